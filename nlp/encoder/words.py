"""Words as the model sees them, with the case and layout that its vocabulary is blind to."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
_LONGEST_ABBREVIATION = 4


class Shape(IntEnum):
    """What a word looks like; the values are row numbers in the trained network."""

    NONE = 0
    LOWER = 1
    TITLE = 2
    LETTER = 3
    ABBREVIATION = 4
    CAPITALS = 5
    MIXED = 6
    DIGITS_2 = 7
    DIGITS_3 = 8
    DIGITS_4 = 9
    DIGITS_MORE = 10
    PUNCTUATION = 11
    SYMBOL = 12


class Gap(IntEnum):
    """What stands before a word; the values are row numbers in the trained network."""

    GLUED = 0
    SPACE = 1
    LINE = 2
    PARAGRAPH = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters, a run of digits or one other visible character.

    Attributes:
        start: Its first code point in the text.
        end: One past its last.
        text: The word itself.
        shape: What it looks like.
        gap: What stands before it.
    """

    start: int
    end: int
    text: str = field(repr=False)
    shape: Shape
    gap: Gap


def split(text: str) -> tuple[Word, ...]:
    """The words of a text in order; only white space is left out."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    end = 0
    for match in _WORD.finditer(text):
        gap = _gap(text[end : match.start()]) if end else Gap.PARAGRAPH
        end = match.end()
        word = match.group()
        yield Word(match.start(), end, word, _shape(word), gap)


def _gap(between: str) -> Gap:
    lines = between.count("\n")
    if lines:
        return Gap.LINE if lines == 1 else Gap.PARAGRAPH
    return Gap.SPACE if between else Gap.GLUED


def _shape(word: str) -> Shape:
    if word[0].isdigit():
        return _digits(len(word))
    if not word[0].isalpha():
        return Shape.PUNCTUATION if word.isascii() else Shape.SYMBOL
    if word.isupper():
        return _capitals(len(word))
    if word[0].isupper() and word[1:].islower():
        return Shape.TITLE
    return Shape.MIXED if any(letter.isupper() for letter in word) else Shape.LOWER


def _digits(length: int) -> Shape:
    exact = {1: Shape.DIGITS_2, 2: Shape.DIGITS_2, 3: Shape.DIGITS_3, 4: Shape.DIGITS_4}
    return exact.get(length, Shape.DIGITS_MORE)


def _capitals(length: int) -> Shape:
    if length == 1:
        return Shape.LETTER
    return Shape.ABBREVIATION if length <= _LONGEST_ABBREVIATION else Shape.CAPITALS


def covered(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """The range of words that a run of text touches, empty where it touches none."""
    first = bisect_right(words, start, key=lambda word: word.end)
    return first, bisect_left(words, end, lo=first, key=lambda word: word.start)
