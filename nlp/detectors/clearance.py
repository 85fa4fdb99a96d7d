"""Personal and facility clearances, with the state that is attached to them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nlp.detectors.prepared import CONTEXTUAL, DEFENCE_LISTS, EXACT, WEAK, Prepared, prepare
from nlp.labels import Category, FieldKind, Span
from nlp.lexicons import FOLDER

_TITLES = frozenset({FieldKind.HEADLINE, FieldKind.POSITION_TITLE, FieldKind.SKILL_LIST})
_NEAR = 30
_SENTENCE = 90
_SPELT_OUT = 14
_MOST_STATES = 4


@dataclass(frozen=True, slots=True)
class Level:
    """A clearance level as people write it."""

    id: str
    triggers: frozenset[str]
    strong: tuple[re.Pattern[str], ...]
    weak: re.Pattern[str] | None
    alone: bool
    held: bool
    negative: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Grammar:
    """What surrounds a level's name."""

    signals: frozenset[str]
    before: re.Pattern[str]
    holder: re.Pattern[str]
    attached_before: re.Pattern[str]
    after: re.Pattern[str]
    attached_after: re.Pattern[str]
    negation: re.Pattern[str]
    unneeded: re.Pattern[str]
    demand: re.Pattern[str]
    first_person: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Name:
    """A place where a level may be named."""

    start: int
    end: int
    level: Level
    strong: bool


@cache
def levels() -> tuple[tuple[Level, ...], Grammar]:
    """Levels and grammar of ``clearances.toml``.

    Raises:
        re.error: if a pattern there is malformed.
    """
    data = tomllib.loads((FOLDER / "clearances.toml").read_text("utf-8"))
    return tuple(_level(record) for record in data["level"]), _grammar(data)


def _level(record: dict[str, object]) -> Level:
    match record:
        case {
            "id": str(name),
            "triggers": list(triggers),
            "strong": list(strong),
            "weak": list(weak),
        }:
            names = "|".join(re.escape(each) for each in sorted(weak, key=len, reverse=True))
            negative = str(record.get("negative", ""))
            return Level(
                id=name,
                triggers=frozenset(triggers),
                strong=tuple(re.compile(pattern) for pattern in strong),
                weak=re.compile(rf"(?<![\w/&.-])(?:{names})(?![\w&]|-\w)") if names else None,
                alone=bool(record.get("alone")),
                held=bool(record.get("held")),
                negative=re.compile(negative) if negative else None,
            )
    raise ValueError(record.get("id"))


