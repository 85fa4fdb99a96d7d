from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.message import MessageDialog
from ui.theme import Theme


def test_it_says_what_and_closes(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = MessageDialog(theme, parent, "That did not work", "No room on the disk.")
    assert "No room on the disk." in [label.text() for label in dialog.findChildren(QLabel)]
    with qtbot.waitSignal(dialog.accepted):
        dialog.findChildren(QPushButton)[0].click()
