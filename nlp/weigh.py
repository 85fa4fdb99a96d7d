"""What rules are worth beside a model that has read the same text, and the other way round.

A pattern sees a form, the model sees the whole text. Where both say the same they are nearly always
right; where a contextual rule stands alone it is right half of the time, a weak one less often.
The figures behind it are in ``resources/lexicons/weighing.toml``.
"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from nlp.labels import CONTAINERS, Category, Span
from nlp.lexicons import FOLDER
from nlp.merge import EXACT, WEAK

_SAME = 0.5
"""Least share of the union at which two spans are of the same words."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The measured figures.

    Attributes:
        heard: Confidence below which the model's word counts neither for nor against a rule.
        agreed: Confidence of a finding of the model that a rule shares.
        alone: Confidence of a contextual rule where the model says nothing.
        unnamed: Most confidence of a clearance of the model that names no known level.
        unborne: Most confidence of a secret or an identifier of the model that has neither the
            form of one nor a word for one near it; less than is shown.
        never_alone: Categories whose contextual rules are left out where the model says nothing.
    """

    heard: float
    agreed: float
    alone: float
    unnamed: float
    unborne: float
    never_alone: frozenset[Category]


@cache
def weights() -> Weights:
    """The figures of ``weighing.toml``, read once."""
    data = tomllib.loads((FOLDER / "weighing.toml").read_text("utf-8"))
    return Weights(
        heard=data["heard"],
        agreed=data["agreed"],
        alone=data["alone"],
        unnamed=data["unnamed"],
        unborne=data["unborne"],
        never_alone=frozenset(map(Category, data["never_alone"])),
    )


def weigh(
    rules: Iterable[Span], model: Iterable[Span]
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Rule spans and model spans of one text, each as sure as the other makes it.

    Exact rules stay as they are. A contextual rule that the model shares yields its edges to the
    model's; one that the model does not mention falls, or goes where its category is listed; where
    the model names the same words otherwise the surer wins. A weak rule stays only where shared.
    """
    known, rules = weights(), tuple(rules)
    heard = tuple(span for span in model if span.confidence >= known.heard)
    backed = [span for span in rules if span.confidence >= WEAK]
    kept = (span if _exact(span) else _weighed(span, heard, known) for span in rules)
    return (
        tuple(span for span in kept if span is not None),
        tuple(_confirmed(span, backed, known) for span in model),
    )


def _exact(span: Span) -> bool:
    return span.confidence >= EXACT


def _weighed(rule: Span, heard: Sequence[Span], known: Weights) -> Span | None:
    if any(_agree(rule, span) for span in heard):
        return rule
    if rule.confidence < WEAK or rule.label in known.never_alone:
        return None
    if any(_contradict(rule, span) for span in heard):
        return rule
    return replace(rule, confidence=min(rule.confidence, known.alone))


def _confirmed(span: Span, backed: Sequence[Span], known: Weights) -> Span:
    if span.confidence >= known.heard and any(_agree(rule, span) for rule in backed):
        return replace(span, confidence=max(span.confidence, known.agreed))
    return span


def _agree(one: Span, other: Span) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    whole = max(one.end, other.end) - min(one.start, other.start)
    return one.label is other.label and shared >= _SAME * whole


def _contradict(one: Span, other: Span) -> bool:
    """Whether two spans give the same words different meanings."""
    flat = one.label not in CONTAINERS and other.label not in CONTAINERS
    return flat and one.label is not other.label and one.start < other.end and other.start < one.end
