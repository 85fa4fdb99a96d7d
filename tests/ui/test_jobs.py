import threading

from pytestqt.qtbot import QtBot

from app.errors import NotSaved, UndershareError
from app.text import Sentence
from ui.jobs import Jobs


def test_the_result_arrives_in_the_windows_thread(qtbot: QtBot) -> None:
    jobs, seen = Jobs(), []
    jobs.run(
        threading.get_ident,
        done=lambda ident: seen.append((ident, threading.get_ident())),
        failed=seen.append,
    )
    qtbot.waitUntil(lambda: bool(seen))
    worked, told = seen[0]
    assert worked != told == threading.get_ident()


def test_an_error_of_ours_is_told_as_it_is(qtbot: QtBot) -> None:
    def work() -> None:
        raise NotSaved(Sentence("report.not_saved", {"file": "x"}))

    jobs, told = Jobs(), []
    jobs.run(work, done=told.append, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], NotSaved)


def test_any_other_error_is_told_without_its_text(qtbot: QtBot) -> None:
    def work() -> None:
        raise ValueError("SC cleared")

    jobs, told = Jobs(), []
    jobs.run(work, done=told.append, failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], UndershareError)
    assert "SC cleared" not in told[0].sentence()
    assert "ValueError" in told[0].sentence()


def test_a_dropped_job_tells_nothing(qtbot: QtBot) -> None:
    gate, jobs, told = threading.Event(), Jobs(), []
    number = jobs.run(gate.wait, done=told.append, failed=told.append)
    jobs.drop(number)
    with qtbot.waitSignal(jobs.ended):
        gate.set()
    assert not told
