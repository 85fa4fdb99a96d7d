"""A plan as a file: the only thing that outlives the window, and only where the person saves it."""

import json
from collections.abc import Mapping
from typing import Any

from app.errors import PlanUnreadable
from app.profile.model import Profile
from app.text import Sentence
from app.trim.plan import Action, Decision, Plan
from nlp.labels import Category

SCHEMA = 1
_MOST_DECISIONS = 100_000
_LONGEST_TEXT = 100_000


def dump(plan: Plan) -> str:
    """The plan as JSON, ``{"schema": 1, "decisions": [...]}``."""
    decisions = [_entry(decision) for decision in plan.decisions]
    return json.dumps({"schema": SCHEMA, "decisions": decisions}, ensure_ascii=False, indent=1)


def load(text: str, profile: Profile) -> Plan:
    """The decisions of a plan file that fit the profile; :func:`orphans` gives the others.

    Raises:
        PlanUnreadable: if it is no plan of a schema that we know; the sentence names the entry.
    """
    plan = read(text)
    return plan.without(decision.range for decision in orphans(plan, profile))


def orphans(plan: Plan, profile: Profile) -> tuple[Decision, ...]:
    """The decisions whose field the profile lacks, or whose range lies beyond its text."""
    lengths = {field.id: len(field.text) for field in profile.fields}
    return tuple(d for d in plan.decisions if d.end > lengths.get(d.field, -1))


def read(text: str) -> Plan:
    """All decisions in a plan file's text, whatever profile they were made on.

    Raises:
        PlanUnreadable: if it is no plan of a schema that we know; the sentence names the entry.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise PlanUnreadable(Sentence("plan_file.no_json")) from error
    if not isinstance(data, dict) or "decisions" not in data:
        raise PlanUnreadable(Sentence("plan_file.no_plan"))
    if data.get("schema") != SCHEMA:
        raise PlanUnreadable(Sentence("plan_file.other_schema", {"schema": SCHEMA}))
    entries = data["decisions"]
    if not isinstance(entries, list) or len(entries) > _MOST_DECISIONS:
        raise PlanUnreadable(Sentence("plan_file.no_list"))
    return Plan().with_decisions(_decision(entry, nth) for nth, entry in enumerate(entries, 1))


def _entry(decision: Decision) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "field": decision.field,
        "start": decision.start,
        "end": decision.end,
        "action": decision.action.value,
        "text": decision.text,
    }
    if decision.category is not None:
        entry["category"] = decision.category.value
    if decision.note:
        entry["note"] = decision.note
    if decision.level:
        entry["level"] = decision.level
    return entry


def _decision(entry: object, nth: int) -> Decision:
    if not isinstance(entry, dict):
        raise _wrong(nth, "entry")
    start, end = _number(entry, "start", nth), _number(entry, "end", nth)
    if not start < end:
        raise _wrong(nth, "end")
    return Decision(
        field=_text(entry, "field", nth),
        start=start,
        end=end,
        action=_action(entry, nth),
        text=_text(entry, "text", nth, default=""),
        category=_category(entry, nth),
        note=_text(entry, "note", nth, default=""),
        level=_number(entry, "level", nth, default=0),
    )


def _action(entry: Mapping[str, object], nth: int) -> Action:
    try:
        return Action(_text(entry, "action", nth))
    except ValueError as error:
        raise _wrong(nth, "action") from error


def _category(entry: Mapping[str, object], nth: int) -> Category | None:
    value = entry.get("category")
    if value is None:
        return None
    try:
        return Category(_text(entry, "category", nth))
    except ValueError as error:
        raise _wrong(nth, "category") from error


def _text(entry: Mapping[str, object], name: str, nth: int, *, default: str | None = None) -> str:
    value = entry.get(name, default)
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise _wrong(nth, name)
    return value


def _number(entry: Mapping[str, object], name: str, nth: int, *, default: int | None = None) -> int:
    value = entry.get(name, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _wrong(nth, name)
    return value


def _wrong(nth: int, part: str) -> PlanUnreadable:
    return PlanUnreadable(Sentence("plan_file.wrong_entry", {"number": nth, "part": part}))
