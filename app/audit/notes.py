"""Advice where there is no span to change: a setting, a photo, a list that is too long."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.audit.model import Finding, Note
from app.audit.taxonomy import load, pattern
from app.audit.weight import visible
from app.profile.model import Audience, Field, Profile, Section
from app.text import Sentence


@dataclass(frozen=True, slots=True)
class _Advice:
    """One row of ``notes.toml``; what each attribute means stands at its top."""

    id: str
    when: str
    sections: tuple[Section, ...]
    pattern: re.Pattern[str] | None
    at_least: int

    @property
    def wording(self) -> str:
        return f"note.{self.id}"


def notes(profile: Profile, findings: Sequence[Finding]) -> tuple[Note, ...]:
    """Advice on fields and sections, in the order of the data file, then of the fields.

    Args:
        profile: What was read.
        findings: Its findings; what others wrote is only worth a note where it says something.
    """
    by_section: dict[Section, list[Field]] = {}
    for field in profile.fields:
        by_section.setdefault(field.section, []).append(field)
    telling = frozenset(finding.field for finding in findings if not finding.folded)
    export = _Export(profile, by_section, telling)
    return tuple(note for advice in _advice() for note in _WHEN[advice.when](advice, export))


@dataclass(frozen=True, slots=True)
class _Export:
    profile: Profile
    by_section: Mapping[Section, Sequence[Field]]
    telling: frozenset[str]

    def seen(self, advice: _Advice) -> Iterator[Field]:
        """Fields of the advice's sections that others can read."""
        for section in advice.sections:
            yield from (field for field in self.by_section.get(section, ()) if visible(field))


def _by_text(advice: _Advice, export: _Export) -> Iterator[Note]:
    for field in export.seen(advice):
        if advice.pattern is not None and advice.pattern.search(field.text):
            text = Sentence(advice.wording)
            yield Note(f"{advice.id}:{field.id}", field.section, text, field.id)


def _by_count(advice: _Advice, export: _Export) -> Iterator[Note]:
    fields = [field for field in export.seen(advice) if field.text.strip()]
    if len(fields) >= advice.at_least:
        text = Sentence(advice.wording, {"count": len(fields)})
        yield Note(advice.id, fields[0].section, text)


def _by_others(advice: _Advice, export: _Export) -> Iterator[Note]:
    for field in export.seen(advice):
        if not field.own and field.holds is None and field.id in export.telling:
            yield Note(f"{advice.id}:{field.id}", field.section, Sentence(advice.wording), field.id)


def _by_contacts(advice: _Advice, export: _Export) -> Iterator[Note]:
    if export.profile.contacts:
        yield Note(advice.id, advice.sections[0], Sentence(advice.wording))


def _by_rest(advice: _Advice, export: _Export) -> Iterator[Note]:
    profile = export.profile
    unseen = any(field.audience is Audience.PRIVATE for field in profile.fields)
    if unseen or profile.messages or profile.invitations:
        yield Note(advice.id, advice.sections[0], Sentence(advice.wording))


_WHEN: Mapping[str, Callable[[_Advice, _Export], Iterator[Note]]] = {
    "text": _by_text,
    "count": _by_count,
    "others": _by_others,
    "contacts": _by_contacts,
    "rest": _by_rest,
}


@cache
def _advice() -> tuple[_Advice, ...]:
    return tuple(_row(row) for row in load("notes")["note"])


def _row(row: Mapping[str, Any]) -> _Advice:
    sections = row.get("sections") or [row["section"]]
    return _Advice(
        id=row["id"],
        when=row["when"],
        sections=tuple(Section(section) for section in sections),
        pattern=pattern(row.get("pattern")),
        at_least=row.get("at_least", 1),
    )
