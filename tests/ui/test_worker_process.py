import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.worker import protocol
from nlp.labels import Category
from ui.worker_process import WorkerProcess

STAND_IN = Path(__file__).resolve().parents[1] / "app" / "worker" / "stand_in.py"
Make = Callable[..., WorkerProcess]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    made: list[WorkerProcess] = []

    def start(behaviour: str, **options: int) -> WorkerProcess:
        program = [sys.executable, "-X", "utf8", str(STAND_IN), behaviour]
        worker = WorkerProcess(program=program, **options)
        made.append(worker)
        worker.start()
        return worker

    yield start
    for worker in made:
        worker.wait()


def test_it_reads_and_tells_in_order(qtbot: QtBot, make: Make, tmp_path: Path) -> None:
    export = tmp_path / "lines.txt"
    export.write_text("Working on Nimrod", "utf-8")
    worker, heard = make("reads lines"), []
    worker.said.connect(heard.append)
    worker.open([export])
    qtbot.waitUntil(lambda: worker.session.audited is not None, timeout=20_000)
    assert isinstance(heard[0], protocol.Warm)
    assert isinstance(heard[-1], protocol.Done)
    assert worker.session.audited is not None
    (spans,) = worker.session.audited.spans.values()
    assert [span.label for span in spans] == [Category.SYSTEM]


@pytest.mark.parametrize("behaviour", ["garbage", "chatter", "huge", "out of turn"])
def test_a_worker_that_says_what_it_must_not_is_stopped(
    qtbot: QtBot, make: Make, behaviour: str
) -> None:
    worker, told = make(behaviour), []
    worker.failed.connect(told.append)
    with qtbot.waitSignal(worker.ended, timeout=20_000):
        pass
    assert [sentence.id for sentence in told] == ["worker.garbled"]


def test_a_crash_is_told(qtbot: QtBot, make: Make) -> None:
    worker = make("dies")
    worker.open([])
    with qtbot.waitSignal(worker.failed, timeout=20_000) as told:
        pass
    assert told.args[0].id == "worker.crashed"


def test_silence_is_told_only_while_an_answer_is_owed(qtbot: QtBot, make: Make) -> None:
    worker = make("hangs", silence_ms=3_000)
    with qtbot.waitSignal(worker.said, timeout=20_000):
        pass
    with qtbot.assertNotEmitted(worker.failed, wait=200):
        pass
    with qtbot.waitSignal(worker.failed, timeout=20_000) as told:
        worker.open([])
    assert told.args[0].id == "worker.hung"


def test_a_program_that_is_not_there_is_told(qtbot: QtBot) -> None:
    worker = WorkerProcess(program=["/no/such/program"])
    with qtbot.waitSignal(worker.failed, timeout=20_000) as told:
        worker.start()
    assert told.args[0].id == "worker.not_started"


def test_ending_is_quiet(qtbot: QtBot, make: Make) -> None:
    worker = make("hangs")
    with qtbot.waitSignal(worker.said, timeout=20_000):
        pass
    with qtbot.assertNotEmitted(worker.failed), qtbot.waitSignal(worker.ended, timeout=20_000):
        worker.end()
    assert worker.process_id() == 0
