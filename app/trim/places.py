"""Where a town, base or site lies, by our own table: region, country, part of the world."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.trim.rungs import Form, Ladder, Rung
from resources import ROOT

_AROUND = re.compile(r"\b(?:greater|area|metropolitan|metro|city of|county)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Country:
    """A country as it stands in a sentence, in a location field, and the part of the world."""

    name: str
    cell: str
    wide: str


@dataclass(frozen=True, slots=True)
class Spot:
    """What is known of a name; ``region`` is "" where only the country is."""

    region: str
    country: Country
    ambiguous: bool = False


@cache
def _leading() -> frozenset[str]:
    """Words before a place that leave it the place it is: "north Hull", "RAF Marham"."""
    return frozenset(_data()["leading"])


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = tomllib.loads((ROOT / "hierarchies" / "places.toml").read_text("utf-8"))
    return data


@cache
def _table() -> tuple[Mapping[str, Spot], Mapping[str, Country]]:
    data = _data()
    countries = {n: Country(n, c["cell"], c["wide"]) for n, c in data["countries"].items()}
    by_name = {
        alias.casefold(): countries[name]
        for name, country in data["countries"].items()
        for alias in country["names"]
    }
    unsure = {name.casefold() for name in data["ambiguous"]}
    spots: dict[str, Spot] = {}
    for group in (*data["region"], *data["country_places"]):
        country = countries[group["country"]]
        region = group.get("name", "")
        for name in (region, *group["places"], *group["sites"]):
            if name:
                spots[name.casefold()] = Spot(region, country, name.casefold() in unsure)
    return spots, by_name


def country_in(text: str) -> Country | None:
    """The country that the text is, or names after its last comma."""
    _, countries = _table()
    parts = [part.strip() for part in text.split(",")]
    found = (countries.get(_plain(part)) for part in reversed([text, *parts]))
    return next((country for country in found if country), None)


def spot(text: str, *, nation: str = "") -> Spot | None:
    """What the table knows of a place or site.

    Args:
        text: As written: "RAF Waddington", "Cheltenham, UK", "Greater Cheltenham Area".
        nation: Name of the country that the rest of the profile points to. A name that several
            countries share counts only in this one.
    """
    spots, _ = _table()
    said = country_in(text)
    for name in _names(text):
        found = spots.get(name)
        if found is None:
            continue
        if said is not None and found.country != said:
            continue
        if said is not None or not found.ambiguous or found.country.name == nation:
            return found
    return Spot("", said) if said else None


def _names(text: str) -> Iterator[str]:
    whole = _plain(text)
    yield whole
    for part in text.split(","):
        yield _plain(part)
    words = whole.split()
    # "building 600 at groton", "hangar 3, raf marham": the longest ending that is known. "Bishop
    # Auckland" is not in Auckland.
    for n in range(1, len(words)):
        if n < len(words) - 1 or not words[n - 1].isalpha() or words[n - 1] in _leading():
            yield " ".join(words[n:])
    for n in range(len(words) - 1, 0, -1):
        yield " ".join(words[:n])


def _plain(text: str) -> str:
    return " ".join(_AROUND.sub(" ", text).casefold().strip(" .,;").split())


def nation_of(texts: Iterable[str]) -> str:
    """The country that most of these places point to, "" where none or two do equally."""
    votes: dict[str, int] = {}
    for text in texts:
        found = spot(text)
        if found:
            votes[found.country.name] = votes.get(found.country.name, 0) + 1
    ranked = sorted(votes.items(), key=lambda vote: -vote[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]


def ladder(text: str, *, nation: str = "") -> Ladder:
    """Region, country, part of the world: the rungs above what the text already says."""
    found = spot(text, nation=nation)
    if found is None:
        return ()
    country = found.country
    rungs = [
        Rung(found.region, "region", Form.REGION, cell=found.region),
        Rung(country.name, "country", Form.REGION, cell=country.cell),
        Rung(country.wide, "wide", Form.REGION, cell=country.wide),
    ]
    said = {text.casefold(), ""}
    country_already = country_in(text) is not None and "," not in text
    return tuple(
        rung
        for rung in rungs
        if rung.wording.casefold() not in said
        and not (country_already and rung.says in {"region", "country"})
    )
