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
    place = offset - _gone_before(trimmed, offset)
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


def sentence_gone(trimmed: Trimmed, start: int, end: int) -> tuple[int, int] | None:
    """The range of the text before of the sentence around a range, where nothing of it is left."""
    touched = [s for s in analyse(trimmed.before).sentences if s[0] < end and s[1] > start]
    if not touched:
        return None
    begin, finish = touched[0][0], touched[-1][1]
    stays = any(
        character.isalnum() and not any(a <= at < b for a, b in trimmed.removed)
        for at, character in enumerate(trimmed.before[begin:finish], begin)
    )
    return None if stays or _replaced(trimmed, begin, finish) else (begin, finish)


def _replaced(trimmed: Trimmed, start: int, end: int) -> bool:
    """Whether wording was put in the place of a range that is gone."""
    places = [at - _gone_before(trimmed, at) for at in (start, end)]
    shift = 0
    for a, b in trimmed.inserted:
        if places[0] <= a - shift <= places[1]:
            return True
        shift += b - a
    return False


def _gone_before(trimmed: Trimmed, offset: int) -> int:
    return sum(min(end, offset) - start for start, end in trimmed.removed if start < offset)


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
