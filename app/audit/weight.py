"""What one finding weighs: severity, who meets it, how old it is, how sure we are."""

import datetime as dt
from collections.abc import Mapping, Sequence

from app.audit.dates import first_day, last_day, years_before
from app.audit.model import Finding
from app.audit.taxonomy import categories, scoring
from app.profile.model import Audience, Field, Item, Profile
from nlp.labels import Category

EVERYONE = frozenset({Audience.PUBLIC})
OTHERS = frozenset({Audience.PUBLIC, Audience.CONNECTIONS})
"""All who can read a profile beside its owner."""


def weights(
    profile: Profile,
    findings: Sequence[Finding],
    *,
    today: dt.date,
    audiences: frozenset[Audience] = OTHERS,
) -> Mapping[str, float]:
    """The weight of each finding that others can meet, 0 to 1, by id.

    An unsure finding has the weight it gets once the person has confirmed it. Findings in fields
    that others do not see are left out: they rest in the export and add nothing.

    Args:
        profile: What was read.
        findings: Findings in the fields of that profile.
        today: The day that ages are counted from.
        audiences: Whose view it is; ``EVERYONE`` is what a stranger sees who is not connected.
    """
    wanted = {finding.field for finding in findings}
    items = {item.id: item for item in profile.items}
    shares = {
        field.id: _shares(field, items.get(field.item), today)
        for field in profile.fields
        if field.id in wanted and visible(field, audiences)
    }
    rules, factors = categories(), scoring()
    found: dict[str, float] = {}
    for finding in findings:
        reach, recency = shares.get(finding.field, (0.0, 0.0))
        if not reach:
            continue
        if not rules[finding.category].decays:
            recency = 1.0
        elif finding.category is Category.CLEARANCE and factors.lapsed_words.search(finding.text):
            recency *= factors.recency_lapsed
        base, sure = factors.base[finding.severity], factors.sure_counts[finding.sureness]
        found[finding.id] = base * reach * recency * sure
    return found


def _shares(field: Field, item: Item | None, today: dt.date) -> tuple[float, float]:
    """How easily others meet a field, and how much its age leaves, 0 to 1 each."""
    factors = scoring()
    reach = factors.reach[field.section]
    if field.audience is Audience.CONNECTIONS:
        reach = min(reach, factors.reach_connections)
    ended = end_of(item) if item is not None else None
    if ended is None or ended >= today:
        return reach, 1.0
    age = years_before(ended, today)
    kept = (share for years, share in factors.recency_steps if age <= years)
    return min(reach, factors.reach_past), next(kept, factors.recency_older)


def end_of(item: Item) -> dt.date | None:
    """The last day of an item that is over; None where it goes on or has no date."""
    if item.finished:
        return last_day(item.finished)
    if item.section in scoring().ongoing:
        return None
    return last_day(item.started)


def start_of(item: Item) -> dt.date | None:
    """The first day of an item, or None where it has no date."""
    return first_day(item.started or item.finished)


def visible(field: Field, audiences: frozenset[Audience] = OTHERS) -> bool:
    """Whether any of these audiences can meet the field at all."""
    return field.audience in audiences and scoring().reach[field.section] > 0
