"""Findings of the model that no known word bears out are asked about, never stated.

Whoever takes "secure communications" for a clearance is mostly wrong, and few findings
are as grave. Where a clearance names no level and speaks of none, its confidence is held down.
"""

from collections.abc import Iterable
from dataclasses import replace

from nlp.detectors import clearance
from nlp.labels import Category, Span
from nlp.weigh import weights


def doubt(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The model's spans of a text, those held down that its words do not bear out."""
    return tuple(
        span
        if span.label is not Category.CLEARANCE or clearance.is_named(text[span.start : span.end])
        else replace(span, confidence=min(span.confidence, weights().unnamed))
        for span in spans
    )
