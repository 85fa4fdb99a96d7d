"""A stream of bytes that stops when it grows past what an export may hold."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Protocol

from app.importers.limits import Limits
from app.importers.names import shown
from app.text import Sentence


class Readable(Protocol):
    """The one thing that a stream of bytes must be able to do."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes."""


Opener = Callable[[], AbstractContextManager[Readable]]
"""Opens a file of an export anew."""


class Damaged(Exception):
    """A file cannot be read, or not on; carries the sentence for the person."""

    def __init__(self, message: Sentence) -> None:
        super().__init__(message.id)
        self.message = message


class Meter:
    """Counts the bytes of all files of a bundle together."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.total = 0


class Metered:
    """What can be read of another stream.

    The sizes that a zip states are claims; this counts what really comes out.

    Args:
        raw: The stream underneath; the caller closes it.
        name: For the sentence.
        meter: Shared by all files of the bundle.
        translate: A context that turns errors of the stream into :class:`Damaged`.
    """

    def __init__(
        self,
        raw: Readable,
        *,
        name: str,
        meter: Meter,
        translate: Callable[[str], AbstractContextManager[None]],
    ) -> None:
        self._raw = raw
        self._name = name
        self._meter = meter
        self._translate = translate
        self._count = 0

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes, or all that are left; empty at the end.

        Raises:
            Damaged: the file is broken, went away, or is larger than allowed.
        """
        limits = self._meter.limits
        wanted = size if size >= 0 else limits.member_bytes + 1
        with self._translate(self._name):
            chunk = self._raw.read(wanted)
        self._count += len(chunk)
        self._meter.total += len(chunk)
        if self._count > limits.member_bytes or self._meter.total > limits.total_bytes:
            raise Damaged(Sentence("reading.bundle.too_large", {"file": shown(self._name)}))
        return chunk
