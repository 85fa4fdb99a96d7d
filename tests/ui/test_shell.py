from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.profile.ledger import FileReport, FileState, Source
from app.text import Sentence
from app.worker.model import Level, Seal
from ui.compose import Composed, compose

WHY = Sentence("reading.source.folder_empty")
READ = FileReport("Profile.csv", FileState.READ, 6, 6)


@pytest.fixture
def composed(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Composed]:
    made = compose(qapp, tmp_path / "settings.ini")
    # The window is closed before this fixture ends, and asks about decisions that are not saved.
    qtbot.addWidget(
        made.window, before_close_func=lambda window: setattr(window, "may_close", lambda: True)
    )
    yield made
    made.link.close()
    made.ring.deleteLater()


def answer(words: str) -> None:
    """Press a button of the dialog that is about to open."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        next(b for b in dialog.findChildren(QPushButton) if b.text() == words).click()

    QTimer.singleShot(200, press)


def test_stages_wait_for_an_export_and_say_so(composed: Composed, checkup: Checkup) -> None:
    walk = composed.window.rail.buttons["walk"]
    assert not walk.isEnabled()
    assert "Open an export first" in walk.accessibleDescription()
    composed.desk.checkup = checkup
    composed.shell.show_checkup(checkup)
    assert walk.isEnabled()
    assert composed.window.page.name == "reading"


def test_the_rail_counts_decisions(composed: Composed, checkup: Checkup) -> None:
    composed.desk.checkup = checkup
    composed.shell.show_checkup(checkup)
    checkup.bulk([checkup.queue[0].id])
    name = composed.window.rail.buttons["walk"].accessibleName()
    assert name.startswith("Walk, ")
    assert name.endswith(f"of {len(checkup.queue)}")


def test_an_export_with_a_problem_is_said_to_be_one(composed: Composed, checkup: Checkup) -> None:
    checkup.sources = (Source("x", "linkedin", WHY, (READ,), problems=(WHY,)),)
    composed.shell.show_checkup(checkup)
    assert composed.window.page.name == "problem"
    assert composed.window.rail.buttons["walk"].isEnabled()


def test_an_export_without_text_leaves_what_was_open(composed: Composed, checkup: Checkup) -> None:
    sources = (Source("x", "linkedin", WHY, (READ,)),)
    composed.shell.show_empty(sources)
    assert composed.window.page.name == "problem"
    assert not composed.window.rail.buttons["walk"].isEnabled()
    composed.desk.checkup = checkup
    composed.shell.show_checkup(checkup)
    composed.shell.show_empty(sources)
    assert composed.window.page.name == "problem"
    assert composed.window.rail.buttons["walk"].isEnabled()


def test_a_failure_leaves_the_window_alive(composed: Composed) -> None:
    composed.shell.show_reading()
    composed.shell.show_failure(Sentence("worker.crashed"))
    assert composed.window.page.name == "problem"
    composed.shell.show_cancelled()
    assert composed.window.page.name == "home"


def test_the_seal_is_shown_for_what_it_is(composed: Composed) -> None:
    seal = composed.window.rail.seal
    composed.shell.show_seal(Seal(Level.NOT))
    assert seal.text() == "Not sealed"
    composed.shell.show_unmeasured(Sentence("worker.not_started"))
    assert seal.text() == "Not measured"
    composed.shell.show_weak(Seal(Level.PARTLY))
    assert composed.window.page.name == "weak"


@pytest.mark.parametrize(
    ("words", "leaves"), [("Leave without saving", True), ("Stay here", False)]
)
def test_unsaved_decisions_are_not_lost_without_a_question(
    composed: Composed, checkup: Checkup, words: str, leaves: object
) -> None:
    assert composed.shell.may_leave()
    composed.desk.checkup = checkup
    assert composed.shell.may_leave()
    checkup.bulk([checkup.queue[0].id])
    answer(words)
    assert composed.shell.may_leave() is leaves
