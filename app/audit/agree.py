"""One thing, one meaning: what a column says of a name holds wherever the model met that name.

Where the column Company Name says that Northgate Signals is an employer, it is no project in a
post. A skill of the person's own list is no clearance in a headline. And the person's own name
discloses nothing that its page does not say at the top.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.profile.model import Field, Profile, Section
from nlp.labels import Category, FieldKind, Span
from nlp.merge import EXACT, merge

RULE = "agree"
SURE = 0.9
LEAST = 4
"""Letters of a name below which it may mean several things."""

_WORD = re.compile(r"[^\W_]+")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_OWNED = re.compile(r"['\u2019]s?$")
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame"})

_MISTAKEN: Mapping[Category, frozenset[Category]] = {
    Category.EMPLOYER: frozenset(
        {
            Category.CLIENT,
            Category.PROJECT,
            Category.PERSON,
            Category.SYSTEM,
            Category.SITE,
            Category.PLACE,
            Category.ROLE,
            Category.CLEARANCE,
        }
    ),
    Category.PROJECT: frozenset(
        {
            Category.SYSTEM,
            Category.EMPLOYER,
            Category.CLIENT,
            Category.PERSON,
            Category.SITE,
            Category.PLACE,
            Category.UNIT,
            Category.CLEARANCE,
        }
    ),
    Category.PLACE: frozenset(
        {
            Category.EMPLOYER,
            Category.CLIENT,
            Category.PERSON,
            Category.PROJECT,
            Category.SYSTEM,
            Category.UNIT,
        }
    ),
    Category.ROLE: frozenset(
        {Category.EMPLOYER, Category.CLIENT, Category.PROJECT, Category.SYSTEM, Category.CLEARANCE}
    ),
}
"""By what a column may say, the findings of the same words that are then mistakes. Who leads a
project "for Northgate Signals" may mean a client or the employer that a column names: the latter. A
unit may be an employer too: it stays."""

_NO_SKILL = frozenset(
    {
        Category.CLEARANCE,
        Category.EMPLOYER,
        Category.CLIENT,
        Category.PROJECT,
        Category.PERSON,
        Category.SITE,
        Category.PLACE,
        Category.UNIT,
        Category.MARKING,
    }
)
"""What words cannot be elsewhere if the person lists them as a skill and nothing is found there."""

_NAMES = frozenset(
    {
        Category.PERSON,
        Category.PLACE,
        Category.SITE,
        Category.EMPLOYER,
        Category.CLIENT,
        Category.PROJECT,
        Category.UNIT,
        Category.SYSTEM,
    }
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the profile's own cells settle.

    Attributes:
        names: Category of each name that one column gives it and no other contradicts.
        skills: Skills in which nothing was found.
        owner: Words of the person's own name; the first are the given names.
    """

    names: Mapping[str, Category] = field(repr=False)
    skills: frozenset[str] = field(repr=False)
    owner: tuple[str, ...] = field(repr=False)


def agree(profile: Profile, spans: Mapping[str, Sequence[Span]]) -> dict[str, tuple[Span, ...]]:
    """The spans, those that contradict the profile's own cells corrected or left out.

    Args:
        profile: What was read.
        spans: Spans by field id, from rules and model.
    """
    known = _Known(
        names=_column_names(profile.fields, spans),
        skills=frozenset(_bare_skills(profile.fields, spans)),
        owner=_words(profile.owner),
    )
    return {
        one.id: merge(_agreed(one, spans[one.id], known), ())
        for one in profile.fields
        if one.id in spans
    }


def _agreed(of: Field, spans: Iterable[Span], known: _Known) -> Iterable[Span]:
    for span in spans:
        text = of.text[span.start : span.end]
        if _is_own_name(of, span, text, known.owner):
            continue
        if _is_certain(span):
            yield span
        elif (meant := known.names.get(_key(text))) and span.label in _MISTAKEN[meant]:
            confidence = max(span.confidence, SURE)
            yield replace(span, label=meant, confidence=confidence, rule=RULE)
        elif span.label not in _NO_SKILL or _key(text) not in known.skills:
            yield span


def _is_certain(span: Span) -> bool:
    """Whether a column or a pattern's own form says it; the model is only ever likely."""
    return span.rule.startswith("column.") or (span.rule != "model" and span.confidence >= EXACT)


def _column_names(
    fields: Iterable[Field], spans: Mapping[str, Sequence[Span]]
) -> dict[str, Category]:
    """Names that stand alone in a cell whose column says what they are."""
    said: dict[str, set[Category]] = {}
    for one in fields:
        for span in spans.get(one.id, ()):
            if span.rule.startswith("column."):
                for name in _named(one.text[span.start : span.end], span.label):
                    said.setdefault(name, set()).add(span.label)
    return {
        name: label
        for name, labels in said.items()
        for label in labels
        if len(labels) == 1 and label in _MISTAKEN and sum(map(str.isalpha, name)) >= LEAST
    }


def _named(text: str, label: Category) -> Iterable[str]:
    """What a cell names: a place by its town, region and country too."""
    yield _key(text)
    if label is Category.PLACE:
        yield from map(_key, text.split(","))


def _bare_skills(fields: Iterable[Field], spans: Mapping[str, Sequence[Span]]) -> Iterable[str]:
    for one in fields:
        listed = one.kind is FieldKind.SKILL_LIST and one.section is Section.SKILLS
        if listed and not spans.get(one.id) and (skill := _key(one.text)):
            yield skill


def _is_own_name(of: Field, span: Span, text: str, owner: tuple[str, ...]) -> bool:
    """Whether a finding is the person's own name, or the first or last of it in its own cell.

    A last name alone may be a town or a firm elsewhere; there only a person is meant by it.
    """
    if span.label not in _NAMES or not owner or span.rule.startswith("column."):
        return False
    words = [word for word in _words(_OWNED.sub("", text)) if word not in _TITLES]
    if not words or not set(words) <= set(owner):
        return False
    whole = len(words) > 1 or words[0] == owner[0]
    return whole or of.section is Section.NAME or span.label is Category.PERSON


def _key(text: str) -> str:
    """A name as it is compared: without article, layout and capitals."""
    return _ARTICLE.sub("", " ".join(text.split())).casefold()


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(text))
