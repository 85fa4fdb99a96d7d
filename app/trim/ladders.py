"""The generalisation ladder of a finding: wordings that its text implies, most telling first."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from app.trim import dates, people, places, roles, scales, things
from app.trim.grammar import grammar
from app.trim.rungs import Form, Ladder, Rung
from nlp.labels import Category, FieldKind

_FOR_A_CLIENT = re.compile(
    r"\b(?:for|clients?|customers?|serving|delivered to|sold to|on behalf of)[\s:,]*(?:the\s+)?$",
    re.IGNORECASE,
)
_SAYS_COLLEAGUE = re.compile(r"\bmy (?:colleague|buddy|manager|boss)\b", re.IGNORECASE)
"""The sentence says already who it is."""
_LIST_BEFORE = re.compile(r"(?:[A-Z][\w&.'-]*(?:\s+[A-Z][\w&.'-]*)*\s*(?:,|&|\band\b)\s*)+$")
"""Names of the same list: "for Acme, Bodkin and"."""
_FAMILY = re.compile(
    r"\b(?:wife|husband|spouse|fianc\w+|girlfriend|boyfriend|sons?|daughters?|kids?|child(?:ren)?|mum|mom|"
    r"mother|dad|father|brothers?|sisters?|uncle|aunt|cousins?|nan|gran\w*|niece|nephew|family|baby)\b",
    re.IGNORECASE,
)
_AT_WORK = frozenset(
    {
        FieldKind.POSITION_DESCRIPTION,
        FieldKind.POSITION_TITLE,
        FieldKind.PROJECT_DESCRIPTION,
        FieldKind.RECOMMENDATION,
        FieldKind.ABOUT,
        FieldKind.HEADLINE,
    }
)


@dataclass(frozen=True, slots=True)
class Hints:
    """What stands around a text, as far as a wording may rest on it.

    Attributes:
        before: What stands before it on its line.
        sentence: The sentence that it stands in.
        about: What a project of this name is about where any mention says so, else "".
        nation: Name of the country that the profile's places point to, else "".
        near: Names of places right beside it, which a wording for a site may use.
        kind: What kind of text it stands in.
    """

    before: str = field(default="", repr=False)
    sentence: str = field(default="", repr=False)
    about: str = ""
    nation: str = ""
    near: tuple[str, ...] = field(default=(), repr=False)
    kind: FieldKind = FieldKind.CV_TEXT


def ladder(category: Category, text: str, hints: Hints) -> Ladder:
    """The rungs for a text of a category; empty where only removing or keeping makes sense.

    Contact details, numbers, secrets, network names, markings and levers have none: whatever is
    left of them still points at the thing.
    """
    build = _LADDERS.get(category)
    return build(text, hints) if build else ()


def _employer(text: str, hints: Hints) -> Ladder:
    del hints
    return things.organisation(text)


def _client(text: str, hints: Hints) -> Ladder:
    before = _LIST_BEFORE.sub("", hints.before)
    return things.organisation(text, client=bool(_FOR_A_CLIENT.search(before)))


def _unit(text: str, hints: Hints) -> Ladder:
    return things.thing("unit", text, sentence=hints.sentence)


def _project(text: str, hints: Hints) -> Ladder:
    return things.thing("project", text, sentence=hints.about or hints.sentence)


def _role(text: str, hints: Hints) -> Ladder:
    del hints
    return roles.ladder(text)


def _access(text: str, hints: Hints) -> Ladder:
    """Only a noun phrase has a rung: "sole domain administrator", not "I hold the keys"."""
    del hints
    words = grammar()
    low = text.casefold().split()
    clause = {"only", "can", "who", *words.pronouns, *words.auxiliaries} & set(low)
    if clause or low[0] in words.verbs or low[0].endswith(("'m", "'ve")):
        return ()
    return things.thing("access", text)


def _place(text: str, hints: Hints) -> Ladder:
    return places.ladder(text, nation=hints.nation)


def _site(text: str, hints: Hints) -> Ladder:
    for name in (text, *hints.near):
        if found := places.ladder(name, nation=hints.nation):
            return found
    return (Rung("a workplace", "workplace", Form.SITE, cell="Workplace"),)


def _system(text: str, hints: Hints) -> Ladder:
    if not any(letter.isalpha() for letter in text):
        return ()
    known = things.thing("system", text, sentence=hints.sentence, default=False)
    unversioned = things.without_version(text)
    if unversioned.casefold() in grammar().versions:
        unversioned = ""
    if known:
        return known
    named = (Rung(unversioned, "unversioned", Form.FIXED, cell=unversioned),)
    return (named if unversioned and unversioned != text else ()) + things.thing("system", "")


def _scale(text: str, hints: Hints) -> Ladder:
    del hints
    return scales.ladder(text)


def _date(text: str, hints: Hints) -> Ladder:
    del hints
    return dates.ladder(text)


def _travel(text: str, hints: Hints) -> Ladder:
    del hints
    return things.thing("travel", text)


def _credential(text: str, hints: Hints) -> Ladder:
    del hints
    return things.thing("credential", text)


def _expertise(text: str, hints: Hints) -> Ladder:
    del hints
    return things.thing("expertise", text)


def _person(text: str, hints: Hints) -> Ladder:
    del text
    someone = Rung("someone", "someone", Form.FIXED)
    if relation := people.relation(hints.before):
        return (Rung(relation, "relation"), someone)
    if _FAMILY.search(hints.sentence):
        return (Rung("family member", "relation"), someone)
    if hints.kind in _AT_WORK and not _SAYS_COLLEAGUE.search(hints.sentence):
        return (Rung("colleague", "relation"), someone)
    return (someone,)


def _clearance(text: str, hints: Hints) -> Ladder:
    """Nothing on a public page; in a CV the one phrase that UK guidance tolerates."""
    del text
    if hints.kind is not FieldKind.CV_TEXT:
        return ()
    return (Rung("cleared to a high Government standard", "tolerated", Form.FIXED),)


_LADDERS: Mapping[Category, Callable[[str, Hints], Ladder]] = {
    Category.CLEARANCE: _clearance,
    Category.PROJECT: _project,
    Category.EMPLOYER: _employer,
    Category.UNIT: _unit,
    Category.CLIENT: _client,
    Category.ROLE: _role,
    Category.ACCESS: _access,
    Category.SITE: _site,
    Category.PLACE: _place,
    Category.SYSTEM: _system,
    Category.PERSON: _person,
    Category.TRAVEL: _travel,
    Category.SCALE: _scale,
    Category.CREDENTIAL: _credential,
    Category.EXPERTISE: _expertise,
    Category.DATE: _date,
}
