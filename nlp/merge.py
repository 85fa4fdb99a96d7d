"""One list of spans out of several: who yields to whom where findings overlap."""

from collections.abc import Iterable
from dataclasses import replace

from nlp.labels import CONTAINERS, Category, Span

EXACT = 0.9
"""Rules at least this sure never yield to the model."""

WEAK = 0.5
"""Rules less sure than this always do; between the two the surer wins."""


def merge(rules: Iterable[Span], model: Iterable[Span]) -> tuple[Span, ...]:
    """Rule and model spans of one text as one list.

    A column's own meaning comes first, then exact rules, then contextual rules and the model by
    their confidence, then weak rules. Within a rank the surer span wins, then the longer, then
    the earlier. The date of a stay, an access or a pressing fact is part of it and no date beside
    it.

    Returns:
        Spans sorted by start, the longer first. Spans of ``access``, ``travel`` and ``lever`` may
        contain others but cross none, and never overlap one of their own category; no other two
        spans overlap.
    """
    ranked = [(_rank(span), span) for span in rules] + [(_LIKELY, span) for span in model]
    ranked.sort(key=_precedence)
    spans = [span for _, span in ranked]
    while True:
        flat, containers = _resolved(spans)
        theirs = {span for span in flat if _is_its_date(span, containers)}
        if not theirs:
            return tuple(sorted([*flat, *containers], key=_reading_order))
        spans = [span for span in spans if span not in theirs]


def _resolved(spans: Iterable[Span]) -> tuple[list[Span], list[Span]]:
    """Flat spans and containers that may stand together, of spans the first to win first."""
    spans = tuple(spans)
    flat = without_overlaps(span for span in spans if span.label not in CONTAINERS)
    kept: list[Span] = []
    for span in (_grown(span, flat) for span in spans if span.label in CONTAINERS):
        if not any(_clash(span, other) for other in kept):
            kept.append(span)
    return flat, kept


_COLUMN, _CERTAIN, _LIKELY, _GUESSED = range(4)


def _rank(span: Span) -> int:
    if span.rule.startswith("column."):
        return _COLUMN
    if span.confidence >= EXACT:
        return _CERTAIN
    return _LIKELY if span.confidence >= WEAK else _GUESSED


def _precedence(ranked: tuple[int, Span]) -> tuple[int, float, int, int, str, str]:
    rank, span = ranked
    return rank, -span.confidence, span.start - span.end, span.start, span.label, span.rule


def _reading_order(span: Span) -> tuple[int, int, str, str]:
    return span.start, -span.end, span.label, span.rule


def without_overlaps(spans: Iterable[Span]) -> list[Span]:
    """Each span that overlaps none before it, sorted by start."""
    taken: set[int] = set()
    kept: list[Span] = []
    for span in spans:
        run = range(span.start, span.end)
        if taken.isdisjoint(run):
            taken.update(run)
            kept.append(span)
    return sorted(kept)


def _grown(container: Span, flat: list[Span]) -> Span:
    """The container with every span that it touches wholly inside it."""
    start, end = container.start, container.end
    for span in flat:
        if span.start < container.end and container.start < span.end:
            start, end = min(start, span.start), max(end, span.end)
    return replace(container, start=start, end=end)


def _is_its_date(span: Span, containers: Iterable[Span]) -> bool:
    return span.label is Category.DATE and any(
        container.start <= span.start and span.end <= container.end for container in containers
    )


def _clash(one: Span, other: Span) -> bool:
    """Whether two containers overlap without one lying inside the other, or share a category."""
    if one.end <= other.start or other.end <= one.start:
        return False
    nested = (one.start >= other.start and one.end <= other.end) or (
        other.start >= one.start and other.end <= one.end
    )
    return one.label is other.label or not nested
