"""Cuts a stream of bytes into messages: four bytes of length, then that many bytes.

A length in front, rather than a line break behind, lets an over-long message be refused before
one byte of it is kept, and a stray line of text is refused at once: read as a length, four
printable characters mean more than 500 MB.
"""

from collections.abc import Iterator

from app.worker.codec import ProtocolError

MAX_FRAME = 32 << 20
"""Bytes in one message: room for two texts of the greatest length."""
_HEAD = 4


def frame(body: bytes) -> bytes:
    """A message ready to be written.

    Raises:
        ProtocolError: if it is longer than the other side would take.
    """
    if not 0 < len(body) <= MAX_FRAME:
        raise ProtocolError("message too long")
    return len(body).to_bytes(_HEAD, "big") + body


class Frames:
    """Collects what arrives, in pieces of any size, and gives out whole messages."""

    def __init__(self) -> None:
        self._buffer = bytearray()

    @property
    def pending(self) -> int:
        """Bytes that arrived and do not make a whole message yet."""
        return len(self._buffer)

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The messages that are whole now, in order.

        Raises:
            ProtocolError: if a message announces no bytes or too many.
        """
        self._buffer += data
        start = 0
        try:
            while len(self._buffer) - start >= _HEAD:
                length = int.from_bytes(self._buffer[start : start + _HEAD], "big")
                if not 0 < length <= MAX_FRAME:
                    raise ProtocolError("message of an impossible length")
                end = start + _HEAD + length
                if len(self._buffer) < end:
                    break
                body = bytes(self._buffer[start + _HEAD : end])
                start = end
                yield body
        finally:
            del self._buffer[:start]
