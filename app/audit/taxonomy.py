"""The weights, caps, lists and factors of the audit, read once from the reviewed data files."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.audit.model import Band, Severity, Sureness
from app.profile.model import Section
from nlp import lexicons
from nlp.labels import Category
from resources import ROOT


@dataclass(frozen=True, slots=True)
class SeverityRule:
    """When a finding weighs more or less than its category; all conditions must hold.

    The conditions are described at the top of ``categories.toml``; an empty one always holds.
    """

    to: Severity
    say: str = ""
    rule: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    text: re.Pattern[str] | None = None
    around: re.Pattern[str] | None = None
    line: re.Pattern[str] | None = None
    section: frozenset[Section] = frozenset()
    when: str = ""
    beside: frozenset[Category] = frozenset()
    setting: str = ""
    words: int = 0


@dataclass(frozen=True, slots=True)
class CategoryRules:
    """What a category weighs.

    Attributes:
        base: Severity where no rule says otherwise.
        cap: Most that its pool can add to the exposure, 0 to 1.
        pool: The category it is ranked and capped together with; itself where it stands alone.
        decays: Whether an old finding counts less.
        fold: Whether low findings stand behind the queue.
        severity: Rules, the first that applies decides.
    """

    base: Severity
    cap: float
    pool: Category
    decays: bool
    fold: bool
    severity: tuple[SeverityRule, ...]


@dataclass(frozen=True, slots=True)
class Scoring:
    """The factors of the exposure; see ``score.toml`` for what each means."""

    base: Mapping[Severity, float]
    reach: Mapping[Section, float]
    reach_past: float
    reach_connections: float
    ongoing: frozenset[Section]
    recency_steps: tuple[tuple[float, float], ...]
    recency_older: float
    recency_lapsed: float
    lapsed_words: re.Pattern[str]
    sure_from: Mapping[Sureness, float]
    sure_counts: Mapping[Sureness, float]
    joins_at_most: int
    joins_present_from: float
    floor_value: int
    floor_weight: float
    bands: Mapping[Band, int]


def load(name: str) -> Mapping[str, Any]:
    """A data file of the taxonomy by its name without the ending."""
    return tomllib.loads((ROOT / "taxonomy" / f"{name}.toml").read_text("utf-8"))


def severity(word: str) -> Severity:
    """The severity by its word in the data files."""
    return Severity[word.upper()]


@cache
def categories() -> Mapping[Category, CategoryRules]:
    """The rules of all categories.

    Raises:
        KeyError: if one of the categories is missing from the data.
    """
    data = load("categories")["category"]
    return {category: _category(category, data[category]) for category in Category}


def _category(category: Category, row: Mapping[str, Any]) -> CategoryRules:
    return CategoryRules(
        base=severity(row["base"]),
        cap=row["cap"],
        pool=Category(row.get("pool", category)),
        decays=row.get("decays", True),
        fold=row.get("fold", True),
        severity=tuple(_rule(rule) for rule in row.get("severity", ())),
    )


def _rule(row: Mapping[str, Any]) -> SeverityRule:
    return SeverityRule(
        to=severity(row["to"]),
        say=row.get("say", ""),
        rule=tuple(row.get("rule", ())),
        lists=tuple(row.get("lists", ())),
        text=pattern(row.get("text")),
        around=pattern(row.get("around")),
        line=pattern(row.get("line")),
        section=frozenset(Section(s) for s in row.get("section", ())),
        when=row.get("when", ""),
        beside=frozenset(Category(c) for c in row.get("beside", ())),
        setting=row.get("setting", ""),
        words=row.get("words", 0),
    )


def pattern(source: str | None) -> re.Pattern[str] | None:
    """A pattern of the data files; case does not matter unless it says so itself."""
    return None if source is None else re.compile(source, re.IGNORECASE | re.MULTILINE)


@cache
def scoring() -> Scoring:
    """The factors of the exposure."""
    data = load("score")
    reach, recency, sureness = data["reach"], data["recency"], data["sureness"]
    return Scoring(
        base={severity(word): value for word, value in data["base"].items()},
        reach={section: reach["section"].get(section, reach["rest"]) for section in Section},
        reach_past=reach["past_item"],
        reach_connections=reach["connections"],
        ongoing=frozenset(Section(s) for s in recency["ongoing"]),
        recency_steps=tuple((years, share) for years, share in recency["steps"]),
        recency_older=recency["older"],
        recency_lapsed=recency["lapsed"],
        lapsed_words=re.compile(recency["lapsed_words"]),
        sure_from={Sureness(word): row["from"] for word, row in sureness.items()},
        sure_counts={Sureness(word): row["counts"] for word, row in sureness.items()},
        joins_at_most=data["joins"]["at_most"],
        joins_present_from=data["joins"]["present_from"],
        floor_value=data["floor"]["value"],
        floor_weight=data["floor"]["weight"],
        bands={Band(word): start for word, start in data["bands"].items()},
    )


@dataclass(frozen=True, slots=True)
class WordList:
    """Names to look for in a span's words: long ones in any case, short ones (BT, DIA) as written.

    Attributes:
        any_case: Entries of more than four characters.
        as_written: The others, which would be ordinary words in small letters.
    """

    any_case: re.Pattern[str]
    as_written: re.Pattern[str]

    def within(self, text: str) -> bool:
        """Whether the text holds an entry as whole words."""
        return bool(self.any_case.search(text) or self.as_written.search(text))


_LONG = 5


@cache
def word_list(name: str) -> WordList:
    """A list of ``lists.toml`` with the groups of the lexicons that it takes in.

    Raises:
        KeyError: if there is none of that name.
    """
    row = load("lists")[name]
    entries: list[str] = [*row["entries"]]
    for group in row["groups"]:
        entries.extend(_lexicon_groups()[group])
    return WordList(
        any_case=_any_of([e for e in entries if len(e) >= _LONG], re.IGNORECASE),
        as_written=_any_of([e for e in entries if len(e) < _LONG], re.NOFLAG),
    )


@cache
def _lexicon_groups() -> Mapping[str, tuple[str, ...]]:
    """Known names by ``category.group``."""
    groups: dict[str, list[str]] = {}
    for path in sorted(lexicons.FOLDER.glob("names_*.toml")):
        for entry in lexicons.read(path):
            groups.setdefault(f"{entry.label}.{entry.group}", []).append(entry.name)
    return {group: tuple(names) for group, names in groups.items()}


def _any_of(entries: list[str], flags: re.RegexFlag) -> re.Pattern[str]:
    if not entries:
        return re.compile(r"(?!)")
    endings: dict[str, list[str]] = {}
    for entry in entries:
        endings.setdefault(re.escape(entry[0]), []).append(re.escape(entry[1:]))
    by_letter = (f"{letter}(?:{'|'.join(rest)})" for letter, rest in endings.items())
    return re.compile(rf"(?<!\w)(?:{'|'.join(by_letter)})(?!\w)", flags)
