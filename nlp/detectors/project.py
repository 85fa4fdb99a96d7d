"""Projects, programmes, operations and exercises that are called by a name."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, EXACT, Prepared
from nlp.labels import Category, Span
from nlp.lexicons import words

_NAME = r"[A-Z][\w'\u2019-]{1,20}"
_MORE = r"(?: (?:[A-Z][\w'\u2019-]{1,20}|\d{1,2}|[IVX]{1,4}(?!\w))){0,2}"
_CALLED = re.compile(
    r"(?<![\w-])(?P<cue>Project|PROJECT|Projet|Operation|OPERATION|Op|OP|Exercise|EXERCISE"
    rf"|Ex|EX|Programme|Program|Task Force) (?P<name>{_NAME}){_MORE}(?![\w-])"
)
_PROGRAMME = re.compile(
    rf"(?<![\w-])(?P<it>(?P<name>{_NAME})(?: {_NAME}){{0,3}} (?:[Pp]rogramme"
    r"|program))(?! (?:manager|management|office|officer|lead|director|analyst|of"
    r"|board))(?![\w-])"
)
_FOLLOWS = re.compile(r"[.!?:]\s*\Z")


def find(text: Prepared) -> Iterator[Span]:
    """Names after "Project", "Op", "Exercise", and before "programme"."""
    if not text.mentions(words("project", "triggers")):
        return
    common = words("project", "not_names")
    for found in _CALLED.finditer(text.text):
        short = found["cue"].casefold() in {"op", "ex", "program"}
        if found["name"].casefold() in common or (short and not _is_codename(found["name"])):
            continue
        sure = found["name"].isupper() or found["cue"] == "Project"
        yield Span(
            *_cut(found, common), Category.PROJECT, EXACT if sure else CONTEXTUAL, "project.called"
        )
    for found in _PROGRAMME.finditer(text.text):
        start, end = found.span("it")
        first = found["name"].casefold()
        if first in common:
            continue
        yield Span(start, end, Category.PROJECT, CONTEXTUAL, "project.programme")


def _cut(found: re.Match[str], common: frozenset[str]) -> tuple[int, int]:
    """The range without trailing words that are no part of a name."""
    start, end = found.span()
    kept = found.group().split(" ")
    while len(kept) > len("xx") and kept[-1].casefold() in common:
        end -= len(kept.pop()) + 1
    return start, end


def _is_codename(name: str) -> bool:
    return len(name) > len("xx") and name[0].isupper()
