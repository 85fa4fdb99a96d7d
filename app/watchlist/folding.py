"""What a code word is reduced to before it is hashed, so that its spellings hash alike.

Letters and digits count and nothing else: no case, accents, signs, spaces, and no possessive.
"Red-Falcon's", "RED FALCON", "#RedFalcon" and "redfalcon" are one. The rules belong to the format
of the file: a change of them needs a new :data:`VERSION`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

VERSION = 1
MOST_WORDS = 5
"""Words of a term, and of the passages of a text that are compared with it."""

LEAST_LETTERS, MOST_LETTERS = 4, 120
"""Letters and digits of a folded term."""

_ACCENTS = frozenset(map(chr, range(0x300, 0x370)))
_INVISIBLE = "\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
_APOSTROPHES = "'\N{RIGHT SINGLE QUOTATION MARK}\uff07"
_POSSESSIVE = rf"(?:[{_APOSTROPHES}][sS](?![^\W_]))?"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, folded.

    Attributes:
        start: First code point in the text.
        end: One past the last, without a possessive.
        folded: Its letters and digits.
    """

    start: int
    end: int
    folded: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Passage:
    """One to five words of a text that follow each other, folded into one."""

    start: int
    end: int
    words: int
    folded: str = field(repr=False)


def words(text: str) -> list[Word]:
    """The words of a text in order; what folds to nothing is none."""
    found = ((hit.span(1), _folded(hit[1])) for hit in _word().finditer(text))
    return [Word(start, end, folded) for (start, end), folded in found if folded]


def fold(term: str) -> str:
    """A term as it is hashed; "" where it holds neither letter nor digit."""
    return "".join(word.folded for word in words(term))


def passages(text: str) -> Iterator[Passage]:
    """Every run of up to five words that is long enough to be a term, in reading order."""
    found = words(text)
    for first, word in enumerate(found):
        folded = ""
        for count, last in enumerate(found[first : first + MOST_WORDS], 1):
            folded += last.folded
            if len(folded) > MOST_LETTERS:
                break
            if len(folded) >= LEAST_LETTERS:
                yield Passage(word.start, last.end, count, folded)


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    kept = (sign for sign in apart if sign.isalnum() or (_is_mark(sign) and sign not in _ACCENTS))
    return unicodedata.normalize("NFC", "".join(kept))


@cache
def _word() -> re.Pattern[str]:
    """Letters and digits, each with the marks on it and the invisible signs after it."""
    beyond = range(0x300, 0x10000)  # no mark comes before the accents
    marks = "".join(sign for sign in map(chr, beyond) if _is_mark(sign))
    return re.compile(rf"((?:[^\W_][{_INVISIBLE}{marks}]*)+){_POSSESSIVE}")


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign).startswith("M")
