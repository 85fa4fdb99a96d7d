"""Measure how far the network's chances are right, and from where on findings are worth showing.

Done on the dev part with the network that has not learned from it. Logistic regression: one slope
for all categories, a shift for each that is held back where there is little to judge by.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from nlp.confidence import Confidence, log_odds
from nlp.labels import Category, Span
from nlp.training import scores
from nlp.training.corpus import Example

LEAST = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55)
"""Confidences from which on a category may be shown. The one with the best F1 is taken, of equals
the lowest: a finding that a person can wave away costs less than one that they never see."""

_HELD_BACK = 3.0
_STEPS = 30
_DIGITS = 4

Doubles = npt.NDArray[np.float64]

Judged = tuple[Category, float, bool]
"""A finding's category, its chance, and whether it is right."""


def fit(examples: Sequence[Example], found: Sequence[Sequence[Span]]) -> Confidence:
    """The figures for a model that found these spans, their confidences being plain chances."""
    judged = [
        row for one, spans in zip(examples, found, strict=True) for row in _judged(one, spans)
    ]
    rows = np.array([_row(label, log_odds(chance)) for label, chance, _ in judged])
    right = np.array([float(is_right) for *_, is_right in judged])
    weights = _logistic(rows, right)
    shift = {
        category: round(float(weights[0] + weights[2 + number]), _DIGITS)
        for number, category in enumerate(Category)
    }
    measured = Confidence(round(float(weights[1]), _DIGITS), shift)
    sure = [(label, measured.of(label, chance), is_right) for label, chance, is_right in judged]
    least = {
        category: _least(
            [(confidence, is_right) for label, confidence, is_right in sure if label is category],
            sum(mark[2] is category for one in examples for mark in one.spans),
        )
        for category in Category
    }
    return Confidence(measured.slope, shift, least)


def _judged(one: Example, spans: Sequence[Span]) -> list[Judged]:
    """The spans that can be judged, optional ones left out."""
    right = scores.right(one, [(span.start, span.end, span.label) for span in spans])
    return [
        (span.label, span.confidence, is_right)
        for span, is_right in zip(spans, right, strict=True)
        if is_right is not None
    ]


def _row(label: Category, odds: float) -> list[float]:
    return [1.0, odds, *(float(label is category) for category in Category)]


def _logistic(rows: Doubles, right: Doubles) -> Doubles:
    """Weights by Newton's method; those of the categories are held back towards none."""
    penalty = np.array([1e-6, 1e-2, *[_HELD_BACK] * len(Category)])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chances - right) + penalty * weights
        bend = (rows * (chances * (1 - chances))[:, None]).T @ rows + np.diag(penalty)
        weights -= np.linalg.solve(bend, slope)
    return weights


def _least(judged: Sequence[tuple[float, bool]], marked: int) -> float:
    """The confidence with the best F1 among findings of one category that has so many marks."""

    def f1(least: float) -> float:
        shown = [is_right for confidence, is_right in judged if confidence >= least]
        return 2 * sum(shown) / (len(shown) + marked) if shown or marked else 0.0

    return max(LEAST, key=lambda least: (round(f1(least), _DIGITS), -least))
