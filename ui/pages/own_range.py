"""Finds which range of the original text an edited sentence replaces, as little as possible."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from nlp.skeleton import analyse

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Replaced:
    """A range of the original text, and the wording put in its place."""

    start: int
    end: int
    text: str = field(repr=False)


def sentence_around(text: str, start: int, end: int) -> Range:
    """The sentences that hold a range; the whole text where there are none."""
    touched = [s for s in analyse(text).sentences if s[0] < end and s[1] > start]
    if not touched:
        return 0, len(text)
    return min(touched[0][0], start), max(touched[-1][1], end)


def replaced(
    original: str, edited: str, *, sentence: Range, piece: Range, whole: Iterable[Range] = ()
) -> Replaced:
    """What an edit of a sentence replaces.

    Args:
        original: The whole text.
        edited: The sentence as the person left it.
        sentence: Where the sentence stands in the original.
        piece: The range that must be replaced in any case: the piece in hand.
        whole: Ranges that are replaced wholly or not at all: pieces and earlier decisions.
    """
    begin, finish = sentence
    old = original[begin:finish]
    if edited == old:
        return Replaced(*piece, original[slice(*piece)])
    room = min(len(old), len(edited))
    prefix = _common(old, edited, room)
    suffix = _common(old[::-1], edited[::-1], room - prefix)
    start, end = begin + prefix, finish - suffix
    start, end = min(start, piece[0]), max(end, piece[1])
    start, end = _to_words(original, start, end, sentence)
    start, end = _cover(start, end, whole)
    start, end = max(start, begin), min(end, finish)
    behind = finish - end
    return Replaced(start, end, edited[start - begin : len(edited) - behind])


def _common(a: str, b: str, most: int) -> int:
    length = 0
    while length < most and a[length] == b[length]:
        length += 1
    return length


def _to_words(text: str, start: int, end: int, within: Range) -> Range:
    """Widen to whole words, so that "roof" for "room" does not replace a letter."""
    while start > within[0] and text[start - 1].isalnum():
        start -= 1
    while end < within[1] and text[end].isalnum():
        end += 1
    return start, end


def _cover(start: int, end: int, whole: Iterable[Range]) -> Range:
    """Widen until no range sticks out."""
    ranges = list(whole)
    grown = True
    while grown:
        grown = False
        for first, last in ranges:
            overlaps = first < end and last > start
            if overlaps and (first < start or last > end):
                start, end, grown = min(start, first), max(end, last), True
    return start, end
