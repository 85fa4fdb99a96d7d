"""Texts with marks, made into the objects that the trimming part works on."""

import re
from collections.abc import Callable

import pytest

from app.audit.model import Finding, Severity, Sureness
from app.profile.model import Audience, Field, Place, Section
from app.text import Sentence
from app.trim.surgery import Edit, Outcome, operate
from nlp.labels import Category, FieldKind
from nlp.skeleton import analyse

_MARK = re.compile(r"⟦([^⟧]*)⟧")


def _marked(text: str) -> tuple[str, list[Edit]]:
    """``⟦gone⟧`` is removed, ``⟦old→new⟧`` reworded, ``⟦old⇒own⟧`` put in the person's words."""
    plain, edits, last = "", [], 0
    for mark in _MARK.finditer(text):
        plain += text[last : mark.start()]
        old, sign, new = re.match(r"([^→⇒]*)([→⇒]?)(.*)", mark.group(1), re.DOTALL).groups()  # type: ignore[union-attr]  # matches anything
        edits.append(Edit(len(plain), len(plain) + len(old), new if sign else None, sign == "⇒"))
        plain += old
        last = mark.end()
    return plain + text[last:], edits


@pytest.fixture
def cut() -> Callable[[str], Outcome]:
    """Makes the edits that the marks in a text ask for."""

    def cut(marked: str) -> Outcome:
        text, edits = _marked(marked)
        return operate(text, analyse(text), edits)

    return cut


@pytest.fixture
def a_field() -> Callable[..., Field]:
    """An invented field with this text."""

    def a_field(
        text: str,
        *,
        id: str = "f",  # noqa: A002  as in Field
        kind: FieldKind = FieldKind.ABOUT,
        **more: object,
    ) -> Field:
        place = Place("Profile.csv", 2, "Summary")
        given: dict[str, object] = {"section": Section.ABOUT, "label": "About"} | more
        return Field(id=id, text=text, kind=kind, audience=Audience.PUBLIC, place=place, **given)  # type: ignore[arg-type]  # filled by name

    return a_field


@pytest.fixture
def a_finding() -> Callable[..., Finding]:
    """A finding on the first place where a field says something."""

    def a_finding(
        field: Field, piece: str, category: Category, *, severity: Severity = Severity.HIGH
    ) -> Finding:
        start = field.text.index(piece)
        end = start + len(piece)
        return Finding(
            id=f"{field.id}:{start}-{end}:{category}",
            field=field.id,
            start=start,
            end=end,
            category=category,
            text=piece,
            severity=severity,
            sureness=Sureness.SURE,
            confidence=1.0,
            rule="test",
            why=Sentence("why"),
            misuse=Sentence("misuse"),
        )

    return a_finding
