"""How far figures could be off: intervals from scoring the same texts drawn again and again."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nlp.labels import Category
from nlp.training.scores import Scores, Tally

SEED = 20261124
RESAMPLES = 2000
LEVEL = 0.95

Interval = tuple[float, float]
"""Lowest and highest value of the inner :data:`LEVEL` of all drawings."""

_Counts = npt.NDArray[np.int64]
_Figures = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Rates:
    """Intervals of precision, recall and F1."""

    precision: Interval
    recall: Interval
    f1: Interval


@dataclass(frozen=True, slots=True)
class Fit:
    """Intervals of all categories as one, of their mean F1, and of each that occurs."""

    micro: Rates
    macro: Interval
    categories: Mapping[Category, Rates]


@dataclass(frozen=True, slots=True)
class Intervals:
    """Intervals of the figures of :class:`Scores`.

    Attributes:
        lenient: Half of the union is enough.
        strict: Exact.
        clean_rate: Flags in 1,000 words of text that discloses nothing.
        weighty_rate: The same, of the categories that weigh.
    """

    lenient: Fit
    strict: Fit
    clean_rate: Interval
    weighty_rate: Interval


def intervals(
    each: Sequence[Scores], *, weighty: Collection[Category] = (), resamples: int = RESAMPLES
) -> Intervals:
    """Draw as many texts as there are, with replacement, and score them; the seed is fixed.

    Args:
        each: The scores of every text by itself.
        weighty: The categories of ``weighty_rate``.
        resamples: How often texts are drawn.

    Raises:
        ValueError: if there are no texts.
    """
    if not each:
        raise ValueError("no texts to draw from")
    chance = np.random.default_rng(SEED)
    drawn = chance.multinomial(len(each), [1 / len(each)] * len(each), size=resamples)
    words = drawn @ np.array([one.clean_words for one in each])
    return Intervals(
        lenient=_fit([one.lenient for one in each], drawn),
        strict=_fit([one.strict for one in each], drawn),
        clean_rate=_rate(drawn, words, [one.clean_flags() for one in each]),
        weighty_rate=_rate(drawn, words, [one.clean_flags(weighty) for one in each]),
    )


def _fit(tallies: Sequence[Mapping[Category, Tally]], drawn: _Counts) -> Fit:
    counts = np.array([[_row(of[category]) for category in Category] for of in tallies])
    sums = np.tensordot(drawn, counts, axes=1)
    occurs = counts[:, :, 0].sum(axis=0) + counts[:, :, 2].sum(axis=0) > 0
    drawn_marks = (sums[:, :, 0] + sums[:, :, 2] > 0) & occurs
    f1 = _share(2 * sums[:, :, 0], 2 * sums[:, :, 0] + sums[:, :, 1] + sums[:, :, 2])
    several = drawn_marks.sum(axis=1)
    macro = np.where(several > 0, (f1 * drawn_marks).sum(axis=1) / np.maximum(several, 1), 0.0)
    return Fit(
        micro=_rates(sums.sum(axis=1)),
        macro=_inner(macro),
        categories={
            category: _rates(sums[:, place])
            for place, category in enumerate(Category)
            if occurs[place]
        },
    )


def _row(tally: Tally) -> tuple[int, int, int]:
    return tally.right, tally.false, tally.missed


def _rates(sums: _Counts) -> Rates:
    right, false, missed = sums.T
    return Rates(
        precision=_inner(_share(right, right + false)),
        recall=_inner(_share(right, right + missed)),
        f1=_inner(_share(2 * right, 2 * right + false + missed)),
    )


def _rate(drawn: _Counts, words: _Counts, flags: Sequence[int]) -> Interval:
    return _inner(np.where(words > 0, 1000 * (drawn @ np.array(flags)) / np.maximum(words, 1), 0.0))


def _share(part: _Counts, whole: _Counts) -> _Figures:
    """The share, and 1 where there is nothing to miss, as :class:`Tally` has it."""
    return np.where(whole > 0, part / np.maximum(whole, 1), 1.0)


def _inner(values: _Figures) -> Interval:
    low, high = np.quantile(values, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return float(low), float(high)
