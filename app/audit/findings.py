"""Findings: spans in a person's fields, with how much they give away and why that matters."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.audit.model import Finding, Severity, Sureness
from app.audit.severity import Case, Surroundings, judge, surroundings
from app.audit.taxonomy import categories, scoring
from app.audit.wording import BY_THE_PERSON, category_sentence
from app.own_lists import RULES as OWN_RULES
from app.profile.model import Field, Profile, Section
from app.text import Sentence
from app.trim.plan import Decision
from nlp.labels import Category, Span

_EDIT_IS_NOT_ENOUGH = {(Category.MARKING, "content"), (Category.SECRET, "live")}


def build(
    profile: Profile, spans: Mapping[str, Sequence[Span]], *, today: dt.date
) -> tuple[Finding, ...]:
    """The findings of a profile, in reading order.

    Args:
        profile: What was read.
        spans: Spans by the id of the field whose text they count in.
        today: The day from which trips and ages are judged.
    """
    around = surroundings(profile.fields, spans)
    items = {item.id: item for item in profile.items}
    return tuple(
        _finding(Case(field, span, items.get(field.item), around, today), field.id)
        for field in profile.fields
        for span in sorted(spans.get(field.id, ()))
        if not _is_own_name(field, span, profile.owner)
    )


def of_own_wording(
    profile: Profile,
    field: Field,
    decision: Decision,
    spans: Sequence[Span],
    *,
    today: dt.date,
) -> tuple[Finding, ...]:
    """The findings inside a wording that the person wrote for a range of a field.

    Their offsets count in that wording; their ids tell the range that it replaces.

    Args:
        profile: What was read.
        field: The field that the wording stands in.
        decision: The decision that holds the wording.
        spans: Spans in ``decision.text``.
        today: The day from which trips and ages are judged.
    """
    around = Surroundings(frozenset(span.label for span in spans), sensitive=True)
    item = next((item for item in profile.items if item.id == field.item), None)
    within = replace(field, text=decision.text)
    place = f"{field.id}:{decision.start}-{decision.end}>own"
    return tuple(
        _finding(Case(within, span, item, around, today), place)
        for span in sorted(spans)
        if not _is_own_name(within, span, profile.owner)
    )


def _finding(case: Case, place: str) -> Finding:
    span = case.span
    severity, say = judge(case)
    return Finding(
        id=f"{place}:{span.start}-{span.end}:{span.label}",
        field=case.field.id,
        start=span.start,
        end=span.end,
        category=span.label,
        text=case.words,
        severity=severity,
        sureness=sureness(span.confidence),
        confidence=span.confidence,
        rule=span.rule,
        why=category_sentence(span.label, "why", say),
        misuse=category_sentence(span.label, "misuse", say),
        advice=_advice(span.label, say),
        folded=_is_folded(severity, span),
    )


def _is_folded(severity: Severity, span: Span) -> bool:
    """Whether it stands behind the queue; what someone asked to be flagged never does."""
    of_little_weight = severity is Severity.LOW and categories()[span.label].fold
    return of_little_weight and span.rule not in OWN_RULES


def _advice(category: Category, say: str) -> Sentence | None:
    if (category, say) in _EDIT_IS_NOT_ENOUGH:
        return category_sentence(category, "advice", say)
    return None


def as_category(finding: Finding, category: Category) -> Finding:
    """The finding as one of the category that the person says it is; it is sure from then on.

    Its severity is the category's base: the rules that refine it ask for what a detector knows.
    """
    severity = categories()[category].base
    return replace(
        finding,
        id=f"{finding.id}>{category}",
        category=category,
        severity=severity,
        sureness=Sureness.SURE,
        confidence=1.0,
        rule=BY_THE_PERSON,
        why=category_sentence(category, "why"),
        misuse=category_sentence(category, "misuse"),
        advice=None,
        folded=severity is Severity.LOW and categories()[category].fold,
    )


def sureness(confidence: float) -> Sureness:
    """The word for how sure a rule or model is, 0 to 1."""
    return next(word for word, least in scoring().sure_from.items() if confidence >= least)


def _is_own_name(field: Field, span: Span, owner: str) -> bool:
    """Whether a span only says whose profile it is, whatever a model takes the name for."""
    words = set(field.text[span.start : span.end].casefold().split())
    owners = bool(owner) and words <= set(owner.casefold().split())
    if field.section is Section.NAME:
        return owners or span.label is Category.PERSON
    return owners and span.label is Category.PERSON
