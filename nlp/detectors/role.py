"""Job titles: capitalised runs that end in an occupation, and what someone says they are."""

import re
from collections.abc import Iterator
from functools import cache

from nlp.detectors.prepared import CONTEXTUAL, Prepared
from nlp.labels import Category, Span
from nlp.lexicons import words


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    heads = "|".join(
        sorted((re.escape(word) for word in words("role", "heads")), key=len, reverse=True)
    )
    title = "|".join(
        sorted((re.escape(word.title()) for word in words("role", "heads")), key=len, reverse=True)
    )
    grade = r"(?:,? (?:I{1,3}|IV|[1-5])\b(?!\w))?"
    of = r"(?: (?:of|for) (?:the )?[A-Z][\w&-]{1,20}(?:(?: |, | and | & )[A-Z][\w&-]{1,20}){0,2})?"
    run = re.compile(
        rf"(?<![\w&'\u2019-])(?P<it>(?:[A-Z][\w'\u2019/+-]{{1,20}}(?: (?:of|and|&|to) | "
        rf"|-)){{0,5}}(?P<head>{title}|DBA)(?![\w'\u2019-]){grade}{of})(?! (?:of the|Training"
        r"|Course|course|cadre|Certificat|Licen|Qualification|Diploma|Program|Award|Exam|of$))"
    )
    head_of = re.compile(
        r"(?<![\w&'\u2019-])(?P<it>(?:(?:Deputy|Assistant|Acting|Global|Regional|Group|Interim"
        r"|Associate|Executive|Senior|Former) ){0,2}"
        r"(?:Head|Director|VP|Vice President|Chief|Secretary|Chair"
        r"|Minister) of (?:the )?[A-Z][\w&-]{1,20}(?:(?: |, | and | & "
        r"|/)[A-Z][\w&-]{1,20}){0,3}"
        r"|C[EFITOS]O|CISO|CTO|Managing Director|Chief [A-Z][a-z]+ Officer)(?![\w'\u2019-])"
    )
    said = re.compile(
        r"\b(?:I['\u2019]m|I am|I was|[Ww]ork(?:ed|ing|s)? as|[Ss]erv(?:ed|ing|es) as"
        r"|[Ss]tarted as|[Ff]inished as|[Jj]oined as|[Pp]romoted to|[Bb]ecame|[Nn]ow (?=an? "
        r"|the )|[Mm]ade (?=an? |the )|"
        r"[Ee]mployed as|[Qq]ualified as|[Rr]etired as|acting as|posted as) (?:an? |the )?"
        rf"(?P<it>(?:[a-zA-Z][\w'\u2019/-]{{1,18}} ){{0,4}}?(?:{heads})(?: (?:{heads}))?)"
        r"(?![\w'\u2019-])"
    )
    return run, head_of, said


def find(text: Prepared) -> Iterator[Span]:
    """Titles that a capitalised run or the words before it make certain."""
    if not text.mentions(_triggers()):
        return
    run, head_of, said = _patterns()
    for found in run.finditer(text.text):
        start, end = found.span("it")
        start += _leading(found["it"])
        if _is_title(text, start, end, found["head"]):
            yield Span(start, end, Category.ROLE, CONTEXTUAL, "role.title")
    for found in head_of.finditer(text.text):
        yield Span(*found.span("it"), Category.ROLE, CONTEXTUAL, "role.head_of")
    for found in said.finditer(text.text):
        if found["it"].casefold() not in words("role", "never_alone"):
            yield Span(*found.span("it"), Category.ROLE, CONTEXTUAL, "role.said")


def _leading(title: str) -> int:
    """How much of a run's beginning only opens the sentence."""
    first = title.split(" ", 1)[0]
    return len(first) + 1 if " " in title and first.casefold() in words("role", "openers") else 0


def _is_title(text: Prepared, start: int, end: int, head: str) -> bool:
    """Whether a capitalised run is a job and not an award, a certificate or a single word."""
    title = text.text[start:end]
    if text.before(start).rstrip().endswith("ertified:"):
        return False
    if not words("role", "certified").isdisjoint(title.casefold().split()):
        return False
    if title == head:
        never = head.casefold() in words("role", "never_alone")
        return not never and text.stands_alone(start, end)
    return "of the" not in title.casefold()


@cache
def _triggers() -> frozenset[str]:
    return words("role", "heads") | {
        "head",
        "vp",
        "ceo",
        "cto",
        "cfo",
        "cio",
        "ciso",
        "coo",
        "chair",
        "minister",
        "vice",
    }
