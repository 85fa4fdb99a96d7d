"""Equipment by its maker and model, where no list could name every model: "Cisco ISR 4451"."""

import re
from collections.abc import Iterator
from functools import cache

from nlp.detectors.prepared import CONTEXTUAL, Prepared, spans
from nlp.labels import Category, Span
from nlp.lexicons import tokens, words

_MODEL = (
    r"(?!(?:19|20)\d\d\b|(?:UK|US|USA|EU|EMEA|APAC|HQ|CEO|CTO|IT|AG|SE|AB|BV|NV|SA|PLC|LLC|LTD"
    r"|FM|PR|HR)\b)"
    r"(?:[A-Z][A-Za-z]*[-/]?\d[\w./-]*|[A-Z]{2,}[\w/-]*|[A-Z][a-z]+[A-Z][A-Za-z]*"
    r"|\d{2,}[\w./-]*|[A-Z][a-z]{2,}(?= [A-Z]{0,3}\d))"
)


@cache
def _pattern() -> re.Pattern[str]:
    makers = "|".join(map(re.escape, sorted(_makers(), key=len, reverse=True)))
    return re.compile(rf"(?<![\w&-])(?=[A-Z])(?i:{makers})(?: {_MODEL}){{1,3}}(?<![./-])(?![\w%])")


def _makers() -> frozenset[str]:
    return words("makers", "names")


@cache
def _first_words() -> frozenset[str]:
    return frozenset(tokens(name)[0][2] for name in _makers())


def find(text: Prepared) -> Iterator[Span]:
    """A known maker with the name or number of a model behind it."""
    if text.mentions(_first_words()):
        yield from spans(_pattern(), text, Category.SYSTEM, "system.model", CONTEXTUAL)
