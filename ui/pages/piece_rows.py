"""Groups the findings of a checkup into the rows of the table of pieces."""

from collections.abc import Sequence

from app.audit import wording
from app.audit.model import Finding
from app.checkup import Checkup
from app.text import _, ngettext, say
from app.trim.plan import Action
from ui.models.pieces import Piece
from ui.pages import phrases


def piece_rows(checkup: Checkup) -> tuple[Piece, ...]:
    """One row for each thing that is mentioned, the weightiest first."""
    wanted = {finding.id for finding in (*checkup.queue, *checkup.folded)}
    seen: set[str] = set()
    found = []
    for finding in checkup.findings:
        if finding.id in wanted and finding.id not in seen:
            mentions = [finding, *(f for f in checkup.same(finding.id) if f.id in wanted)]
            mentions = [f for f in mentions if f.id not in seen]
            seen.update(f.id for f in mentions)
            found.append(_row(checkup, mentions))
    return tuple(sorted(found, key=lambda piece: -piece.severity))


def _row(checkup: Checkup, mentions: Sequence[Finding]) -> Piece:
    first = mentions[0]
    sections = {checkup.fields[f.field].section: None for f in mentions}
    severity = max(f.severity for f in mentions)
    return Piece(
        ids=tuple(f.id for f in mentions),
        category=first.category,
        kind=phrases.category(first),
        words=first.text,
        where=_where([say(wording.section_name(s)) for s in sections], len(mentions)),
        suggestion=_suggestion(checkup, first),
        state=_state(checkup, mentions),
        severity=severity,
        weight=say(wording.severity_name(severity)),
        sections=frozenset(sections),
    )


def _where(sections: Sequence[str], places: int) -> str:
    names = ", ".join(sections)
    if places == len(sections):
        return names
    return ngettext("{names}, {n} place", "{names}, {n} places", places, names=names)


def _suggestion(checkup: Checkup, finding: Finding) -> str:
    choice = checkup.options.suggested(finding.id)
    match choice.action:
        case Action.REMOVE:
            return _("remove")
        case Action.KEEP:
            return _("keep")
        case _:
            return phrases.quoted(choice.text)


def _state(checkup: Checkup, mentions: Sequence[Finding]) -> str:
    settled = sum(checkup.is_decided(f.id) for f in mentions)
    if settled == 0:
        return _("open")
    if settled < len(mentions):
        return _("{n} of {total} decided", n=settled, total=len(mentions))
    states = {phrases.state(checkup.decision(f.id)) for f in mentions}
    return states.pop() if len(states) == 1 else _("decided")
