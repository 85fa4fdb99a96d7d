"""Finds the stretch of a text after the plan that shows what a decision does."""

from app.trim.model import Trimmed
from nlp.skeleton import analyse

_AROUND = 24
_LONGEST = 320
"""Most characters of a sentence that a preview shows."""


def place_after(trimmed: Trimmed, offset: int) -> int:
    """Where an offset of the text before lies in the text after.

    Exact up to the site's repairs of spaces and capitals; enough to find the sentence.
    """
    gone = sum(min(end, offset) - start for start, end in trimmed.removed if start < offset)
    place = offset - gone
    for start, end in trimmed.inserted:
        if start > place:
            break
        place += end - start
    return max(0, min(place, len(trimmed.after)))


def sentence_after(trimmed: Trimmed, start: int, end: int) -> tuple[int, int]:
    """The range of the text after that holds the sentence of a range of the text before."""
    after = trimmed.after
    first, last = place_after(trimmed, start), place_after(trimmed, end)
    sentences = analyse(after).sentences
    touched = [s for s in sentences if s[0] <= last and s[1] >= min(first, last)]
    if not touched:
        return (0, min(len(after), _LONGEST))
    begin, finish = touched[0][0], touched[-1][1]
    if finish - begin <= _LONGEST:
        return begin, finish
    begin = max(begin, min(first, last) - _LONGEST // 2)
    return begin, min(finish, begin + _LONGEST)


def gap(trimmed: Trimmed, start: int) -> str:
    """The words around a place where something went: "… for Northgate at Cheltenham …"."""
    at = place_after(trimmed, start)
    left = _word_start(trimmed.after, max(0, at - _AROUND))
    right = _word_end(trimmed.after, min(len(trimmed.after), at + _AROUND))
    words = " ".join(trimmed.after[left:right].split())
    before = "… " if left > 0 else ""
    behind = " …" if right < len(trimmed.after) else ""
    return f"{before}{words}{behind}" if words else ""


def _word_start(text: str, at: int) -> int:
    while 0 < at < len(text) and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return at
