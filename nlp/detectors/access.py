"""Statements of privileged access: the only one who can, who holds the keys, who administers."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, Prepared, spans
from nlp.labels import Category, Span

_TRIGGERS = frozenset(
    {"only", "sole", "keys", "key", "combination", "combinations", "domain", "root", "admin"}
    | {"master", "override", "two", "three", "four", "one"}
)
_ONLY = re.compile(
    r"\b(?:the |one of (?:the )?)?(?:only|sole|two|three|four) (?:person|people|one|ones|analyst"
    r"|engineer|administrator|officers?|clerk|man|woman|of us)(?: (?:in|at|on) (?:the |my )?\w+)?"
    r" (?:who|that)? ?(?:can (?!count|be)|could |holds? |may |has (?:the |write |root |admin )"
    r"|have (?:the |write |root |admin )|allowed |cleared to |certified |authori[sz]ed "
    r"|with (?:the "
    r"|root|write|admin|domain|access|rights|keys|sign|full|read))[^.;\n|]{4,70}"
)
_HOLDS = re.compile(
    r"\b(?:[Hh]olds?|[Hh]eld|[Kk]eeps?|[Kk]ept|[Cc]arry|[Cc]arries) (?:the |both |all the "
    r"|a set of "
    r"|the only )?(?:\w+ )?(?:keys?|combinations?|master (?:key|card)|admin (?:password|rights)"
    r"|domain admin|root (?:access|password)|write access|override card) (?:to|for|of) "
    r"(?!the (?:flat|tower|house|shed|car|city|kingdom|club|hall))[^.;\n|]{3,60}"
)
_SOLE = re.compile(
    r"\b[Ss]ole (?:domain |system |network |database )?admin(?:istrator)?"
    r"(?: (?:of|for|on) [^.;\n|,]{3,50})?"
)


def find(text: Prepared) -> Iterator[Span]:
    """Statements that their wording makes certain; the model finds the others."""
    if not text.mentions(_TRIGGERS):
        return
    for pattern, rule in ((_ONLY, "only"), (_HOLDS, "holds"), (_SOLE, "sole")):
        yield from spans(pattern, text, Category.ACCESS, f"access.{rule}", CONTEXTUAL)
