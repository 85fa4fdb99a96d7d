from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.errors import NotSaved, PlanUnreadable
from app.profile.model import Profile
from app.text import Sentence
from app.worker.model import Audited, Level, Seal
from ui.desk import Desk
from ui.jobs import Jobs


class Line(QObject):
    """A link without workers."""

    sealed = Signal(object)
    unmeasured = Signal(object)
    said = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.read_paths: list[tuple[Path, ...]] = []
        self.reading = False

    def read(self, paths: tuple[Path, ...]) -> None:
        self.read_paths.append(paths)
        self.reading = True

    def cancel(self) -> None:
        self.reading = False
        self.cancelled.emit()


EXPORT = (Path("/nowhere/archive.zip"),)


@pytest.fixture
def line(qtbot: QtBot) -> Line:
    return Line()


@pytest.fixture
def desk(line: Line) -> Iterator[Desk]:
    jobs = Jobs()
    yield Desk(line, jobs)  # type: ignore[arg-type]  # a stand-in
    jobs.wait()


def finish(line: Line, checkup: Checkup) -> None:
    line.reading = False
    audited = Audited(checkup.profile, {}, checkup.skeletons, (), (), Seal(Level.SEALED))
    line.done.emit(audited)


def test_nothing_is_read_before_the_seal_is_measured(line: Line, desk: Desk) -> None:
    desk.open(EXPORT)
    assert not line.read_paths
    line.sealed.emit(Seal(Level.SEALED))
    assert line.read_paths == [EXPORT]


def test_a_weak_seal_has_to_be_accepted_once(qtbot: QtBot, line: Line, desk: Desk) -> None:
    line.sealed.emit(Seal(Level.PARTLY))
    with qtbot.waitSignal(desk.weak):
        desk.open(EXPORT)
    assert not line.read_paths
    desk.accept()
    assert line.read_paths == [EXPORT]
    with qtbot.assertNotEmitted(desk.weak):
        desk.open(EXPORT)


def test_a_reader_that_could_not_be_measured_is_tried(line: Line, desk: Desk) -> None:
    desk.open(EXPORT)
    line.unmeasured.emit(Sentence("worker.not_started"))
    assert line.read_paths == [EXPORT]


def test_what_was_read_becomes_a_checkup(
    qtbot: QtBot, line: Line, desk: Desk, checkup: Checkup
) -> None:
    with qtbot.waitSignal(desk.opened):
        finish(line, checkup)
    assert desk.checkup is not None
    assert desk.checkup.profile == checkup.profile
    assert not desk.unsaved


def test_an_export_without_text_is_told_apart_and_keeps_what_is_open(
    qtbot: QtBot, line: Line, desk: Desk, checkup: Checkup
) -> None:
    desk.checkup = checkup
    with qtbot.waitSignal(desk.empty), qtbot.assertNotEmitted(desk.opened):
        finish(line, Checkup(Profile(), {}, {}))
    assert desk.checkup is checkup


def test_cancelling_while_it_is_worked_out_tells_no_result(
    qtbot: QtBot, line: Line, desk: Desk, checkup: Checkup
) -> None:
    finish(line, checkup)
    with qtbot.waitSignal(desk.cancelled), qtbot.assertNotEmitted(desk.opened, wait=300):
        desk.cancel()


def test_decisions_are_unsaved_until_the_plan_is_written_and_load_again(
    desk: Desk, checkup: Checkup, tmp_path: Path
) -> None:
    desk.checkup = checkup
    checkup.bulk([finding.id for finding in checkup.queue])
    assert desk.unsaved
    plan = tmp_path / "plan.json"
    desk.save_plan(plan)
    assert not desk.unsaved
    decided = checkup.plan
    checkup.undo()
    desk.load_plan(plan)
    assert checkup.plan == decided
    assert not desk.unsaved


def test_what_cannot_be_saved_or_loaded_is_an_error_of_ours(
    desk: Desk, checkup: Checkup, tmp_path: Path
) -> None:
    desk.checkup = checkup
    (tmp_path / "a file").touch()
    with pytest.raises(NotSaved):
        desk.save_plan(tmp_path / "a file" / "plan.json")
    with pytest.raises(PlanUnreadable):
        desk.load_plan(tmp_path / "nothing.json")
