"""Judges how much a finding gives away, by the rules of ``categories.toml``."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.audit.dates import spans_in, years_before
from app.audit.model import Severity
from app.audit.taxonomy import SeverityRule, categories, word_list
from app.audit.weight import end_of
from app.profile.model import Field, Item
from nlp.labels import Category, Span

_NEAR = 90
"""Code points on each side that count as near."""
_STANDS_FOR = "\N{CURRENCY SIGN}"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What else is known of the profile that a finding stands in.

    Attributes:
        categories: Categories of all its spans.
        sensitive: A clearance, a marking, an agency or a defence company stands somewhere in it.
    """

    categories: frozenset[Category]
    sensitive: bool

    @property
    def setting(self) -> str:
        """The word for it in the data."""
        return "sensitive" if self.sensitive else "ordinary"


@dataclass(frozen=True, slots=True)
class Case:
    """One span to be judged, and where it stands."""

    field: Field
    span: Span
    item: Item | None
    surroundings: Surroundings
    today: dt.date

    @property
    def words(self) -> str:
        """The words of the span."""
        return self.field.text[self.span.start : self.span.end]


def surroundings(fields: Iterable[Field], spans: Mapping[str, Sequence[Span]]) -> Surroundings:
    """What is known of a profile from its spans."""
    known: set[Category] = set()
    sensitive = False
    named = word_list("sensitive_employers")
    at_work = {Category.EMPLOYER, Category.UNIT, Category.CLIENT}
    for field in fields:
        for span in spans.get(field.id, ()):
            known.add(span.label)
            if not sensitive and span.label in at_work:
                sensitive = named.within(field.text[span.start : span.end])
    grave = {Category.CLEARANCE, Category.MARKING}
    return Surroundings(frozenset(known), sensitive or bool(known & grave))


def judge(case: Case) -> tuple[Severity, str]:
    """The severity of a span, and the variant of the wording that says why.

    The first rule decides all of whose conditions hold; without one, the category's base.
    """
    rules = categories()[case.span.label]
    for rule in rules.severity:
        if _holds(rule, case):
            return rule.to, rule.say
    return rules.base, ""


def _holds(rule: SeverityRule, case: Case) -> bool:
    """Whether all conditions of the rule hold; the cheap ones are asked first."""
    return (
        (not rule.rule or case.span.rule.startswith(rule.rule))
        and (not rule.section or case.field.section in rule.section)
        and (not rule.beside or bool(rule.beside & case.surroundings.categories))
        and (not rule.setting or rule.setting == case.surroundings.setting)
        and (rule.text is None or rule.text.search(case.words) is not None)
        and (not rule.lists or any(word_list(name).within(case.words) for name in rule.lists))
        and (not rule.words or _other_words(case) >= rule.words)
        and (rule.around is None or rule.around.search(_around(case)) is not None)
        and (rule.line is None or rule.line.search(_line(case)) is not None)
        and (not rule.when or rule.when in _times(case))
    )


def _other_words(case: Case) -> int:
    text, span = case.field.text, case.span
    return len(_WORD.findall(text[: span.start])) + len(_WORD.findall(text[span.end :]))


def _around(case: Case) -> str:
    text, span = case.field.text, case.span
    before = text[max(0, span.start - _NEAR) : span.start]
    return f"{before}{_STANDS_FOR}{text[span.end : span.end + _NEAR]}"


def _line(case: Case) -> str:
    text, span = case.field.text, case.span
    before = text[: span.start].rpartition("\n")[2]
    after = text[span.end :].partition("\n")[0]
    return f"{before}{_STANDS_FOR}{after}"


_OLD_AFTER = 1.0
_STILL_NOW = dt.timedelta(days=60)
"""A post of two months ago about next month's trip still speaks of now."""


def _times(case: Case) -> frozenset[str]:
    """Which of "old", "past", "undated" is true of what the span tells."""
    named = spans_in(case.words)
    if named:
        ended: dt.date | None = max(last for _, last in named)
    elif case.item is not None:
        ended = end_of(case.item)
        if ended is None and case.item.started:
            return frozenset({"undated"})
    else:
        ended = None
    if ended is None:
        return frozenset({"undated"})
    if years_before(ended, case.today) > _OLD_AFTER:
        return frozenset({"old", "past"})
    past = ended < case.today - (_STILL_NOW if not named else dt.timedelta())
    return frozenset({"past"} if past else ())
