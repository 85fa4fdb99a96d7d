"""The years as a stranger can lay them out: what lasted how long, and what happened in between."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from app.audit.dates import spans_in
from app.audit.model import Finding, Severity
from app.audit.weight import end_of, start_of, visible
from app.profile.model import Field, Item, Profile, Section
from nlp.labels import Category

_BARS = (Section.POSITIONS, Section.EDUCATION, Section.VOLUNTEERING, Section.ORGANIZATIONS)
"""Sections whose items fill years; the items of others are moments or parts of these."""

_DATING = frozenset({*Section} - {*_BARS, Section.POSTS, Section.COMMENTS, Section.RECOMMENDATIONS})
"""Sections whose items date what is said in them; the day of a post dates a trip at most."""

_TELLING = frozenset(
    {
        Category.ACCESS,
        Category.CLEARANCE,
        Category.PROJECT,
        Category.SITE,
        Category.UNIT,
    }
)
_DATED_BESIDE = 40
"""A date so many code points beside a piece in the same sentence dates it."""
_SENTENCE_END = re.compile(r"[.!?;\n](?:\s|$)")
_CLAUSE_END = re.compile(r"[.!?;,\n](?:\s|$)")
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Bar:
    """A position, a school: something that fills years. Days are inclusive."""

    item: str
    section: Section
    title: str = field(repr=False)
    start: dt.date
    end: dt.date
    goes_on: bool
    lane: int = 0


@dataclass(frozen=True, slots=True)
class Dated:
    """A piece of text that can be laid beside the bars."""

    finding: str
    category: Category
    text: str = field(repr=False)
    start: dt.date
    end: dt.date
    lane: int = 0


_Shown = TypeVar("_Shown", Bar, Dated)


@dataclass(frozen=True, slots=True)
class Years:
    """Rows of the chart; lanes count from 0 at the top, bars and pieces each by themselves.

    Attributes:
        start: First day of the earliest year, or None where nothing is dated.
        end: Last day shown.
        bars: By their start.
        pieces: By their start.
        exact_months: How many of the bars' ends give a month or a day, not a year alone.
    """

    start: dt.date | None
    end: dt.date | None
    bars: tuple[Bar, ...]
    pieces: tuple[Dated, ...]
    exact_months: int = 0


def years(profile: Profile, findings: Sequence[Finding], *, today: dt.date) -> Years:
    """What others can lay out by year.

    Args:
        profile: What was read.
        findings: Its findings.
        today: The end of what goes on.
    """
    seen = {field.id: field for field in profile.fields if visible(field)}
    items = {item.id: item for item in profile.items}
    shown = {field.item for field in seen.values()}
    own = [item for item in profile.items if item.id in shown and item.section in _BARS]
    bars = _in_lanes(filter(None, (_bar(item, today) for item in own)))
    pieces = _in_lanes(_pieces(findings, seen, items, today))
    days = [day for bar in bars for day in (bar.start, bar.end)]
    days += [day for piece in pieces for day in (piece.start, piece.end)]
    return Years(
        start=min(days).replace(month=1, day=1) if days else None,
        end=max(days) if days else None,
        bars=bars,
        pieces=pieces,
        exact_months=sum(len(s) > len("2021") for i in own for s in (i.started, i.finished)),
    )


def _bar(item: Item, today: dt.date) -> Bar | None:
    start = start_of(item)
    if start is None:
        return None
    end = end_of(item)
    goes_on = end is None or end > today
    last = max(start, min(end or today, today))
    return Bar(item.id, item.section, item.title, start, last, goes_on)


def _pieces(
    findings: Iterable[Finding],
    fields: dict[str, Field],
    items: dict[str, Item],
    today: dt.date,
) -> list[Dated]:
    """Telling pieces that have a date of their own, each thing once and where it is first."""
    found: dict[tuple[Category, str], Dated] = {}
    for finding in findings:
        field_ = fields.get(finding.field)
        if field_ is None or not _is_telling(finding):
            continue
        time = _time(finding, field_, items.get(field_.item), today)
        if time is None:
            continue
        key = finding.category, finding.text.casefold()
        piece = Dated(finding.id, finding.category, finding.text, *time)
        if key not in found or piece.start < found[key].start:
            found[key] = piece
    return list(found.values())


def _is_telling(finding: Finding) -> bool:
    """Whether it is laid out; a trip is, however long past: its dates are what it tells."""
    if finding.category is Category.TRAVEL:
        return True
    return finding.category in _TELLING and finding.severity >= Severity.MEDIUM


def _time(
    finding: Finding, field_: Field, item: Item | None, today: dt.date
) -> tuple[dt.date, dt.date] | None:
    """When a piece was so: by its words, its sentence, or the item if that is not a bar itself."""
    words = finding.text if spans_in(finding.text) else _beside(finding, field_.text)
    named = spans_in(words)
    if named:
        start = min(first for first, _ in named)
        end = max(last for _, last in named)
        return start, max(start, today) if _SINCE.search(words) else end
    if item is None or not _dates(item, finding):
        return None
    began = start_of(item)
    return None if began is None else (began, end_of(item) or today)


def _dates(item: Item, finding: Finding) -> bool:
    if finding.category is Category.TRAVEL:
        return item.section not in _BARS
    return item.section in _DATING


def _beside(finding: Finding, text: str) -> str:
    """The words of the same sentence close to the finding; those after it if they hold a date."""
    after = text[finding.end : finding.end + _DATED_BESIDE]
    before = text[max(0, finding.start - _DATED_BESIDE) : finding.start]
    after = _SENTENCE_END.split(after)[0]
    return after if spans_in(after) else _CLAUSE_END.split(before)[-1]


def _in_lanes(shown: Iterable[_Shown]) -> tuple[_Shown, ...]:
    """By start, each in the first lane that is free at its start."""
    ends: list[dt.date] = []
    placed: list[_Shown] = []
    for one in sorted(shown, key=_by_start):
        lane: int = next((n for n, end in enumerate(ends) if end < one.start), len(ends))
        ends[lane:] = [one.end, *ends[lane + 1 :]]
        placed.append(replace(one, lane=lane))
    return tuple(placed)


def _by_start(one: Bar | Dated) -> tuple[dt.date, dt.date]:
    return one.start, one.end
