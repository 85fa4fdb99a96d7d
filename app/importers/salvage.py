"""What is left of a zip whose end is missing: the files in front of the cut.

A zip lists its files at its end, but each also has a header of its own (PKWARE's APPNOTE, section
4.3.7). An interrupted download has those, and most of a person's texts.
"""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Self

HEADER = struct.Struct("<4s5H3I2H")
SIGNATURE = b"PK\x03\x04"
DESCRIPTOR = b"PK\x07\x08"
STORED, DEFLATED = 0, 8
ENCRYPTED, SIZES_FOLLOW, UTF8 = 0x1, 0x8, 0x800
CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Torn:
    """A file that stands before the cut, whole or in part.

    Attributes:
        name: As the archive says.
        start: Where its packed bytes begin.
        packed: How many they are, or None where only unpacking tells.
        method: How they are packed.
    """

    name: str
    start: int
    packed: int | None
    method: int
    _file: IO[bytes] = field(repr=False)

    def open(self) -> "Unpacking":
        """Its bytes; reading raises EOFError where they are cut off."""
        return Unpacking(self)


class Unpacking:
    """The unpacked bytes of a torn file."""

    def __init__(self, torn: Torn) -> None:
        self._torn = torn
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS) if torn.method == DEFLATED else None
        self._at = torn.start

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to close: the archive's own file stays open."""

    @property
    def end(self) -> int:
        """Where its packed bytes end, once all were read."""
        unused = len(self._inflate.unused_data) if self._inflate is not None else 0
        return self._at - unused

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes, or all.

        Raises:
            EOFError: the archive ends here and the file does not.
            zlib.error: it is damaged.
        """
        if size >= 0:
            return self._some(size)
        return b"".join(iter(lambda: self._some(CHUNK), b""))

    def _some(self, size: int) -> bytes:
        if self._inflate is None:
            return self._packed(size)
        packed = self._inflate.unconsumed_tail
        while not self._inflate.eof:
            # Some may be waiting inside although all that was packed has been handed in.
            if unpacked := self._inflate.decompress(packed, size):
                return unpacked
            if not self._inflate.eof:
                packed = self._packed(CHUNK)
        return b""

    def _packed(self, size: int) -> bytes:
        torn = self._torn
        if torn.packed is not None:
            size = min(size, torn.start + torn.packed - self._at)
            if size == 0:
                return b""
        file = torn._file  # noqa: SLF001  the two are one thing
        file.seek(self._at)
        chunk = file.read(size)
        if not chunk:
            raise EOFError
        self._at += len(chunk)
        return chunk


def torn_files(file: IO[bytes], *, longest: int) -> Iterator[Torn]:
    """The files before the cut, in order; those that are locked or oddly packed are left out.

    Args:
        file: The archive.
        longest: Unpacked bytes after which the search for a file's end is given up.
    """
    at = 0
    while True:
        file.seek(at)
        raw = file.read(HEADER.size)
        if len(raw) < HEADER.size or not raw.startswith(SIGNATURE):
            return
        _, _, flags, method, _, _, _, packed, _, name_length, extra_length = HEADER.unpack(raw)
        raw_name = file.read(name_length)
        if len(raw_name) < name_length:
            return
        name = raw_name.decode("utf-8" if flags & UTF8 else "cp437", "replace")
        start = at + HEADER.size + name_length + extra_length
        known = None if flags & SIZES_FOLLOW else packed
        torn = Torn(name, start, known, method, file)
        if known is None and method != DEFLATED:
            return
        if method in {STORED, DEFLATED} and not flags & ENCRYPTED:
            yield torn
        end = start + known if known is not None else _end(torn, longest)
        if end is None:
            return
        at = _next_header(file, end)


def _end(torn: Torn, longest: int) -> int | None:
    stream = torn.open()
    total = 0
    try:
        while chunk := stream.read(CHUNK):
            total += len(chunk)
            if total > longest:
                return None
    except (EOFError, zlib.error):
        return None
    return stream.end


def _next_header(file: IO[bytes], end: int) -> int:
    """Behind the sizes that may follow a file; they have three layouts."""
    file.seek(end)
    near = file.read(len(DESCRIPTOR) + 20 + len(SIGNATURE))
    return end + max(0, near.find(SIGNATURE))
