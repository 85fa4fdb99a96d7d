import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.worker import protocol
from nlp.labels import FieldKind
from ui.worker_link import WorkerLink
from ui.worker_process import WorkerProcess

STAND_IN = Path(__file__).resolve().parents[1] / "app" / "worker" / "stand_in.py"
LONG = 30_000
Make = Callable[[str], WorkerLink]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    links: list[WorkerLink] = []

    def link(behaviour: str) -> WorkerLink:
        def start(parent: QObject) -> WorkerProcess:
            program = [sys.executable, "-X", "utf8", str(STAND_IN), behaviour]
            return WorkerProcess(parent, program=program)

        links.append(WorkerLink(make=start))
        return links[-1]

    yield link
    for each in links:
        each.close()


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / "lines.txt"
    path.write_text("Working on Nimrod", "utf-8")
    return path


def test_the_seal_is_measured_before_anything_is_read(qtbot: QtBot, make: Make) -> None:
    link = make("reads lines")
    with qtbot.waitSignal(link.sealed, timeout=LONG) as told:
        link.measure()
    assert told.args[0].attempts
    assert not link.reading


def test_one_worker_reads_one_export_and_another_waits(
    qtbot: QtBot, make: Make, export: Path
) -> None:
    link = make("reads lines")
    for _reading in range(2):
        with qtbot.waitSignal(link.done, timeout=LONG) as told:
            link.read([export])
        assert len(told.args[0].profile.fields) == 1
    qtbot.waitUntil(lambda: len(link.process_ids()) == 2, timeout=LONG)


def test_the_worker_that_read_goes_on_checking_texts(
    qtbot: QtBot, make: Make, export: Path
) -> None:
    link = make("reads lines")
    with qtbot.waitSignal(link.done, timeout=LONG):
        link.read([export])
    with qtbot.waitSignal(link.checked, timeout=LONG) as told:
        link.check(protocol.Check("own-1", "still Nimrod", FieldKind.ABOUT))
    number, spans = told.args
    assert number == "own-1"
    assert len(spans) == 1


def test_cancelling_stops_the_reading_and_the_next_one_works(
    qtbot: QtBot, make: Make, export: Path
) -> None:
    link = make("never ends")
    with qtbot.waitSignal(link.said, timeout=LONG):
        link.read([export])
    with qtbot.waitSignal(link.cancelled, timeout=LONG):
        link.cancel()
    assert not link.reading
    with qtbot.waitSignal(link.said, timeout=LONG):
        link.read([export])


@pytest.mark.parametrize(
    ("behaviour", "sentence"),
    [
        ("dies", "worker.crashed"),
        ("garbage", "worker.garbled"),
        ("finds nothing", "reading.source.folder_empty"),
    ],
)
def test_a_failed_reading_is_told_once_and_the_link_lives(
    qtbot: QtBot, make: Make, export: Path, behaviour: str, sentence: str
) -> None:
    link = make(behaviour)
    with qtbot.waitSignal(link.failed, timeout=LONG) as told:
        link.read([export])
    assert told.args[0].id == sentence
    assert not link.reading


def test_a_probe_that_cannot_start_is_told_apart_from_a_failed_reading(
    qtbot: QtBot, make: Make
) -> None:
    link = make("cannot load")
    with qtbot.assertNotEmitted(link.failed), qtbot.waitSignal(link.unmeasured, timeout=LONG):
        link.measure()


def test_closing_leaves_no_process(qtbot: QtBot, make: Make) -> None:
    link = make("reads lines")
    with qtbot.waitSignal(link.sealed, timeout=LONG):
        link.measure()
    link.close()
    assert not link.process_ids()
