"""Findings of own lists laid over those of rules and model: who yields to whom.

The watch-list of an organisation comes first, the person's always-flag terms next, what rules and
model found last. A never-flag term takes away what rules and model found, and nothing else: nobody
can mean a word of a sealed list that they cannot read.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.audit.model import Note
from nlp.labels import CONTAINERS, GRAVE, Span
from nlp.merge import merge, without_overlaps

TERMS = "terms"
WATCHLIST = "watchlist"
RULES = frozenset({TERMS, WATCHLIST})
"""Rules of own lists; their findings are certain and never folded away."""

_WORD = re.compile(r"[^\W_](?:.*[^\W_])?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What own lists ask of a checkup beyond the spans that they add.

    Attributes:
        never: Terms not to flag, in the form of :func:`app.terms.plain`.
        notes: What the person should know of the lists, such as what was not checked.
    """

    never: Collection[str] = field(default=frozenset(), repr=False)
    notes: Sequence[Note] = ()


def overlay(
    text: str, own: Iterable[Span], others: Iterable[Span], *, rule: str
) -> tuple[Span, ...]:
    """The spans of a text with those of an own list in front of all others.

    A finding of the same category that holds the term keeps its whole range, and so does one that
    must not be cut; both go by the rule of the own list from then on. A column's span keeps the
    longest run that is left of it. Any other finding that the term touches gives way.

    Args:
        text: The text that the spans count in.
        own: Spans of the own list, all of one rule.
        others: What was found before.
        rule: The rule of the own list.
    """
    own, kept = tuple(own), []
    flat = [span for span in own if span.label not in CONTAINERS]
    for span in others:
        touching = [term for term in flat if term.start < span.end and span.start < term.end]
        if not touching or span.label in CONTAINERS:
            kept.append(span)
        elif _keeps_its_range(span, touching):
            kept.append(replace(span, confidence=1.0, rule=rule))
        elif span.rule.startswith("column."):
            kept.extend(_left(text, span, touching))
    whole = [span for span in kept if span.rule == rule]
    free = [term for term in flat if not any(_within(term, span) for span in whole)]
    statements = [span for span in own if span.label in CONTAINERS]
    return merge((*kept, *free, *statements), ())


def overlay_all(
    texts: Mapping[str, str],
    own: Mapping[str, Sequence[Span]],
    others: Mapping[str, Sequence[Span]],
    *,
    rule: str,
) -> dict[str, tuple[Span, ...]]:
    """:func:`overlay` for texts by the id of their field."""
    laid = {name: tuple(spans) for name, spans in others.items()}
    for name, spans in own.items():
        if spans:
            laid[name] = overlay(texts[name], spans, laid.get(name, ()), rule=rule)
    return laid


def longest(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Of spans that overlap the longest, then the first, in reading order."""
    first = sorted(spans, key=lambda span: (span.start - span.end, span.start))
    return tuple(without_overlaps(first))


def _keeps_its_range(span: Span, touching: Sequence[Span]) -> bool:
    # What is grave is never cut: a code word in an address leaves it an address.
    alike = span.label in GRAVE or any(span.label is term.label for term in touching)
    return alike and all(_within(term, span) for term in touching)


def _within(term: Span, span: Span) -> bool:
    return span.start <= term.start and term.end <= span.end


def _left(text: str, span: Span, taken: Iterable[Span]) -> Iterable[Span]:
    """The longest run of a cell between the terms in it, without signs at its ends."""
    edges = [span.start]
    for term in sorted(taken):
        edges += [max(term.start, span.start), min(term.end, span.end)]
    edges.append(span.end)
    runs = [
        (start + word.start(), start + word.end())
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if (word := _WORD.search(text[start:end]))
    ]
    if runs:
        start, end = max(runs, key=lambda run: run[1] - run[0])
        yield replace(span, start=start, end=end)
