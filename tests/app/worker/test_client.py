import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.errors import UndershareError, UnreadableExport, WorkerFailed
from app.worker import client, protocol
from app.worker.model import Level
from nlp.labels import Category, Document

Command = Callable[..., list[str]]


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "lines.txt"
    path.write_text("Maintained Nimrod aircraft.\nWorked in Cheltenham.\n\nWent home.", "utf-8")
    return path


def test_an_export_comes_back_read_and_judged(lines: Path, stand_in: Command) -> None:
    audited = client.read([lines], command=stand_in("reads lines"))
    assert audited.profile.owner == "Alex Reed"
    assert [field.text for field in audited.profile.fields] == lines.read_text().splitlines()
    first, second = audited.profile.fields[:2]
    assert [span.label for span in audited.spans[first.id]] == [Category.SYSTEM]
    assert audited.spans[second.id] == (), "the model withdrew what the rule had said"
    assert audited.skeletons[first.id].sentences == ((0, len(first.text)),)
    assert audited.sources[0].files[0].rows_read == 4
    assert audited.versions == {"pipeline": "words 1"}


def test_events_come_in_the_order_of_the_work(lines: Path, stand_in: Command) -> None:
    seen: list[protocol.Event] = []
    client.read([lines], command=stand_in("reads lines"), on_event=seen.append)
    kinds = [type(event) for event in seen]
    assert kinds[:2] == [protocol.Warm, protocol.Ready]
    assert kinds.index(protocol.FieldRead) < kinds.index(protocol.Spans)
    stages = [event.stage for event in seen if isinstance(event, protocol.Spans)]
    assert stages == sorted(stages, reverse=True), "all rules before any model"
    assert kinds[-1] is protocol.Done


@pytest.mark.parametrize("behaviour", ["garbage", "chatter", "huge", "out of turn"])
def test_words_that_no_worker_may_say_end_it(
    behaviour: str, lines: Path, stand_in: Command
) -> None:
    with pytest.raises(WorkerFailed) as failure:
        client.read([lines], command=stand_in(behaviour))
    assert failure.value.message.id == "worker.garbled"


def test_a_worker_that_is_killed_is_reported_and_the_client_lives(
    lines: Path, stand_in: Command
) -> None:
    with pytest.raises(WorkerFailed) as failure:
        client.read([lines], command=stand_in("dies"))
    assert failure.value.message.id == "worker.crashed"
    assert client.read([lines], command=stand_in("reads lines")).profile.fields


def test_silence_ends_after_the_time_allowed(lines: Path, stand_in: Command) -> None:
    begun = time.monotonic()
    with pytest.raises(WorkerFailed) as failure:
        client.read([lines], command=stand_in("hangs"), timeout=2.0)
    assert failure.value.message.id == "worker.hung"
    assert "2 seconds" in failure.value.sentence()
    assert time.monotonic() - begun < 10


def test_a_program_that_is_not_there_is_reported(lines: Path) -> None:
    with pytest.raises(WorkerFailed) as failure:
        client.read([lines], command=["/nonexistent/worker"])
    assert failure.value.message.id == "worker.not_started"


def test_a_fault_in_the_worker_says_where_but_not_on_what(
    tmp_path: Path, stand_in: Command
) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("Please explode, Alex Reed.", "utf-8")
    with pytest.raises(WorkerFailed) as failure:
        client.read([path], command=stand_in("reads lines"))
    assert failure.value.message.id == "worker.broken"
    assert "ValueError" in failure.value.sentence()
    assert "Reed" not in failure.value.sentence() + repr(failure.value.message.params)


def test_an_export_that_cannot_be_used_is_told_apart_from_a_worker_that_failed(
    tmp_path: Path, stand_in: Command
) -> None:
    with pytest.raises(UnreadableExport) as failure:
        client.read([tmp_path / "nothing"], command=stand_in("finds nothing"))
    assert failure.value.message.id == "reading.source.folder_empty"


def test_running_out_of_memory_is_a_clear_message(tmp_path: Path, stand_in: Command) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("This takes all memory there is.", "utf-8")
    with pytest.raises(WorkerFailed) as failure:
        client.read([path], command=stand_in("reads lines"))
    assert failure.value.message.id == "worker.memory"


def test_a_reading_without_end_can_be_cancelled(tmp_path: Path, stand_in: Command) -> None:
    with client.Worker(command=stand_in("never ends")) as worker:
        worker.write(worker.session.open([tmp_path]))
        for seen, event in enumerate(worker.events()):
            if isinstance(event, protocol.Progress) and seen < 5:
                worker.write(worker.session.cancel())
        assert isinstance(event, protocol.Cancelled)


def test_a_worker_that_cannot_load_says_why(lines: Path, stand_in: Command) -> None:
    for ask in (lambda c: client.read([lines], command=c), lambda c: client.probe(command=c)):
        with pytest.raises(WorkerFailed) as failure:
            ask(stand_in("cannot load"))
        assert failure.value.message.id == "worker.broken"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a process seal itself")
def test_the_probe_tells_how_tight_the_seal_is(stand_in: Command) -> None:
    seal = client.probe(command=stand_in("reads lines"))
    assert seal.level in {Level.SEALED, Level.PARTLY}
    assert seal.attempts


def test_texts_are_checked_in_order_and_ids_may_repeat(stand_in: Command) -> None:
    count = client.WINDOW * 2 + 10
    documents = (Document("same" if n % 2 else str(n), f"{n} Nimrod") for n in range(count))
    answers = list(client.check_texts(documents, command=stand_in("reads lines")))
    assert [name for name, _ in answers] == ["same" if n % 2 else str(n) for n in range(count)]
    assert all(spans[0].start == len(f"{n} ") for n, (_, spans) in enumerate(answers))


def test_an_answer_does_not_wait_for_the_next_text(stand_in: Command) -> None:
    answered = threading.Event()

    def one_by_one() -> Iterator[Document]:
        for number in range(3):
            yield Document(str(number), "Nimrod")
            assert answered.wait(20), "the answer waits for more texts"
            answered.clear()

    for _ in client.check_texts(one_by_one(), command=stand_in("reads lines")):
        answered.set()


def test_a_text_too_long_is_refused_before_it_is_sent(stand_in: Command) -> None:
    text = "x" * (client.MAX_TEXT + 1)
    with pytest.raises(UndershareError) as failure:
        list(client.check_texts([Document("1", text)], command=stand_in("reads lines")))
    assert failure.value.message.id == "worker.text_too_long"


def test_stopping_half_way_through_texts_leaves_no_process(stand_in: Command) -> None:
    answers = client.check_texts(
        (Document(str(n), "Nimrod") for n in range(10_000)), command=stand_in("reads lines")
    )
    assert next(answers)[0] == "0"
    answers.close()  # type: ignore[attr-defined]  # a generator has it
