"""What rules and word lists say of each word, as numbers that the network reads beside the word.

The network weighs a rule by what stands around it: the same name is an employer in one sentence and
a client in the next, and a rule that errs in jokes is heard less in a joke.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from nlp.encoder import tags, words

Ints = npt.NDArray[np.int64]


class Source(IntEnum):
    """Who says it, and how surely; the values are row numbers in the trained network."""

    NOBODY = 0
    GUESS = 1
    CONTEXT = 2
    FORM = 3
    NAME = 4
    """A word list that has the name, whatever stands around it."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A run of text and what is said of it.

    Attributes:
        start: Its first code point.
        end: One past its last.
        label: A category's id.
        source: Who says so.
    """

    start: int
    end: int
    label: str
    source: Source


_CHANNELS = (tags.FLAT.size, tags.CONTAINING.size, Source.NAME, tags.FLAT.size)
_FIRST = (0, *np.cumsum(_CHANNELS)[:-1].tolist())

CHANNELS = len(_CHANNELS)
"""Numbers a word: its tag by rules in each layer, who says so, and its tag by word lists."""

NUMBERS = sum(_CHANNELS)
"""How many different numbers there are; each channel has its own."""

SILENT = np.array(_FIRST, np.int64)
"""The numbers of a word of which nothing is said."""


def of_words(split: Sequence[words.Word], hints: Iterable[Hint]) -> Ints:
    """One row of :data:`CHANNELS` numbers a word."""
    rows = np.tile(SILENT, (len(split), 1))
    every = tuple(hints)
    if not every:
        return rows
    by_rule: list[tuple[int, int, str]] = []
    by_name: list[tuple[int, int, str]] = []
    for one in every:
        first, last = words.covered(split, one.start, one.end)
        if one.source is Source.NAME:
            by_name.append((first, last, one.label))
            continue
        by_rule.append((first, last, one.label))
        if one.label in tags.FLAT.number:
            rows[first:last, 2] = _FIRST[2] + one.source
    for channel, layer, said in (
        (0, tags.FLAT, by_rule),
        (1, tags.CONTAINING, by_rule),
        (3, tags.FLAT, by_name),
    ):
        rows[:, channel] += layer.encode(said, len(split))
    return rows
