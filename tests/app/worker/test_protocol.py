import dataclasses
import typing
from collections.abc import Mapping
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.worker import protocol
from app.worker.codec import ProtocolError
from app.worker.frames import Frames

TEXT = st.text(max_size=20)


@cache
def strategy(kind: type) -> st.SearchStrategy[typing.Any]:
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{name: of(hint) for name, hint in hints.items()})


PLAIN = {
    str: TEXT,
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
}


@cache
def of(hint: typing.Any) -> st.SearchStrategy[typing.Any]:
    """Values for a type hint within what may travel: no NaN, no half characters, no vast number."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if hint in PLAIN:
        return PLAIN[hint]
    if origin is tuple and args[-1] is Ellipsis:
        return st.lists(of(args[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(of, args))
    if origin is Mapping:
        return st.dictionaries(TEXT, of(args[1]), max_size=2)
    if args:
        return st.one_of(*map(of, args))
    return strategy(hint) if dataclasses.is_dataclass(hint) else st.from_type(hint)


def body(message: protocol.Request | protocol.Event) -> bytes:
    (found,) = Frames().feed(protocol.encode(message))
    return found


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.parametrize("kind", typing.get_args(protocol.Event), ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_event_survives_the_journey(kind: type, data: st.DataObject) -> None:
    message = data.draw(strategy(kind))
    assert protocol.event(body(message)) == message


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.parametrize("kind", typing.get_args(protocol.Request), ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_request_survives_the_journey(kind: type, data: st.DataObject) -> None:
    message = data.draw(strategy(kind))
    assert protocol.request(body(message)) == message


@given(st.binary(max_size=100))
def test_arbitrary_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ProtocolError):
        protocol.event(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b'{"t":"nonsense"}',
        b'{"t":["done"]}',
        b'{"t":"open","paths":[]}',
        b'{"t":"progress","file":"f","rows":NaN}',
        b'{"t":"progress","file":"f","rows":1e3}',
        b'{"t":"progress","file":"f","rows":' + b"9" * 5000 + b"}",
        b'{"t":"progress","file":"\\ud800","rows":1}',
        b'{"t":"progress","file":"f","rows":1,"extra":1}',
        b'{"t":"progress","file":"f"}',
        b'{"t":"warm"} {"t":"warm"}',
        b'{"t":"warm"}\xff',
        b"[" * 1_000_000,
        b'{"t":' * 100_000,
    ],
)
def test_what_no_worker_may_say_is_refused(data: bytes) -> None:
    with pytest.raises(ProtocolError):
        protocol.event(data)


def test_a_worker_cannot_speak_as_the_window() -> None:
    with pytest.raises(ProtocolError):
        protocol.event(body(protocol.Cancel()))
    with pytest.raises(ProtocolError):
        protocol.request(body(protocol.Warm()))


def test_half_a_character_travels_as_one_other_so_that_offsets_stay_true() -> None:
    sent = protocol.Check("1", "a\ud83db")
    received = protocol.request(body(sent))
    assert isinstance(received, protocol.Check)
    assert received.text == "a?b"


def test_the_texts_of_messages_do_not_show_in_their_representation() -> None:
    assert "secret" not in repr(protocol.Check("1", "secret"))
    assert "/home/alex" not in repr(protocol.Open(("/home/alex/export.zip",)))
