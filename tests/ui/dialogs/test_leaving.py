import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.leaving import Leaving, LeavingDialog
from ui.theme import Theme


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Save plan.json…", Leaving.SAVE),
        ("Leave without saving", Leaving.LOSE),
        ("Stay here", Leaving.STAY),
    ],
)
def test_each_button_is_an_answer(qtbot: QtBot, theme: Theme, words: str, answer: Leaving) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = LeavingDialog(theme, parent, 12)
    next(b for b in dialog.findChildren(QPushButton) if b.text() == words).click()
    assert dialog.answer is answer


def test_escape_stays_and_the_count_is_said(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = LeavingDialog(theme, parent, 1)
    dialog.show()
    assert any("1 decision." in label.text() for label in dialog.findChildren(QLabel))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.answer is Leaving.STAY
