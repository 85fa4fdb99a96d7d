from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import WorkerFailed
from app.text import Sentence
from app.worker import protocol
from app.worker import session as sessions
from app.worker.codec import ProtocolError
from app.worker.frames import Frames
from app.worker.model import Level, Seal
from app.worker.session import Session, State
from nlp.labels import Category, Span

SEAL = Seal(Level.SEALED)
READY = protocol.Ready(SEAL, {"pipeline": "1"})
DONE = protocol.Done("", 0, 0, 0, 0, 0)


def say(*events: protocol.Event) -> bytes:
    return b"".join(map(protocol.encode, events))


def reading() -> Session:
    session = Session()
    session.feed(say(protocol.Warm()))
    session.open([Path("/export.zip")])
    session.feed(say(READY))
    return session


def test_a_session_goes_from_start_to_idle() -> None:
    session = Session()
    states = [session.state]
    session.feed(say(protocol.Warm()))
    states.append(session.state)
    session.open([Path("/export.zip")])
    states.append(session.state)
    session.feed(say(READY))
    states.append(session.state)
    session.feed(say(DONE))
    states.append(session.state)
    assert states == [State.STARTING, State.WARM, State.CONFINING, State.READING, State.IDLE]
    assert session.audited is not None
    assert session.audited.seal == SEAL
    assert session.audited.versions == {"pipeline": "1"}


def test_an_export_may_be_named_before_the_worker_is_warm() -> None:
    session = Session()
    session.open([Path("/export.zip")])
    session.feed(say(protocol.Warm(), READY, DONE))
    assert session.audited is not None


def test_a_warm_worker_in_reserve_owes_nothing_but_must_not_end() -> None:
    session = Session()
    assert session.waiting
    session.feed(say(protocol.Warm()))
    assert not session.waiting
    with pytest.raises(WorkerFailed):
        session.end()
    session.open([])
    assert session.waiting


def test_a_probe_is_idle_once_it_has_measured() -> None:
    session = Session()
    session.open([])
    session.feed(say(protocol.Warm(), READY))
    assert session.state is State.IDLE
    assert session.seal == SEAL
    assert session.audited is None


def test_paths_are_sent_absolute() -> None:
    (body,) = Frames().feed(Session().open([Path("export.zip")]))
    asked = protocol.request(body)
    assert isinstance(asked, protocol.Open)
    assert Path(asked.paths[0]).is_absolute()


def test_a_worker_reads_once() -> None:
    session = reading()
    with pytest.raises(ValueError, match="once"):
        session.open([Path("/other.zip")])


@given(size=st.integers(1, 50))
def test_the_size_of_the_pieces_does_not_matter(size: int) -> None:
    session = Session()
    session.open([Path("/export.zip")])
    stream = say(protocol.Warm(), READY, protocol.Progress("a.csv", 3), DONE)
    events = [
        event
        for at in range(0, len(stream), size)
        for event in session.feed(stream[at : at + size])
    ]
    assert events == [protocol.Warm(), READY, protocol.Progress("a.csv", 3), DONE]


@pytest.mark.parametrize(
    "events",
    [
        [READY],
        [DONE],
        [protocol.Warm(), protocol.Warm()],
        [protocol.Warm(), DONE],
        [protocol.Warm(), protocol.Cancelled()],
        [protocol.Warm(), protocol.Progress("a.csv", 1)],
        [protocol.Warm(), READY, READY],
        [protocol.Warm(), READY, DONE, DONE],
        [protocol.Warm(), READY, DONE, protocol.Progress("a.csv", 1)],
        [protocol.Warm(), READY, protocol.Checked("never asked", ())],
        [protocol.Warm(), READY, protocol.Failed(Sentence("made.up"))],
    ],
)
def test_a_worker_that_speaks_out_of_turn_is_refused(events: Sequence[protocol.Event]) -> None:
    session = Session()
    session.open([Path("/export.zip")])
    with pytest.raises(ProtocolError):
        session.feed(say(*events))


def test_texts_can_be_checked_while_and_after_reading() -> None:
    session = reading()
    session.check(protocol.Check("a", "Nimrod"))
    span = Span(0, 6, Category.SYSTEM, 1.0, "words")
    (event,) = session.feed(say(protocol.Checked("a", (span,))))
    assert event == protocol.Checked("a", (span,))
    session.feed(say(DONE))
    assert not session.waiting
    session.check(protocol.Check("a", "Nimrod"))
    assert session.waiting


def test_a_checked_span_must_lie_inside_the_text_that_was_asked_about() -> None:
    session = reading()
    session.check(protocol.Check("a", "short"))
    with pytest.raises(ProtocolError):
        session.feed(say(protocol.Checked("a", (Span(0, 6, Category.SITE, 1.0, "r"),))))


def test_an_id_is_not_asked_twice_at_a_time() -> None:
    session = reading()
    session.check(protocol.Check("a", "one"))
    with pytest.raises(ValueError, match="already"):
        session.check(protocol.Check("a", "two"))


@pytest.mark.parametrize(
    "event", [protocol.Cancelled(), protocol.Failed(Sentence("worker.memory"))]
)
def test_a_reading_that_stops_early_leaves_nothing(event: protocol.Event) -> None:
    session = reading()
    session.feed(say(event))
    assert session.state is State.IDLE
    assert session.audited is None


def test_the_end_of_the_output_in_the_middle_is_a_crash() -> None:
    with pytest.raises(WorkerFailed):
        reading().end()
    session = reading()
    session.feed(say(DONE))
    session.end()
    session.feed(b"\0")
    with pytest.raises(WorkerFailed):
        session.end()


def test_a_worker_cannot_send_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "MAX_TOTAL", 1000)
    session = reading()
    endless = say(*(protocol.Progress("endless.csv", rows) for rows in range(100)))
    with pytest.raises(ProtocolError):
        session.feed(endless)


@given(st.binary(max_size=200))
def test_arbitrary_bytes_are_refused_or_awaited(data: bytes) -> None:
    session = Session()
    try:
        assert session.feed(data) == []
    except ProtocolError:
        assert session.audited is None


def test_cancel_and_farewell_are_requests() -> None:
    session = Session()
    bodies = list(Frames().feed(session.cancel() + session.bye()))
    assert [protocol.request(body) for body in bodies] == [protocol.Cancel(), protocol.Bye()]
