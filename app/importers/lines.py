"""From bytes of any encoding to lines of text, in bounded memory and saying what was wrong."""

import codecs
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple, TypeVar

from app.importers.metered import Metered

Text = TypeVar("Text", bytes, str)

CHUNK = 1 << 16
BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 400
"""Bytes that are enough to see that every second one is zero."""

MANY, FEW = 0.6, 0.2
"""Share of zeros in one place of two, and in the other: a damaged row has as many in both."""


class Flaw(Enum):
    """What was wrong with a line; the value is the end of its message's id."""

    NONE = ""
    ENCODING = "encoding"
    NUL = "nul"
    TOO_LONG = "cell_too_large"


class Line(NamedTuple):
    """A line without its end; a line that is too long comes without its text."""

    text: str
    flaw: Flaw = Flaw.NONE


class Lines:
    """The lines of a stream, one by one.

    UTF-8 is decided line by line: a line that is not UTF-8 is read as Windows-1252, so one bad
    byte does not spoil the rest of the file. UTF-16 is taken where a byte order mark or zero bytes
    in every second place say so.

    Args:
        stream: Read once, in chunks.
        longest: Most characters of a line.

    Attributes:
        start: The first bytes, to recognise what is no text at all.
    """

    def __init__(self, stream: Metered, *, longest: int) -> None:
        self._stream = stream
        self._longest = longest
        first = stream.read(CHUNK)
        self.start = first[:SAMPLE]
        self._encoding, skip = _encoding(first)
        self._first = first[skip:]

    def __iter__(self) -> Iterator[Line]:
        if self._encoding == "utf-8":
            newline = b"\n" if b"\n" in self._first or b"\r" not in self._first else b"\r"
            for raw in _split(self._chunks(), newline, self._longest * 4):
                yield Line("", Flaw.TOO_LONG) if raw is None else _decode(raw)
        else:
            decoder = codecs.getincrementaldecoder(self._encoding)("replace")
            texts = (decoder.decode(chunk) for chunk in self._chunks())
            for text in _split(texts, "\n", self._longest):
                yield Line("", Flaw.TOO_LONG) if text is None else _clean(text, Flaw.NONE)

    def _chunks(self) -> Iterator[bytes]:
        chunk = self._first
        while chunk:
            yield chunk
            chunk = self._stream.read(CHUNK)


def _encoding(first: bytes) -> tuple[str, int]:
    for bom, name in BOMS:
        if first.startswith(bom):
            return name, len(bom)
    sample = first[:SAMPLE]
    if len(sample) >= 8:  # noqa: PLR2004  fewer bytes say nothing
        half = len(sample) // 2
        first_place, second_place = sample[0::2].count(0) / half, sample[1::2].count(0) / half
        if second_place > MANY and first_place < FEW:
            return "utf-16-le", 0
        if first_place > MANY and second_place < FEW:
            return "utf-16-be", 0
    return "utf-8", 0


def _split(chunks: Iterator[Text], newline: Text, longest: int) -> Iterator[Text | None]:
    """Pieces between newlines; None for one that is longer than ``longest``."""
    rest: Text | None = None
    dropping = False
    for chunk in chunks:
        pieces = (chunk if rest is None else rest + chunk).split(newline)
        rest = pieces.pop()
        for piece in pieces:
            yield None if dropping or len(piece) > longest else piece
            dropping = False
        if dropping or len(rest) > longest:
            dropping = True
            rest = rest[:0]
    if dropping:
        yield None
    elif rest:
        yield rest


def _decode(raw: bytes) -> Line:
    try:
        return _clean(raw.decode("utf-8"), Flaw.NONE)
    except UnicodeDecodeError:
        return _clean(raw.decode("cp1252", "replace"), Flaw.ENCODING)


def _clean(text: str, flaw: Flaw) -> Line:
    text = text.removesuffix("\r")
    if "\0" in text:
        return Line(text.replace("\0", ""), Flaw.NUL)
    return Line(text, flaw)