def _grammar(data: dict[str, dict[str, str]]) -> Grammar:
    said = data["grammar"]
    state, date, cleared = said["state"], said["date"], said["cleared"]
    poly = (
        r"(?:CI|FS|full[- ]scope|lifestyle|counter-?intelligence)(?:[- ]scope)?(?: poly(?:graph)?)?"
        r"|poly|FSP"
    )
    adverb = r"(?:(?:is|was|has|now|still|currently|last|fully|due|being|up for) ){0,2}"
    body = (
        r"(?:by|via|through) (?:the )?"
        r"(?-i:[A-Z][\w&'\u2019-]{1,20}(?: [A-Z][\w&'\u2019-]{1,20}){0,3})"
    )
    said_of_it = rf"(?:{state}\b|{date}|{poly}\b|SAP\b|renewal|sponsor|vetting|briefed)"
    said_nearby = rf"[^,.;|\n•()/]{{0,40}}{said_of_it}"
    segment = (
        r"(?!and\b|but\b|so\b|which\b|who\b|I\b|where\b|then\b)"
        r"(?:[^,.;|\n•()/]|(?<=\d)[/.](?=\d)){1,50}(?=[,.;|\n•()/]|\Z)"
    )
    shared = r"(?:access|briefed|read-in|handling|indoctrinat(?:ed|ion)|certified)"
    tail = "|".join(
        [
            cleared,
            r" ?[(\[][^()\[\]\n]{1,60}[)\]]",
            rf",? (?:with|w/|and|\+|&|plus|including) ?(?:an? )?(?:{poly})\b(?: \(?{date}\)?)?",
            r",? ?(?:with|and|\+|&|,|/) ?(?-i:STRAP)(?: ?[123])?(?: (?:briefed|indoctrinated))?\b",
            rf"(?:,| [-\u2013—:]) (?={said_nearby}){segment}",
            rf" {adverb}{state}\b(?: {body})?(?:,? {date})?",
            rf" {date}\b",
            rf",? {body}",
            rf",? (?:{said['bodies']})\b(?=[,;.\n)]| -|\Z)",
            rf"(?:,| and| with| &|/|,? plus|,? w/?) (?-i:{said['caveats']})\b(?: {shared})?",
        ]
    )
    cue = (
        rf"{cleared}|,? \(?{adverb}{state}\b|(?:,| -| \u2013|:) {adverb}{state}\b"
        rf"| (?:came through|carried over|in hand|took (?:me |about )?\w+ (?:days|weeks|months))\b"
        rf"| (?:to|till|until|since|from|in) \(?{date}| \(?{date}| \((?:{state}|{date})"
    )
    return Grammar(
        signals=frozenset(data["words"]["signals"]),
        before=re.compile(rf"(?i)\b{said['before']}\Z"),
        holder=re.compile(rf"(?i)\b{said['holder']}\Z"),
        attached_before=re.compile(rf"(?i)\b(?:{said['attached_before']})\Z"),
        after=re.compile(rf"(?i)(?:{cue})"),
        attached_after=re.compile(rf"(?i)(?:{tail})"),
        negation=re.compile(f"(?i){said['negation']}"),
        unneeded=re.compile(f"(?i){said['unneeded']}"),
        demand=re.compile(f"(?i){said['demand']}"),
        first_person=re.compile(said["first_person"]),
    )


def is_named(phrase: str) -> bool:
    """Whether a phrase names a level that is known here, or speaks of clearances."""
    every, grammar = levels()
    prepared = prepare(phrase)
    return prepared.mentions(grammar.signals) or bool(_names(prepared, every))


def find(text: Prepared) -> Iterator[Span]:
    """Clearances stated of anyone, but not those demanded of others or denied."""
    every, grammar = levels()
    names = _names(text, every)
    if not names:
        return
    cued = [name.strong or _is_cued(text, name, grammar) for name in names]
    speaks = any(cued) or _speaks_of_clearances(text, grammar)
    last: Span | None = None
    for i, name in enumerate(names):
        if last and name.start < last.end:
            continue  # a caveat or a second name of the level before it
        beside = [names[j] for j in (i - 1, i + 1) if 0 <= j < len(names) and cued[j]]
        confidence = EXACT if name.strong else CONTEXTUAL
        listed = last is not None and _JOINT.match(text.text[last.end : name.start])
        if (
            not cued[i]
            and not listed
            and not any(_joined(text.text, name, other) for other in beside)
        ):
            confidence = _alone(text, name, speaks=speaks)
        if confidence and not _suppressed(text, name, grammar):
            following = (other.start for other in names[i + 1 :] if not _belongs(text.text, other))
            start, end = _extended(text, name, grammar, next(following, len(text.text)))
            if any(other.strong and start <= other.start < end for other in names):
                confidence = max(confidence, EXACT)
            last = Span(start, end, Category.CLEARANCE, confidence, f"clearance.{name.level.id}")
            yield last


def _names(text: Prepared, every: tuple[Level, ...]) -> list[_Name]:
    """Names of levels, the longest where several overlap, without those meant otherwise."""
    found: list[_Name] = []
    for level in every:
        if not text.mentions(level.triggers):
            continue
        for pattern in level.strong:
            found += [_Name(*m.span(), level, strong=True) for m in pattern.finditer(text.text)]
        if level.weak:
            found += [_Name(*m.span(), level, strong=False) for m in level.weak.finditer(text.text)]
    found.sort(key=lambda name: (name.start - name.end, not name.strong, name.start))
    kept: list[_Name] = []
    taken: set[int] = set()
    for name in found:
        run = range(name.start, name.end)
        if taken.isdisjoint(run):
            taken.update(run)
            if not _means_else(text, name):
                kept.append(name)
    return sorted(kept, key=lambda name: name.start)


