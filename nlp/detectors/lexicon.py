"""Known names: organisations, units, sites, systems, programmes, certificates, fields, ranks."""

import re
from collections.abc import Iterator

from nlp.detectors.prepared import CONTEXTUAL, DEFENCE_LISTS, EXACT, WEAK, Prepared
from nlp.labels import Category, Span
from nlp.lexicons import Entry, Hit, words

_WORDS = re.compile(r"[\w'\u2019&-]+")
_CLIENT_REACH = 28
_CUE_REACH = 40
_STUDY_REACH = 60
_MORE_NAME = re.compile(
    r" (?!(?:I|A|The|In|At|From|And|SC|DV)\b)[A-Z][a-z]{2,}|[-/][A-Za-z0-9]|-?\d"
)
_LESS_NAME = re.compile(r"(?:[A-Z][a-z]{2,}(?: of)? |[A-Za-z0-9][-/])\Z")
_WORKS_THERE = re.compile(
    r"(?:\b(?:at|@|join(?:ed|ing|s)?|left|employed by|hired by|work(?:ed|ing|s)? (?:for"
    r"|at)|career (?:in|at)|years (?:in|at|with)|served (?:in|with)|ex|former|then|now|bei|chez|"
    r"retired from|moved to|back (?:at|to)|came from|employer:?)[ -](?:the |my )?)\Z",
    re.IGNORECASE,
)
_WORKS_FOR = re.compile(r"\bfor (?:the )?\Z")
_VETTED = re.compile(
    r"[ -](?:(?i:secret|confidential|restricted|unclassified|security clearance|clearance|cleared"
    r"|vett(?:ed|ing)|eyes only|sponsored))\b"
)
_VETTED_BY = re.compile(
    r"\b(?:sponsor(?:ed)?|granted|issued|held|vetted|cleared) ?(?:by|:)? (?:the )?\Z", re.IGNORECASE
)
_EFFORT = re.compile(r" (?:programme|program)\b")
_VERSION = re.compile(
    r"(?: (?:[A-Z][\w-]{1,14} )?(?:v|V|R)?\d{1,4}(?:\.\d{1,4}){1,3}[a-z]?| v\d{1,3})(?![\w%])"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PLAIN = frozenset({Category.EMPLOYER, Category.CREDENTIAL, Category.EXPERTISE, Category.ROLE})
"""Categories whose names stand in a text for many reasons: they need a place that says which."""

_ARMED = DEFENCE_LISTS | {"network", "programme", "ship", "rank", "field", "police"}
"""Lists whose everyday words are meant only where a text speaks of such work."""

_TRADE = frozenset({"consultancy", "police", "university"})
"""Lists of organisations that people mostly work for as their own employer."""

_TOOLS = frozenset({"security", "industrial", "infrastructure", "software"})
"""Lists of products, which ordinary trades use as well."""


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
        if entry.label is Category.EMPLOYER and _is_no_place_of_work(text, hit):
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
    sure = EXACT if hit.entry.exact else CONTEXTUAL
    if label not in _PLAIN:
        firm = label is Category.SYSTEM and _WORKS_THERE.search(text.before(hit.start))
        return label, sure if whole and not firm else WEAK
    if label is Category.EMPLOYER:
        return _organisation(text, hit, whole=whole)
    placed = text.stands_alone(hit.start, hit.end)
    if label is Category.ROLE:
        placed = placed and not _is_part_of_title(text, hit)
    if label is Category.CREDENTIAL:
        placed = placed and not text.text[: hit.start].endswith("(")
    return label, CONTEXTUAL if placed and whole else WEAK


def _is_part_of_title(text: Prepared, hit: Hit) -> bool:
    """Whether a rank or grade goes with a trade beside it: "Staff Sergeant, Foreman of Signals"."""
    before = text.text[max(0, hit.start - 2) : hit.start]
    return before in {", ", " ("} or text.text[hit.end : hit.end + 2] in {", ", " (", ") "}


def _organisation(text: Prepared, hit: Hit, *, whole: bool) -> tuple[Category, float]:
    lead = text.before(hit.start)
    there = _WORKS_THERE.search(lead) is not None
    served = not there and hit.entry.group not in _TRADE and _WORKS_FOR.search(lead) is not None
    if served or _is_client(text, hit):
        return Category.CLIENT, CONTEXTUAL if whole else WEAK
    placed = there or (text.stands_alone(hit.start, hit.end) and _opens_line(text, hit))
    return Category.EMPLOYER, CONTEXTUAL if placed and whole else WEAK


def _opens_line(text: Prepared, hit: Hit) -> bool:
    """Whether a name follows a separator other than a comma: a heading, not a list in prose."""
    lead = text.text[max(0, hit.start - 3) : hit.start].rstrip(" ")
    return not lead.endswith((".", "!", "?", "(", "/"))


def _is_no_place_of_work(text: Prepared, hit: Hit) -> bool:
    """Whether an organisation only names a level, vouches for one, or is where someone studied."""
    if _VETTED.match(text.text, hit.end) or _VETTED_BY.search(text.before(hit.start)):
        return True
    if hit.entry.group != "university":
        return False
    lead = text.before(hit.start, reach=_STUDY_REACH)
    said = {word.casefold() for word in _WORDS.findall(lead)}
    return not said.isdisjoint(words("cues", "study")) or not (
        _WORKS_THERE.search(lead) or not said.isdisjoint(words("role", "heads"))
    )


def _speaks_of_defence(text: Prepared) -> bool:
    return text.mentions(words("cues", "defence")) or any(
        hit.entry.group in DEFENCE_LISTS and not hit.entry.ambiguous for hit in text.hits
    )


def _confirmed(text: Prepared, hit: Hit, *, signals: bool) -> bool:
    """Whether an everyday word is meant as the name: a cue beside it, in a text of such work."""
    entry = hit.entry
    if entry.group in _ARMED and not signals:
        return False
    if entry.label is Category.EMPLOYER:
        return _named_as_employer(text, hit)
    around = text.before(hit.start, reach=_CUE_REACH) + " " + text.after(hit.end, reach=_CUE_REACH)
    nearby = {word.casefold() for word in _WORDS.findall(around)}
    return not nearby.isdisjoint(words("cues", _cues_of(entry)))


def _cues_of(entry: Entry) -> str:
    tool = entry.label is Category.SYSTEM and entry.group in _TOOLS
    return "tool" if tool else entry.label.value


def _named_as_employer(text: Prepared, hit: Hit) -> bool:
    """Whether the word before an everyday word, or a job or year in its line, makes it a firm."""
    lead = _WORDS.findall(text.before(hit.start, reach=_CLIENT_REACH))
    if any(word.casefold() in words("cues", "employer") for word in lead[-1:]):
        return True
    if not text.stands_alone(hit.start, hit.end):
        return False
    line = text.before(hit.start, reach=_STUDY_REACH) + text.after(hit.end, reach=_CUE_REACH)
    said = {word.casefold() for word in _WORDS.findall(line)}
    return _YEAR.search(line) is not None or not said.isdisjoint(words("role", "heads"))


def _is_client(text: Prepared, hit: Hit) -> bool:
    """Whether an organisation is worked for as a customer, going by the words before it."""
    lead = {word.casefold() for word in _WORDS.findall(text.before(hit.start, reach=_CLIENT_REACH))}
    return not lead.isdisjoint(words("cues", "client"))
