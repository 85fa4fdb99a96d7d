"""Whether confidence means what it says: of findings this sure, how many are right."""

from collections.abc import Sequence
from dataclasses import dataclass

from nlp.labels import Span
from nlp.training import scores
from nlp.training.corpus import Example

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
"""Lower edges of the bins; the last holds what is said without any doubt."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Findings of about the same confidence.

    Attributes:
        least: Lower edge of their confidence.
        findings: How many there are that can be judged.
        said: Their mean confidence.
        right: The share of them that is right.
    """

    least: float
    findings: int
    said: float
    right: float


def table(examples: Sequence[Example], found: Sequence[Sequence[Span]]) -> list[Bin]:
    """The bins that hold anything; findings that may be made or not are left out."""
    judged = [row for one, spans in zip(examples, found, strict=True) for row in _judge(one, spans)]
    edges = zip(EDGES, (*EDGES[1:], 2.0), strict=True)
    filled = (
        (least, [row for row in judged if least <= row[0] < beyond]) for least, beyond in edges
    )
    return [
        Bin(
            least, len(rows), _mean([said for said, _ in rows]), _mean([right for _, right in rows])
        )
        for least, rows in filled
        if rows
    ]


def gap(bins: Sequence[Bin]) -> float:
    """The mean distance between what is said and what is right, by finding; 0 is best."""
    every = sum(one.findings for one in bins)
    return sum(one.findings * abs(one.said - one.right) for one in bins) / every if every else 0.0


def _judge(one: Example, spans: Sequence[Span]) -> list[tuple[float, bool]]:
    right = scores.right(one, [(span.start, span.end, span.label) for span in spans])
    return [
        (span.confidence, is_right)
        for span, is_right in zip(spans, right, strict=True)
        if is_right is not None
    ]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