_STATE_OF_THE_US = re.compile(r"[A-Z][a-z.][\w.'\u2019-]{0,20}, ?\Z")


def _means_else(text: Prepared, name: _Name) -> bool:
    """Whether the words around a name show another sense of it: a place, a trade, a word."""
    bare_sc = not name.strong and text.text[name.start : name.end] == "SC"
    if bare_sc and _STATE_OF_THE_US.search(text.before(name.start)):
        return True
    if name.strong and name.end - name.start > _SPELT_OUT:
        return False
    negative = name.level.negative
    around = text.text[max(0, name.start - _NEAR) : name.end + _NEAR]
    return negative is not None and negative.search(around) is not None


def _is_cued(text: Prepared, name: _Name, grammar: Grammar) -> bool:
    """Whether words right beside a weak name make it a clearance."""
    lead = text.before(name.start)
    return (
        grammar.before.search(lead) is not None
        or grammar.after.match(text.text, name.end) is not None
        or (name.level.held and grammar.holder.search(lead) is not None)
    )


def _speaks_of_clearances(text: Prepared, grammar: Grammar) -> bool:
    return text.mentions(grammar.signals) or any(
        hit.entry.group in DEFENCE_LISTS and not hit.entry.ambiguous for hit in text.hits
    )


def _alone(text: Prepared, name: _Name, *, speaks: bool) -> float:
    """How sure a name without any cue is a clearance; 0 where nothing speaks for it."""
    if not (name.level.alone and text.stands_alone(name.start, name.end)):
        return 0.0
    if speaks:
        return CONTEXTUAL
    return WEAK if text.kind in _TITLES else 0.0


_QUOTES = frozenset("\"\u201c\u2018'")
_JOINT = re.compile(
    r"\s?(?:,|;|/|&|\+|\band\b|\bor\b|\bwith\b|\by\b|\||,? (?:and )?then|first,? "
    r"(?:and )?then)\s?\Z"
)


def _joined(text: str, one: _Name, other: _Name) -> bool:
    """Whether two names stand side by side in one list."""
    first, second = sorted((one, other), key=lambda name: name.start)
    between = text[first.end : second.start]
    return len(between) <= _NEAR // 2 and _JOINT.match(between) is not None


def _suppressed(text: Prepared, name: _Name, grammar: Grammar) -> bool:
    """Whether a clearance is denied, not needed, or demanded of others."""
    before = text.before(name.start, reach=_SENTENCE)
    after = text.after(name.end, reach=_SENTENCE)
    if grammar.negation.search(before) or grammar.unneeded.match(after):
        return True
    if before[-1:] in _QUOTES:
        return True
    sentence = f"{before} \N{BULLET} {after}"
    return (
        grammar.demand.search(sentence) is not None
        and grammar.first_person.search(sentence) is None
    )


_ADDED = frozenset({"uk_strap", "us_poly", "us_sap", "uk_ukic"})
"""Levels that are held on top of another and belong to it."""


def _belongs(text: str, name: _Name) -> bool:
    """Whether a name belongs to the level before it: an addition, or the short name in brackets."""
    return name.level.id in _ADDED or text[name.start - 1 : name.start] in {"(", "["}


def _extended(text: Prepared, name: _Name, grammar: Grammar, limit: int) -> tuple[int, int]:
    """The name with the state words before and after it that tell of the same clearance.

    What follows is taken up to the next level, which is a finding of its own.
    """
    start, end = name.start, name.end
    for _ in range(_MOST_STATES):
        lead = text.before(start)
        if not (attached := grammar.attached_before.search(lead)):
            break
        start -= len(lead) - attached.start()
    for _ in range(_MOST_STATES):
        if not (attached := grammar.attached_after.match(text.text, end)):
            break
        if attached.end() > limit:
            break
        end = attached.end()
    return start, end
