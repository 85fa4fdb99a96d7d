"""Protective markings and handling caveats, of material or of an environment."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from nlp.detectors.prepared import CONTEXTUAL, EXACT, Prepared
from nlp.labels import Category, Span
from nlp.lexicons import FOLDER, words

_NEAR = 30
_AROUND = 40
_MOST_TAILS = 3
_PORTION = re.compile(
    r"(?<![\w/-])\(?(?:U|C|S|TS|SECRET|TOP SECRET|CONFIDENTIAL|UNCLASSIFIED|PROTECTED|CUI"
    r"|SBU)//[A-Z]"
    r"(?:[A-Z,/ -]{0,40}[A-Z])?\)?(?![\w/-])|(?<![\w/-])(?:REL (?:TO )?(?:FVEY"
    r"|[A-Z]{3}, ?[A-Z]{3,4}(?:, ?[A-Z]{3,4}){0,5}))(?!\w)"
)

_OPENING = r"[A-Z\u0080-\uffff]|tlp|nof|vs-|off|com|prot|beg|kval|firm"
"""How markings begin: what lets the long pattern pass over most of a text at once."""
_GOES_ON = re.compile(
    r"[\"\u201d]? (?!(?:and|or|but|so|on|in|with|at|is|was|when|until|which|that|by|for|to|from"
    r"|here|now|then|because|stuff)\b)[a-z]{3,}"
)


@dataclass(frozen=True, slots=True)
class Forms:
    """The patterns of ``marking.toml``."""

    sure: re.Pattern[str]
    level: re.Pattern[str]
    cued: re.Pattern[str]
    tail: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    negative: re.Pattern[str]


@cache
def forms() -> Forms:
    """How markings are written, read once.

    Raises:
        re.error: if a pattern there is malformed.
    """
    data = tomllib.loads((FOLDER / "marking.toml").read_text("utf-8"))

    def whole(key: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w/:-])(?=[A-Z]|internal)(?:{'|'.join(data[key])})(?![\w/]|-\w)")

    return Forms(
        sure=re.compile(rf"(?<![\w/-])(?={_OPENING})(?:UK )?(?:{'|'.join(data['sure'])})(?!\w)"),
        level=re.compile(rf"(?<![\w-])(?=[A-Z])(?<!MOST )(?:{'|'.join(data['levels'])})(?!\w|-\w)"),
        cued=whole("cued"),
        tail=re.compile(rf"(?:{'|'.join(data['tail'])})(?!\w)"),
        before=re.compile(data["before"], re.IGNORECASE),
        after=re.compile(data["after"]),
        negative=re.compile(data["negative"]),
    )


def find(text: Prepared) -> Iterator[Span]:
    """Markings that are one by their form, and plainer ones where the words beside them say so."""
    if not text.mentions(words("marking", "triggers")):
        return
    known = forms()
    for found in _PORTION.finditer(text.text):
        yield Span(*found.span(), Category.MARKING, EXACT, "marking.portion")
    for found in known.sure.finditer(text.text):
        yield _marking(text, found, EXACT, "marking.form")
    for found in known.level.finditer(text.text):
        if _is_meant(text, found, known):
            span = _marking(text, found, CONTEXTUAL, "marking.level")
            firm = span.end > found.end() or found.group().startswith("NATO ")
            yield replace(span, confidence=EXACT) if firm else span
    for found in known.cued.finditer(text.text):
        if _is_cued(text, found, known):
            yield _marking(text, found, CONTEXTUAL, "marking.context")


def _marking(text: Prepared, found: re.Match[str], confidence: float, rule: str) -> Span:
    """The marking with the caveats and descriptors behind it."""
    start, end = found.span()
    for _ in range(_MOST_TAILS):
        if not (tail := forms().tail.match(text.text, end)):
            break
        end = tail.end()
    return Span(start, end, Category.MARKING, confidence, rule)


def _is_cued(text: Prepared, found: re.Match[str], known: Forms) -> bool:
    start, end = found.span()
    before = known.before.search(text.before(start)) is not None
    return before or known.after.match(text.text, end) is not None


def _is_meant(text: Prepared, found: re.Match[str], known: Forms) -> bool:
    """Whether a word in capitals stands out of its text, and nothing says otherwise."""
    start, end = found.span()
    near = text.text[max(0, start - _NEAR) : start] + " \n " + text.text[end : end + _NEAR]
    if known.negative.search(near):
        return False
    around = text.text[max(0, start - _AROUND) : start] + text.text[end : end + _AROUND]
    letters = [sign for sign in around if sign.isalpha()]
    shouted = sum(sign.isupper() for sign in letters) * 2 > len(letters)
    if _is_cued(text, found, known):
        return True
    listed = text.stands_alone(start, end) and found.group() not in _NEVER_HELD
    return bool(letters) and not shouted and not listed and not _GOES_ON.match(text.text, end)


_NEVER_HELD = frozenset(
    {
        "OFFICIAL",
        "RESTRICTED",
        "SENSITIVE",
        "CUI",
        "LIMITE",
        "SBU",
        "LES",
        "UNCLASSIFIED",
        "PROTECTED",
    }
)
