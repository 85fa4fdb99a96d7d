"""Repairing what exports do to a text, with a map back to the cell as it was.

Done once, while reading; no later stage changes the length of a text.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

import ftfy.badness

Origins = tuple[tuple[int, int], ...]
Replace = Callable[[re.Match[str]], str]

STRAY_QUOTES = re.compile(r'"\r?\n(?:"{0,2}\r?\n)*"')
LINE_END = re.compile(r"\r\n?|[\u2028\u2029]")
FLATTENED = re.compile(r"  +")
EDGES = re.compile(r"\A\s+|\s+\Z")
WINDOWS = (
    "\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a"
    "\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122"
)
"""What Windows-1252 has where other encodings have control codes."""

BYTES_AS_TEXT = re.compile(f"[\u0080-\u00ff{WINDOWS}]{{2,}}")
"""Runs of characters that each are one byte of Windows-1252."""

SUSPECT = re.compile(f"[\u00c2-\u00f4][\u0080-\u00bf{WINDOWS}]")
"""A first and a second byte of UTF-8 read so: a quick look before a thorough one."""

LIST_ENTRY = re.compile(r"\[([^\[\]]*)\]")
LIST_KIND = re.compile(r"\A\s*[A-Z][A-Z_ ]*:(?!//)\s*")


class Repaired(NamedTuple):
    """A text and its anchors, as :class:`~app.profile.model.Field` holds them."""

    text: str
    origins: Origins = ((0, 0),)


def repair(raw: str, *, breaks: bool = False, quotes: bool = False) -> Repaired:
    """The text of a cell as the person wrote it.

    Args:
        raw: The cell as it stands in the file.
        breaks: Two spaces stand for a line break, four for an empty line.
        quotes: A stray quotation mark stands before and after each line break.
    """
    if _is_clean(raw):
        return Repaired(raw)
    mending = _Mending(raw)
    if quotes:
        mending.replace(STRAY_QUOTES, _newlines)
    mending.replace(LINE_END, _newline)
    if _may_be_bytes(mending.text) and ftfy.badness.is_bad(mending.text):
        mending.replace(BYTES_AS_TEXT, _decoded)
    mending.replace(EDGES, _nothing)
    if breaks and "\n" not in mending.text:
        mending.replace(FLATTENED, _restored)
    return mending.done()


def entries(raw: str) -> list[Repaired]:
    """The values of a cell like ``[OTHER:https://…],[COMPANY:https://…]``."""
    spans = [match.span(1) for match in LIST_ENTRY.finditer(raw)]
    if not spans:
        spans = [match.span() for match in re.finditer(r"[^,]+", raw)]
    found = []
    for start, end in spans:
        entry = raw[start:end]
        kind = LIST_KIND.match(entry)
        value = entry[kind.end() :] if kind else entry
        if value.strip():
            found.append(Repaired(value.strip(), ((0, end - len(value.lstrip())),)))
    return found


class _Mending:
    """A text on its way, with the raw offset of every character."""

    def __init__(self, raw: str) -> None:
        self.text = raw
        self._from: list[int] | range = range(len(raw))

    def replace(self, pattern: re.Pattern[str], by: Replace) -> None:
        pieces: list[str] = []
        offsets: list[int] = []
        at = 0
        for match in pattern.finditer(self.text):
            new = by(match)
            if new == match[0]:
                continue
            start, end = match.span()
            pieces += [self.text[at:start], new]
            offsets += self._from[at:start]
            offsets += [self._from[min(start + index, end - 1)] for index in range(len(new))]
            at = end
        if pieces or at:
            self.text = "".join([*pieces, self.text[at:]])
            self._from = [*offsets, *self._from[at:]]

    def done(self) -> Repaired:
        offsets = self._from
        if isinstance(offsets, range):
            return Repaired(self.text)
        anchors = [
            (index, raw)
            for index, raw in enumerate(offsets)
            if index == 0 or raw != offsets[index - 1] + 1
        ]
        return Repaired(self.text, tuple(anchors) or ((0, 0),))


def _is_clean(raw: str) -> bool:
    """Whether there is certainly nothing to repair; true of most cells, so it must be quick."""
    ends = raw[:1] + raw[-1:]
    has_break = "\r" in raw or "\n" in raw or "  " in raw
    return not (has_break or ends.strip() != ends) and raw.isascii()


def _may_be_bytes(text: str) -> bool:
    return not text.isascii() and SUSPECT.search(text) is not None


def _newline(_match: re.Match[str]) -> str:
    return "\n"


def _newlines(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _nothing(_match: re.Match[str]) -> str:
    return ""


def _restored(match: re.Match[str]) -> str:
    return "\n" if len(match[0]) < 4 else "\n\n"  # noqa: PLR2004  two spaces for each break


def _decoded(match: re.Match[str]) -> str:
    """UTF-8 that was read as Windows-1252, read rightly; anything else stays."""
    try:
        return b"".join(map(_byte, match[0])).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return match[0]


def _byte(char: str) -> bytes:
    # Windows-1252 leaves five codes empty; what wrote them passed them through.
    return char.encode("latin-1" if ord(char) < 256 else "cp1252")  # noqa: PLR2004  one byte
