"""Languages, where a level stands with them."""

import re
from collections.abc import Iterator
from functools import cache

from nlp.detectors.prepared import CONTEXTUAL, Prepared
from nlp.labels import Category, Span
from nlp.lexicons import words

_GRADE = (
    r"(?:DLPT|ILR|SLP|CEFR|level|STANAG)?\s?(?:[ABC][12]|[0-5]\+?(?:/[0-5]\+?){0,3}|\d{4})(?![\w%])"
)
_SAID = (
    r"(?:native|fluent|working|professional|conversational|basic|intermediate|advanced"
    r"|proficient|bilingual|mother tongue|near-native|good|spoken|reading|colloquial"
    r"|full professional|limited working|elementary)"
)


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(
        sorted((word.title() for word in words("expertise", "languages")), key=len, reverse=True)
    )
    return re.compile(
        rf"(?<![\w-])(?P<before>{_SAID} )?(?P<name>(?:(?:Levantine|Modern Standard|Egyptian"
        rf"|Gulf|Iraqi|Mandarin|Brazilian) )?(?:{names}))(?! (?:speaker|teacher|literature"
        r"|class))"
        rf"(?P<after> \((?=[^()\n]{{0,30}}(?:{_GRADE}|{_SAID}))[^()\n]{{1,30}}\)|,? (?:to "
        rf"|at )?{_GRADE}|,? {_SAID}\b(?! (?:{names})\b)(?: proficiency)?|: {_SAID}\b)?(?![\w-])",
        re.IGNORECASE,
    )


def find(text: Prepared) -> Iterator[Span]:
    """A language with its level is one span; a language alone is none."""
    if not text.mentions(words("expertise", "languages")):
        return
    for found in _pattern().finditer(text.text):
        name = found["name"]
        graded = found["before"] or found["after"]
        if graded and name[0].isupper() and name.casefold() not in words("expertise", "everyday"):
            yield Span(*found.span(), Category.EXPERTISE, CONTEXTUAL, "expertise.language")
