"""Within one text a name means one thing: further mentions of it, and the short form it is given.

"Halden Marine Systems (HMS)" makes a later "HMS" the same employer, and a project that was found
once is found again. Only names written the same way count, and only where nothing was found.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.labels import CONTAINERS, NAMES, Category, Span
from nlp.merge import merge

RULE = "again"
SHARE = 0.9
"""What a further mention keeps of the confidence of the first."""

LEAST = 0.5
"""Confidence below which a mention says nothing about others."""

_SHORTEST = 3
"""Letters below which a name could be anything."""

_SHORT_FORM = re.compile(
    r"\s\(\s?[\"'\u2018\u201c]?(?P<it>[A-Z][A-Za-z0-9&-]{1,9})[\"'\u2019\u201d]?\s?\)"
)
_WORD = re.compile(r"[A-Za-z0-9]+")
_SMALL = frozenset({"and", "for", "the", "of", "in", "to", "on", "de", "der", "du", "des", "und"})
"""Words that a short form leaves out."""


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    label: Category
    confidence: float


def consistent(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans of a text with further mentions of the names among them."""
    names = {name.text: name for name in _names(text, spans)}
    if not names:
        return tuple(spans)
    either = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    taken = [(span.start, span.end) for span in spans if span.label not in CONTAINERS]
    found = [
        Span(*at.span(), name.label, round(name.confidence * SHARE, 3), RULE)
        for at in re.finditer(rf"(?<![\w-])(?:{either})(?![\w-])", text)
        if not any(start < at.end() and at.start() < end for start, end in taken)
        and (name := names[at.group()])
    ]
    return merge((), [*spans, *found]) if found else tuple(spans)


def _names(text: str, spans: Sequence[Span]) -> Iterator[_Name]:
    """Names worth following, the surest mention of each last."""
    for span in sorted(spans, key=lambda span: span.confidence):
        if span.label not in NAMES or span.confidence < LEAST:
            continue
        name = text[span.start : span.end]
        if _is_name(name):
            yield _Name(name, span.label, span.confidence)
        short = _SHORT_FORM.match(text, span.end)
        if short and is_short_for(short["it"], name):
            yield _Name(short["it"], span.label, span.confidence)


def _is_name(name: str) -> bool:
    """Whether the same letters elsewhere are likely the same thing: capitals make a name."""
    capitals = sum(letter.isupper() or letter.isdigit() for letter in name)
    return len(name) >= _SHORTEST and capitals > 0 and (" " in name or capitals > 1)


def is_short_for(short: str, name: str) -> bool:
    """Whether a short form is made of the initials of a name, small words left out or not."""
    words = _WORD.findall(name)
    letters = "".join(letter for letter in short.casefold() if letter.isalnum())
    every = "".join(word[0] for word in words).casefold()
    large = "".join(word[0] for word in words if word.casefold() not in _SMALL).casefold()
    return len(letters) > 1 and letters in {every, large}
