"""Measure how far the network's chances are right, and from where on findings are worth showing.

Done on the dev part with the network that has not learned from it. Logistic regression: one slope
for all categories, a shift for each that is held back where there is little to judge by.
"""

from collections.abc import Mapping, Sequence
from functools import partial

import numpy as np
import numpy.typing as npt

from nlp.confidence import Confidence, log_odds
from nlp.labels import Category, Span
from nlp.pipeline import together
from nlp.training import scores
from nlp.training.corpus import Example

LEAST = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
"""Confidences from which on a category may be shown: high where rules know it better."""

_FIRST = 0.5
_GAIN = 2e-4
"""Least gain in F1 for which a confidence is changed."""

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
    return Confidence(round(float(weights[1]), _DIGITS), shift)


def thresholds(
    examples: Sequence[Example],
    rules: Sequence[tuple[Span, ...]],
    model: Sequence[tuple[Span, ...]],
) -> dict[Category, float]:
    """From which confidence on each category of the model is shown, beside the rules.

    One category after the other gets the confidence with the best micro and macro F1 of all that a
    person would be shown, so that the model is heard less where rules do better.
    """
    least = dict.fromkeys(Category, _FIRST)
    best = _quality(examples, rules, model, least)
    for category in Category:
        for confidence in LEAST:
            tried = {**least, category: confidence}
            quality = _quality(examples, rules, model, tried)
            if quality > best + _GAIN:
                best, least = quality, tried
    return least


def _quality(
    examples: Sequence[Example],
    rules: Sequence[tuple[Span, ...]],
    model: Sequence[tuple[Span, ...]],
    least: Mapping[Category, float],
) -> float:
    shown = partial(Confidence(least=least).shows, threshold=None)
    predicted = [
        [(span.start, span.end, span.label) for span in together(one.text, by_rules, found, shown)]
        for one, by_rules, found in zip(examples, rules, model, strict=True)
    ]
    tallies = scores.score(examples, predicted).lenient
    return scores.micro(tallies).f1 + scores.macro(tallies)


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
