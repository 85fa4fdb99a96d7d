"""Ladders read from data: organisations, units, projects, systems, credentials and more."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.trim.rungs import Form, Ladder, Rung
from resources import ROOT

_ENDING = re.compile(r"[\s,]+(?:ltd|limited|plc|inc|llc|llp|gmbh|ag)\.?$")
_VERSION = re.compile(
    r"(?:\s+|(?<=\w)[- ])(?:v(?:ersion)?\.?\s*)?\d+(?:[.x]\d*)+\w*$|\s+v\d+\w*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    rungs: tuple[dict[str, str], ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Data:
    names: dict[str, tuple[dict[str, str], ...]]
    organisations: tuple[_Rule, ...]
    things: dict[str, tuple[_Rule, ...]]


@cache
def _data() -> _Data:
    organisations = _load("organisations.toml")
    names = {n.casefold(): tuple(c["rungs"]) for c in organisations["class"] for n in c["names"]}
    things = {
        name: tuple(_rule(entry) for entry in entries)
        for name, entries in _load("things.toml").items()
        if isinstance(entries, list)
    }
    patterns = tuple(_rule(entry) for entry in organisations["pattern"])
    return _Data(names, patterns, things)


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / "hierarchies" / name).read_text("utf-8"))


def _rule(entry: dict[str, Any]) -> _Rule:
    pattern = re.compile(entry["match"], re.IGNORECASE)
    return _Rule(pattern, tuple(entry.get("rungs", ())), entry.get("name", ""))


def organisation(text: str, *, client: bool = False) -> Ladder:
    """The rungs above the name of an organisation, worded as a client where the text says so."""
    entries = _data().names.get(_plain_name(text))
    if entries is None:
        entries = next(r.rungs for r in _data().organisations if r.pattern.search(text))
    said = {_plain_name(text)}
    return tuple(
        _organisation_rung(entry, client=client)
        for entry in entries
        if entry.get("noun") not in said
    )


def _plain_name(text: str) -> str:
    name = " ".join(text.casefold().split()).removeprefix("the ").strip(" .,")
    return name if name in _data().names else _ENDING.sub("", name)


def _organisation_rung(entry: dict[str, str], *, client: bool) -> Rung:
    if client:
        take = bool(entry.get("take"))
        return Rung(entry["client"], entry["says"], Form.COUNT, entry["modifier"], take=take)
    if "fixed" in entry:
        return Rung(entry["fixed"], entry["says"], Form.FIXED, entry["modifier"], entry["cell"])
    take = bool(entry.get("take"))
    return Rung(entry["noun"], entry["says"], Form.COUNT, entry["modifier"], take=take)


def thing(kind: str, text: str, *, sentence: str = "", default: bool = True) -> Ladder:
    """The rungs of the first rule of a kind that the text matches.

    Args:
        kind: Name of the table in ``things.toml``.
        text: The words to reword.
        sentence: The sentence around them, for what a project is about.
        default: Whether the catch-all rule may answer.
    """
    for rule in _data().things[kind]:
        if rule.pattern.search(text) and (default or rule.pattern.pattern):
            rungs = (_rung(entry, sector(sentence)) for entry in rule.rungs)
            return tuple(r for r in rungs if r is not None and r.wording != text.casefold())
    return ()


def sector(sentence: str) -> str:
    """What a project in this sentence is about, in one word, "" where the sentence does not say."""
    rules = _data().things["sector"]
    return next((rule.name for rule in rules if rule.pattern.search(sentence)), "")


def _rung(entry: dict[str, str], about: str) -> Rung | None:
    wording = entry.get("mass") or entry["noun"]
    if "{sector}" in wording and not about:
        return None
    form = Form.MASS if "mass" in entry else Form.COUNT
    modifier = entry.get("modifier", "").format(sector=about)
    opening = entry.get("opening", "")
    return Rung(wording.format(sector=about), entry["says"], form, modifier, opening=opening)


def without_version(text: str) -> str:
    """The name of a product without its version number."""
    return _VERSION.sub("", text).strip()
