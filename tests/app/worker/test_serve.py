import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.errors import UnreadableExport
from app.importers import events
from app.profile.model import Profile
from app.text import Sentence
from app.worker import protocol
from app.worker.channel import Channel
from app.worker.model import Level, Seal
from app.worker.serve import Tools, serve
from app.worker.session import Session
from nlp.labels import Category, Document, Span

SPAN = Span(0, 1, Category.SITE, 1.0, "r")


Rules = Callable[[Document], tuple[Span, ...]]


class Pipeline:
    def rules(self, document: Document) -> tuple[Span, ...]:
        return (SPAN,) if document.text else ()

    def detect(
        self,
        documents: Iterable[Document],
        *,
        threshold: float | None = None,
        rules: Rules | None = None,
    ) -> Iterator[tuple[str, tuple[Span, ...]]]:
        for document in documents:
            yield document.id, (rules or self.rules)(document) if (threshold or 0) <= 0.5 else ()


class Served:
    """A worker in a thread, with its confinement left out."""

    def __init__(self, pipes: Any, read: Callable[..., events.Reading]) -> None:
        self.session = Session()
        self.confined_to: list[list[Path]] = []
        self._pipes = pipes
        tools = Tools(read, Pipeline(), lambda _: "en", {"pipeline": "fake"})
        channel = Channel(pipes.incoming, pipes.outgoing)
        self._thread = threading.Thread(
            target=serve, args=(channel, tools), kwargs={"confine_to": self._confine}
        )
        self._thread.start()
        self._heard = pipes.heard()

    def _confine(self, paths: list[Path], mechanisms: tuple[str, ...]) -> Seal:
        self.confined_to.append(paths)
        return Seal(Level.NOT, mechanisms=mechanisms)

    def ask(self, data: bytes) -> None:
        self._pipes.ask(data)

    def next(self) -> protocol.Event:
        (event,) = self.session.feed(next(self._heard))
        return event

    def end(self) -> bool:
        self._pipes.hang_up()
        self._thread.join(10)
        return not self._thread.is_alive()


@pytest.fixture
def served(pipes: Any) -> Iterator[Callable[..., Served]]:
    made: list[Served] = []

    def start(read: Callable[..., events.Reading] = lambda _, **__: reading()) -> Served:
        made.append(Served(pipes, read))
        return made[0]

    yield start
    assert made[0].end(), "the worker ends when the window is gone"


def reading() -> events.Reading:
    return events.Reading(Profile("Alex Reed"), ())


def test_a_worker_confines_itself_to_what_it_is_to_read_before_it_reads(
    served: Callable[..., Served],
) -> None:
    order: list[str] = []

    def read(paths: list[Path], **_: object) -> events.Reading:
        order.append(f"confined to {worker.confined_to}, read {paths}")
        return reading()

    worker = served(read)
    assert worker.next() == protocol.Warm()
    worker.ask(worker.session.open([Path("/a.zip")]))
    assert worker.next() == protocol.Ready(Seal(Level.NOT), {"pipeline": "fake"})
    assert isinstance(worker.next(), protocol.Done)
    assert order == [f"confined to {[[Path('/a.zip')]]}, read {[Path('/a.zip')]}"]


def test_texts_are_checked_with_the_threshold_asked_for(served: Callable[..., Served]) -> None:
    worker = served()
    worker.ask(worker.session.open([]))
    assert [worker.next(), worker.next()][0] == protocol.Warm()
    for name, threshold in (("a", 0.5), ("b", 0.9), ("c", None)):
        worker.ask(worker.session.check(protocol.Check(name, "text", threshold=threshold)))
    answers = [worker.next() for _ in range(3)]
    found = {a.id: bool(a.spans) for a in answers if isinstance(a, protocol.Checked)}
    assert found == {"a": True, "b": False, "c": True}


def test_a_text_is_checked_while_an_export_is_being_read(served: Callable[..., Served]) -> None:
    checked = threading.Event()

    def read(_: list[Path], *, on_event: Callable[[events.Event], None]) -> events.Reading:
        while not checked.wait(0.01):
            on_event(events.RowsRead("a.csv", 1))
        return reading()

    worker = served(read)
    worker.ask(worker.session.open([Path("/a.zip")]))
    worker.ask(worker.session.check(protocol.Check("own", "wording")))
    while not isinstance(worker.next(), protocol.Checked):
        pass
    checked.set()
    while not isinstance(worker.next(), protocol.Done):
        pass


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (UnreadableExport(Sentence("worker.not_started")), "worker.not_started"),
        (MemoryError(), "worker.memory"),
        (KeyError("Alex Reed"), "worker.broken"),
        (PermissionError(13, "Alex Reed"), "worker.broken"),
    ],
)
def test_a_fault_is_told_in_our_words_and_never_in_its_own(
    fault: Exception, sentence: str, served: Callable[..., Served]
) -> None:
    def read(_: list[Path], **__: object) -> events.Reading:
        raise fault

    worker = served(read)
    worker.ask(worker.session.open([Path("/a.zip")]))
    worker.next()
    worker.next()
    failed = worker.next()
    assert isinstance(failed, protocol.Failed)
    assert failed.reason.id == sentence
    assert "Reed" not in str(failed.reason.params)


def test_after_an_unusable_export_texts_can_still_be_checked(
    served: Callable[..., Served],
) -> None:
    def read(_: list[Path], **__: object) -> events.Reading:
        raise UnreadableExport(Sentence("worker.not_started"))

    worker = served(read)
    worker.ask(worker.session.open([Path("/a.zip")]))
    while not isinstance(worker.next(), protocol.Failed):
        pass
    worker.ask(worker.session.check(protocol.Check("a", "text")))
    assert worker.next() == protocol.Checked("a", (SPAN,))


def test_a_cancel_ends_the_reading_with_a_word(served: Callable[..., Served]) -> None:
    def read(_: list[Path], *, on_event: Callable[[events.Event], None]) -> events.Reading:
        while True:
            on_event(events.RowsRead("a.csv", 1))

    worker = served(read)
    worker.ask(worker.session.open([Path("/a.zip")]) + worker.session.cancel())
    while not isinstance(worker.next(), protocol.Cancelled):
        pass


def test_a_window_that_speaks_out_of_turn_is_left(served: Callable[..., Served]) -> None:
    worker = served()
    worker.ask(protocol.encode(protocol.Check("a", "before anything is confined")))
    assert worker.next() == protocol.Warm()
    assert worker.end()
    assert worker.confined_to == []
