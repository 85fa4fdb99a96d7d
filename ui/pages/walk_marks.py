"""Turns findings and decisions into the marks of a text."""

from collections.abc import Container

from app.audit.model import Finding
from app.checkup import Checkup
from app.trim.model import Trimmed
from app.trim.plan import Action
from nlp.labels import CONTAINERS
from ui.models.passages import Passage
from ui.pages import phrases
from ui.widgets.marks import Look, Mark, Part


def parts(passage: Passage) -> tuple[Part, ...]:
    """The passage's fields as parts of a text."""
    return tuple(
        Part(field.id, field.text, field.label if passage.labelled else "")
        for field in passage.fields
    )


def marks(checkup: Checkup, passage: Passage, shown: Container[str]) -> tuple[Mark, ...]:
    """The passage's pieces, in reading order, containers before what they hold.

    Args:
        checkup: Says how each stands.
        passage: The text.
        shown: Ids of the pieces to mark; decided ones on other ways stay unmarked too.
    """
    fields = {field.id: nth for nth, field in enumerate(passage.fields)}
    found = [f for f in checkup.findings if f.field in fields and f.id in shown]
    found.sort(key=lambda f: (fields[f.field], f.start, -f.end))
    return tuple(_mark(checkup, finding) for finding in found if not _is_wrong(checkup, finding))


def inserted(trimmed: Trimmed, *, start: int = 0, end: int | None = None) -> tuple[Mark, ...]:
    """The wording put in place in a stretch of a text after the plan, as marks on that stretch."""
    end = len(trimmed.after) if end is None else end
    return tuple(
        Mark(
            f"inserted:{a}",
            trimmed.field,
            max(a, start) - start,
            min(b, end) - start,
            Look.INSERTED,
        )
        for a, b in trimmed.inserted
        if a < end and b > start and b > a
    )


def look(checkup: Checkup, finding: Finding) -> Look:
    """How a piece is painted."""
    decision = checkup.decision(finding.id)
    if decision is None:
        return Look.UNSURE if checkup.needs_confirming(finding.id) else Look.OPEN
    return Look.REMOVED if decision.action is Action.REMOVE else Look.DECIDED


def _mark(checkup: Checkup, finding: Finding) -> Mark:
    return Mark(
        finding.id,
        finding.field,
        finding.start,
        finding.end,
        look(checkup, finding),
        finding.category,
        phrases.spoken(checkup, finding),
        outer=finding.category in CONTAINERS,
    )


def _is_wrong(checkup: Checkup, finding: Finding) -> bool:
    decision = checkup.decision(finding.id)
    return decision is not None and decision.action is Action.WRONG
