"""Names that were found once, found wherever else the profile says them.

"Project LARKSPUR" in one field makes "the LARKSPUR trial" in another a mention of the same thing:
a trim that leaves it would leave the disclosure. Only names written with the same capitals count,
and only where nothing else was found.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.profile.model import Field, Profile
from nlp.labels import Category, Span
from nlp.merge import merge

RULE = "echo"
LIKELY, UNSURE = 0.7, 0.4
LEAST = 4
"""Letters of a name below which it is too common to be followed."""

_CALLED = re.compile(
    r"^(?:the\s+)?(?:project|programme|program|operation|op|exercise|ex)\.?\s+", re.IGNORECASE
)
_CODENAME = re.compile(r"\b[A-Z][A-Z]{3,}\b")
_CODE = re.compile(r"\b[A-Z]{1,2}\d{1,3}\b")
_HONORIFIC = re.compile(r"^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame)\.?\s+", re.IGNORECASE)
_NAMED = frozenset({Category.EMPLOYER, Category.CLIENT, Category.UNIT, Category.SYSTEM})


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    category: Category
    confidence: float


def echo(profile: Profile, spans: Mapping[str, Sequence[Span]]) -> dict[str, tuple[Span, ...]]:
    """The spans with further mentions of what they name.

    Args:
        profile: What was read.
        spans: Spans by field id, from rules and model.
    """
    found = {field: tuple(of_field) for field, of_field in spans.items()}
    names = {name.text: name for name in _names(profile.fields, found)}
    if not names:
        return found
    longest_first = sorted(names, key=len, reverse=True)
    either = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    for field in profile.fields:
        known = found.get(field.id, ())
        echoes = tuple(_echoes(field, known, either, names))
        if echoes:
            found[field.id] = merge(known, echoes)
    return found


def _echoes(
    field: Field, known: Sequence[Span], either: re.Pattern[str], names: Mapping[str, _Name]
) -> Iterator[Span]:
    for hit in either.finditer(field.text):
        start, end = hit.span()
        name = names[hit[0]]
        if not any(span.start < end and start < span.end for span in known):
            yield Span(start, end, name.category, name.confidence, RULE)


def _names(fields: Iterable[Field], spans: Mapping[str, Sequence[Span]]) -> Iterator[_Name]:
    for field in fields:
        for span in spans.get(field.id, ()):
            text = " ".join(field.text[span.start : span.end].split())
            yield from _of(text, span.label)


def _of(text: str, category: Category) -> Iterator[_Name]:
    """The forms in which the same thing may be named again."""
    match category:
        case Category.PROJECT:
            yield from _distinct(_CALLED.sub("", text), category)
            for codename in _CODENAME.findall(text):
                yield _Name(codename, category, LIKELY)
        case Category.PERSON:
            whole = _HONORIFIC.sub("", text)
            if " " in whole:
                yield from _distinct(whole, category)
                yield from _distinct(whole.rpartition(" ")[2], category)
        case Category.SITE:
            yield from _distinct(text, category)
            for code in _CODE.findall(text):
                yield _Name(code, category, UNSURE)
        case _ if category in _NAMED:
            yield from _distinct(text, category)


def _distinct(text: str, category: Category) -> Iterator[_Name]:
    """The name, if it is one: capitals in it, and long enough not to be met by chance."""
    letters = sum(map(str.isalpha, text))
    if letters >= LEAST and text[0].isupper():
        yield _Name(text, category, LIKELY)
