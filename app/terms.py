"""The person's own words: those to flag wherever they stand, and those never to flag.

A term of the list is flagged in any case, at word borders, as a project where no category is said.
A ``never`` term takes away a finding of rules or model whose whole text is the term; "Scrum" spares
"Scrum" and not "Scrum lead for Larkspur".
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.own_lines import NEVER, Line, Trouble, refused
from app.own_lists import RULES, TERMS, overlay_all
from app.profile.model import Profile
from nlp.labels import Category, Span
from nlp.lexicons import Entry, build, tokens

_POSSESSIVE = re.compile(r"'s?$")
_CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
_AROUND = " \"',;:\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to look for, in any case, at word borders."""

    text: str = field(repr=False)
    category: Category


@dataclass(frozen=True, slots=True)
class Terms:
    """The person's own list.

    Attributes:
        always: What to flag.
        never: What not to flag, in the form of :func:`plain`.
    """

    always: tuple[Term, ...] = ()
    never: frozenset[str] = field(default=frozenset(), repr=False)


def terms_of(lines: Iterable[Line], *, file: str) -> Terms:
    """The person's list out of the lines of a file; ``file`` is its name for messages.

    Raises:
        ListUnreadable: if two lines say different things of the same words.
    """
    first: dict[str, Line] = {}
    troubles = []
    for line in lines:
        earlier = first.setdefault(plain(line.term), line)
        if _meant(earlier) != _meant(line):
            troubles.append(Trouble(line.number, "contradicts", earlier.number))
    if troubles:
        raise refused(file, troubles)
    return Terms(
        tuple(Term(line.term, Category(_meant(line))) for line in first.values() if _flags(line)),
        frozenset(key for key, line in first.items() if not _flags(line)),
    )


def mark(
    profile: Profile, spans: Mapping[str, Sequence[Span]], terms: Sequence[Term]
) -> dict[str, tuple[Span, ...]]:
    """The spans of a profile with those of the terms in front of all others."""
    if not terms:
        return {name: tuple(found) for name, found in spans.items()}
    wanted = build(Entry(form, one.category, TERMS, any_case=True) for one, form in _forms(terms))
    found = {
        one.id: [
            Span(hit.start, hit.end, hit.entry.label, 1.0, TERMS)
            for hit in wanted.find(one.text, tokens(one.text))
        ]
        for one in profile.fields
    }
    return overlay_all({one.id: one.text for one in profile.fields}, found, spans, rule=TERMS)


def spare(
    profile: Profile, spans: Mapping[str, Sequence[Span]], never: Collection[str]
) -> dict[str, tuple[Span, ...]]:
    """The spans without those of rules and model whose whole text is a never-flag term."""
    texts = {one.id: one.text for one in profile.fields}
    return {
        name: tuple(
            span
            for span in found
            if span.rule in RULES or plain(texts[name][span.start : span.end]) not in never
        )
        for name, found in spans.items()
    }


def plain(text: str) -> str:
    """Words as they are compared: without case, layout, quotation marks, possessive."""
    even = unicodedata.normalize("NFKC", text).casefold().replace(_CURLY, "'")
    return _POSSESSIVE.sub("", " ".join(even.split()).strip(_AROUND))


def _flags(line: Line) -> bool:
    return line.kind != NEVER


def _meant(line: Line) -> str:
    return line.kind or Category.PROJECT


def _forms(terms: Iterable[Term]) -> Iterator[tuple[Term, str]]:
    """Each term with a straight and with a curly apostrophe."""
    for term in terms:
        straight = term.text.replace(_CURLY, "'")
        yield term, straight
        yield term, straight.replace("'", _CURLY)
