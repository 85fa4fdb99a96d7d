"""Systems by pattern: products with a version, designated equipment, classes of ship."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, Prepared, spans
from nlp.labels import Category, Span

_DESIGNATED = re.compile(
    r"(?<![\w/-])AN/[A-Z]{2,3}-\d{1,3}(?:\([A-Z]\)\d?|[A-Z]\b)?(?![\w-])"
    r"|\bType \d\d(?: [Ff]rigates?| [Dd]estroyers?)?(?![\w.-])(?! [Dd]iabet)"
)
_CLASS = re.compile(
    r"\b(?P<it>[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14})?[- ][Cc]lass)(?= (?:sub|frig|destr"
    r"|boat|ship|SSN|SSBN|carrier|cruis|hull|patrol|corvette|vessel))"
)
_VERSION = re.compile(
    r"(?<![\w.-])(?P<it>(?!(?:Grade|Level|Band|Phase|Version|Release|Chapter|Section|About"
    r"|From|Over|Under|Room|Building|Issue|Part|Step|Figure|Table|Current|Expected|CTC|Use"
    r"|See|SEE|AND|FAR|STANAG|CSWIP|Volumen|Code|Build|DV|Web|GPA|CGPA|Score|Band)\b)"
    r"[A-Z][A-Za-z][\w+-]{0,18}(?: [A-Z][\w+-]{1,18}){0,2} (?:v\.? "
    r"?\d{1,3}(?:\.\d{1,3}){0,3}|\d{1,3}\.\d{1,3}(?:\.\d{1,4}){0,2}))(?![\w%-]"
    r"|[./]\d)(?! ?(?:LPA|m|bn|k|kV|km|million|miles|tonnes|GHz|MHz|GPA|FTE|per)\b)"
)


def find(text: Prepared) -> Iterator[Span]:
    """Equipment and products that their form gives away."""
    yield from spans(_DESIGNATED, text, Category.SYSTEM, "system.designated")
    yield from spans(_CLASS, text, Category.SYSTEM, "system.class")
    yield from spans(_VERSION, text, Category.SYSTEM, "system.version", CONTEXTUAL)
