import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.text import Sentence, say
from app.worker.model import Attempt, Feat, Level, Outcome, Seal
from ui.dialogs.seal import SealDialog, full_seal
from ui.theme import Theme


@pytest.fixture
def parent(qtbot: QtBot, theme: Theme) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def dialog(theme: Theme, parent: QWidget) -> SealDialog:
    return SealDialog(theme, parent)


def said(dialog: SealDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if not label.isHidden()]


def test_it_tells_every_attempt_and_the_level_that_follows(dialog: SealDialog) -> None:
    attempts = (
        Attempt(Feat.INTERNET, Outcome.REFUSED, "EPERM"),
        Attempt(Feat.WRITE_HOME, Outcome.ALLOWED),
        Attempt(Feat.CHANGE_EXPORT, Outcome.NOT_TRIED),
    )
    dialog.show_seal(Seal(Level.PARTLY, attempts))
    words = said(dialog)
    assert "Open a connection to a network" in words
    assert "not refused" in words
    assert "not tried" in words
    assert full_seal() in words
    assert any(word.startswith("Partly sealed") for word in words)


def test_a_full_seal_needs_no_help(dialog: SealDialog) -> None:
    dialog.show_seal(Seal(Level.SEALED, (Attempt(Feat.INTERNET, Outcome.REFUSED, "EPERM"),)))
    assert full_seal() not in said(dialog)


def test_without_a_measurement_nothing_is_claimed(dialog: SealDialog) -> None:
    dialog.show_seal(None)
    assert any("not been measured" in words for words in said(dialog))


def test_it_can_be_measured_again(qtbot: QtBot, dialog: SealDialog) -> None:
    again = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Run again")
    with qtbot.waitSignal(dialog.again_wanted):
        again.click()
    assert not again.isEnabled()
    dialog.show_seal(Seal(Level.SEALED))
    assert again.isEnabled()


def test_a_measurement_that_fails_says_why_and_can_be_tried_again(dialog: SealDialog) -> None:
    again = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Run again")
    again.click()
    dialog.show_failure(Sentence("worker.not_started"))
    assert again.isEnabled()
    assert say(Sentence("worker.not_started")) in said(dialog)
    assert any("not been measured" in words for words in said(dialog))
