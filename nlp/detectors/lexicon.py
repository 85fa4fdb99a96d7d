"""Known names: organisations, units, sites, systems, programmes, certificates, fields."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, DEFENCE_LISTS, EXACT, WEAK, Prepared
from nlp.labels import Category, Span
from nlp.lexicons import Hit, words

_WORDS = re.compile(r"[\w'\u2019&-]+")
_CLIENT_REACH = 28
_CUE_REACH = 40
_MORE_NAME = re.compile(
    r" (?!(?:I|A|The|In|At|From|And|SC|DV)\b)[A-Z][a-z]{2,}|[-/][A-Za-z0-9]|-?\d"
)
_LESS_NAME = re.compile(r"(?:[A-Z][a-z]{2,}(?: of)? |[A-Za-z0-9][-/])\Z")
_WORKS_THERE = re.compile(
    r"(?:\b(?:at|@|join(?:ed|ing|s)?|left|employed by|hired by|work(?:ed|ing|s)? (?:for"
    r"|at)|career (?:in|at)|years (?:in|at|with)|served (?:in|with)|ex|former|"
    r"retired from|moved to|back (?:at|to)|came from|employer:?)[ -](?:the |my )?)\Z",
    re.IGNORECASE,
)
_EFFORT = re.compile(r" (?:programme|program)\b")
_VERSION = re.compile(
    r"(?: (?:[A-Z][\w-]{1,14} )?(?:v|V|R)?\d{1,4}(?:\.\d{1,4}){1,3}[a-z]?| v\d{1,3})(?![\w%])"
)
_PLAIN = frozenset({Category.EMPLOYER, Category.CREDENTIAL, Category.EXPERTISE})
"""Categories whose names stand in a text for many reasons: they need a place that says which."""


def find(text: Prepared) -> Iterator[Span]:
    """Names from the lexicons.

    An ambiguous name counts only with a cue beside it. An organisation is an employer where the
    words before it or the layout say so, a client where those words say that; elsewhere it is a
    weak finding that the model may correct. The rule is ``lexicon.<category>.<list>``, so that a
    reader can tell an agency from a grocer.
    """
    signals = _speaks_of_defence(text)
    for hit in text.hits:
        entry = hit.entry
        if entry.ambiguous and not _confirmed(text, hit, signals=signals):
            continue
        label, confidence = _judged(text, hit)
        end = hit.end
        if label is Category.SYSTEM:
            label, end = _system(text, hit)
        yield Span(hit.start, end, label, confidence, f"lexicon.{label}.{entry.group}")


def _system(text: Prepared, hit: Hit) -> tuple[Category, int]:
    """A system with the version behind it; the effort to build one is a project."""
    if programme := _EFFORT.match(text.text, hit.end):
        return Category.PROJECT, programme.end()
    version = _VERSION.match(text.text, hit.end)
    return Category.SYSTEM, version.end() if version else hit.end


def _judged(text: Prepared, hit: Hit) -> tuple[Category, float]:
    label = hit.entry.label
    whole = not _MORE_NAME.match(text.text, hit.end) and not _LESS_NAME.search(
        text.text[max(0, hit.start - 16) : hit.start]
    )
    sure = CONTEXTUAL if hit.entry.ambiguous else EXACT
    if label not in _PLAIN:
        firm = label is Category.SYSTEM and _WORKS_THERE.search(text.before(hit.start))
        return label, sure if whole and not firm else WEAK
    if label is Category.EMPLOYER and _is_client(text, hit):
        return Category.CLIENT, CONTEXTUAL if whole else WEAK
    placed = text.stands_alone(hit.start, hit.end) and _opens_line(text, hit)
    if label is Category.EMPLOYER:
        placed = placed or _WORKS_THERE.search(text.before(hit.start)) is not None
    else:
        placed = text.stands_alone(hit.start, hit.end)
    return label, min(sure, CONTEXTUAL) if placed and whole else WEAK


def _opens_line(text: Prepared, hit: Hit) -> bool:
    """Whether a name follows a separator other than a comma: a heading, not a list in prose."""
    lead = text.text[max(0, hit.start - 3) : hit.start].rstrip(" ")
    return not lead.endswith((".", "!", "?", "(", "/"))


def _speaks_of_defence(text: Prepared) -> bool:
    return text.mentions(words("cues", "defence")) or any(
        hit.entry.group in DEFENCE_LISTS and not hit.entry.ambiguous for hit in text.hits
    )


def _confirmed(text: Prepared, hit: Hit, *, signals: bool) -> bool:
    """Whether an everyday word is meant as the name: a cue beside it, in a text of such work."""
    around = text.before(hit.start, reach=_CUE_REACH) + " " + text.after(hit.end, reach=_CUE_REACH)
    nearby = {word.casefold() for word in _WORDS.findall(around)}
    cued = not nearby.isdisjoint(words("cues", hit.entry.label))
    return cued and (signals or hit.entry.group in {"company", "certificate"})


def _is_client(text: Prepared, hit: Hit) -> bool:
    """Whether an organisation is worked for as a customer, going by the words before it."""
    lead = {word.casefold() for word in _WORDS.findall(text.before(hit.start, reach=_CLIENT_REACH))}
    return not lead.isdisjoint(words("cues", "client"))
