import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.worker.codec import ProtocolError
from app.worker.frames import MAX_FRAME, Frames, frame


@given(bodies=st.lists(st.binary(min_size=1, max_size=40), max_size=6), size=st.integers(1, 17))
def test_messages_arrive_whole_however_the_stream_is_cut(bodies: list[bytes], size: int) -> None:
    stream = b"".join(map(frame, bodies))
    frames = Frames()
    arrived = [
        body for at in range(0, len(stream), size) for body in frames.feed(stream[at : at + size])
    ]
    assert arrived == bodies
    assert frames.pending == 0


def test_an_over_long_message_is_refused_before_its_body_arrives() -> None:
    frames = Frames()
    with pytest.raises(ProtocolError):
        list(frames.feed((MAX_FRAME + 1).to_bytes(4, "big")))


def test_a_stray_line_of_text_is_refused_at_once() -> None:
    with pytest.raises(ProtocolError):
        list(Frames().feed(b"Warning: something"))


@pytest.mark.parametrize("body", [b"", b"x" * (MAX_FRAME + 1)], ids=["empty", "too long"])
def test_nothing_is_sent_that_the_other_side_would_refuse(body: bytes) -> None:
    with pytest.raises(ProtocolError):
        frame(body)


def test_a_message_before_a_bad_one_still_arrives_and_only_once() -> None:
    frames = Frames()
    got = []
    with pytest.raises(ProtocolError):
        got.extend(frames.feed(frame(b"good") + b"\0\0\0\0"))
    assert got == [b"good"]
    assert frames.pending == 4


@given(st.binary(max_size=200))
def test_any_bytes_are_messages_or_a_protocol_error(data: bytes) -> None:
    with contextlib.suppress(ProtocolError):
        list(Frames().feed(data))
