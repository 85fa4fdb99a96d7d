"""Codes that open doors, gates and safes or silence alarms, by their form and what they open."""

import re
from collections.abc import Iterator
from functools import cache

from nlp.detectors.prepared import CONTEXTUAL, Prepared
from nlp.labels import Category, Span
from nlp.lexicons import words

_FORM = re.compile(
    r"(?<![\w.,/+-])(?P<it>C\d{3,4}[XYZ]|\d{4}[XYZ]|\d{3,6}[*#]{1,2}|[*#]\d{3,6})(?![\w%]|-\w"
    r"|[.,]\d)"
)
_NEAR_FORM = re.compile(
    r"(?<![\w.,/+-])(?P<it>C\d{2,4}[A-Z]?|\d{2}[A-Z]\d{2,3}|\d(?:-\d){3,5}(?:-[*#?]){0,2}"
    r"|\d{1,2}-\d{1,2}-\d{1,2})(?![\w%]|-\w|[.,]\d)"
)
_ORDINARY = re.compile(
    r"\bsort ?code\b|\b(?:born|dob|birth|date|dated|since|from|until|score|won|lost|beat"
    r"|on)\b[^\n]{0,12}\Z",
    re.IGNORECASE,
)
_REACH = 60


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    things = "|".join(
        re.escape(word) for word in sorted(words("secret", "entry"), key=len, reverse=True)
    )
    near = re.compile(rf"(?<!gas )\b(?:{things})\b", re.IGNORECASE)
    told = re.compile(
        rf"(?<!gas )\b(?:{things})\b(?:[^.\n]{{0,45}}?(?:\b(?P<sure>is|now|still|be|been|code|pin"
        rf"|with|on)\b|\b(?:was|wants|takes|set to)\b"
        r"|[,:(])|) ?[\"\u201c]?(?P<it>\d{4,8})"
        r"(?=[,;:)!?\n\"\u201d]|\.(?!\d)| (?:and|then|until|till|but|please|before|if|when|from"
        r"|for|so|opens|again|to|since|like|at|à|und)\b|\s*\Z)",
        re.IGNORECASE,
    )
    return near, told


_OPENS = re.compile(
    r"(?<![\w.,/-])(?P<it>\d{4,6}[*#]?|(?=\w{0,15}\d)[A-Za-z]\w{4,15}) (?:opens|unlocks) the\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")


def find(text: Prepared) -> Iterator[Span]:
    """Codes with a thing that they open named in the text or beside them."""
    if not text.mentions(_triggers()):
        return
    near, told = _patterns()
    for found in _FORM.finditer(text.text):
        yield _span(found)
    for found in _NEAR_FORM.finditer(text.text):
        lead = _lead(text, found.start())
        if near.search(lead) and not _ORDINARY.search(lead):
            yield _span(found)
    for found in told.finditer(text.text):
        if found["sure"] or not _YEAR.match(found["it"]):
            yield _span(found)
    for found in _OPENS.finditer(text.text):
        yield _span(found)


def _span(found: re.Match[str]) -> Span:
    return Span(*found.span("it"), Category.SECRET, CONTEXTUAL, "secret.entry")


def _lead(text: Prepared, start: int) -> str:
    """What stands before a place in its paragraph."""
    return text.text[max(0, start - _REACH) : start].rpartition("\n\n")[2]


@cache
def _triggers() -> frozenset[str]:
    return frozenset(word.split()[0] for word in words("secret", "entry")) | {"opens"}
