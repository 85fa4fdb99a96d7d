"""Where a text can be cut without harm: its lines, sentences, clauses and list items, by rules."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.lexicons import words

Range = tuple[int, int]

_MARKER = re.compile(r"(?:[-*•·▪‣◦●○■□►▶➤✓✔→\u2013—]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+|[•▪‣◦●►▶➤✓✔]")
_STOP = re.compile(r"(?<![.!?…])[.!?…]{1,64}[\"'”\u2019»)\]]{0,4}(?=\s)")
_WORD_BEFORE = re.compile(r"[^\s(\[\"'“\u2018]{1,12}\Z")
_STRONG = re.compile(r"[|•·▪●¦]|(?<=\s)/(?=\s)")
_CLAUSE_BREAK = re.compile(r"[;|•·▪●]|:(?=\s)|(?<=\s)[-\u2013—/](?=\s)|—|,(?=\s)|[()\[\]]")
_NEXT_WORD = re.compile(r"\s{0,8}([A-Za-z']{1,12})\b")

_WRAPPED_FROM = 60
"""A line at least this long may go on in the next; shorter ones end what they say."""
_PROSE_ITEMS = 3
_PROSE_ITEM_WORDS = 6
_LIST_ITEM_WORDS = 8


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Ranges of code points in one text; each tuple ascends and its ranges do not overlap.

    No range is empty or has white space at its ends.

    Attributes:
        lines: Lines that hold something, their bullets included.
        sentences: Together they cover every character that is not white space. A hard-wrapped
            sentence runs over several lines.
        clauses: Parts of sentences; what stands in brackets is a clause with its brackets.
        items: Members of lists: after a bullet, or between ``|``, ``•``, ``·``, ``/``, ``;`` and
            commas. Separators and bullets stay outside.
    """

    lines: tuple[Range, ...]
    sentences: tuple[Range, ...]
    clauses: tuple[Range, ...]
    items: tuple[Range, ...]


def analyse(text: str) -> Skeleton:
    """The skeleton of a text of any content, in time linear in its length."""
    lines = tuple(_lines(text))
    sentences = tuple(
        sentence for block in _blocks(text, lines) for sentence in _sentences(text, *block)
    )
    return Skeleton(
        lines=lines,
        sentences=sentences,
        clauses=tuple(clause for sentence in sentences for clause in _clauses(text, *sentence)),
        items=tuple(item for line in lines for item in _items(text, *line)),
    )


def _trim(text: str, start: int, end: int) -> Range | None:
    """The range without white space at its ends, or None where nothing is left."""
    piece = text[start:end]
    stripped = piece.lstrip()
    start = end - len(stripped)
    end = start + len(stripped.rstrip())
    return (start, end) if start < end else None


def _lines(text: str) -> Iterator[Range]:
    start = 0
    for raw in text.splitlines(keepends=True):
        if line := _trim(text, start, start + len(raw)):
            yield line
        start += len(raw)


def _blocks(text: str, lines: tuple[Range, ...]) -> Iterator[Range]:
    """Lines, hard-wrapped ones joined."""
    start: int | None = None
    for i, (begin, end) in enumerate(lines):
        start = begin if start is None else start
        wrapped = (
            i + 1 < len(lines)
            and end - begin >= _WRAPPED_FROM
            and text[end - 1] not in ".!?:;…|"
            and text[lines[i + 1][0]].islower()
            and not _MARKER.match(text, lines[i + 1][0])
            and len(text[end : lines[i + 1][0]].splitlines()) == 1
        )
        if not wrapped:
            yield start, end
            start = None


def _sentences(text: str, start: int, end: int) -> Iterator[Range]:
    abbreviations = words("grammar", "abbreviations")
    for stop in _STOP.finditer(text, start, end):
        rest = _trim(text, stop.end(), end)
        if rest is None:
            break
        if stop.group().startswith(".") and _goes_on(text, stop.start(), rest[0], abbreviations):
            continue
        if sentence := _trim(text, start, stop.end()):
            yield sentence
        start = stop.end()
    if sentence := _trim(text, start, end):
        yield sentence


def _goes_on(text: str, stop: int, following: int, abbreviations: frozenset[str]) -> bool:
    """Whether a full stop belongs to an abbreviation, an initial, or a list number."""
    if text[following].islower():
        return True
    before = _WORD_BEFORE.search(text[max(0, stop - 12) : stop])
    word = before.group() if before else ""
    initial = len(word) == 1 and (word.isupper() or word.isdigit())
    return initial or word.casefold() in abbreviations


def _clauses(text: str, start: int, end: int) -> Iterator[Range]:
    starters = words("grammar", "clause_starters")
    for mark in _CLAUSE_BREAK.finditer(text, start, end):
        sign = mark.group()
        if sign == ",":
            following = _NEXT_WORD.match(text, mark.end(), end)
            if not following or following.group(1).casefold() not in starters:
                continue
        cut = mark.end() if sign in ")]" else mark.start()
        if clause := _trim(text, start, cut):
            yield clause
        start = mark.start() if sign in "([" else mark.end()
    if clause := _trim(text, start, end):
        yield clause


def _items(text: str, start: int, end: int) -> Iterator[Range]:
    marker = _MARKER.match(text, start, end)
    body = _trim(text, marker.end() if marker else start, end)
    if body is None:
        return
    parts = list(_split(text, *body, _STRONG))
    found = [item for part in parts for item in (_listed(text, *part) or [part])]
    if marker or len(found) > 1:
        yield from found


def _listed(text: str, start: int, end: int) -> list[Range]:
    """Members of a list with semicolons or commas, or nothing where it reads like prose."""
    for separator in (_SEMICOLON, _COMMA):
        found = list(_split(text, start, end, separator))
        prose = text[end - 1] in ".!?…" or bool(_STOP.search(text, start, end))
        least, longest = (
            (_PROSE_ITEMS, _PROSE_ITEM_WORDS) if prose else (_PROSE_ITEMS - 1, _LIST_ITEM_WORDS)
        )
        if len(found) >= least and all(len(text[s:e].split()) <= longest for s, e in found):
            return found
    return []


_SEMICOLON = re.compile(r";")
_COMMA = re.compile(r",(?!\d{3}\b)")


def _split(text: str, start: int, end: int, separator: re.Pattern[str]) -> Iterator[Range]:
    for mark in separator.finditer(text, start, end):
        if part := _trim(text, start, mark.start()):
            yield part
        start = mark.end()
    if part := _trim(text, start, end):
        yield part
