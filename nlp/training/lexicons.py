"""Derive compact lists of names from open gazetteers: ``python -m nlp.training.lexicons FOLDER``.

The folder holds the files as their publishers give them; what is taken from which, under which
licence, is recorded beside the results in ``resources/lexicons/SOURCES.toml``.
"""

import argparse
import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from nlp.lexicons import FOLDER

CHECKED_ON = "2026-11-24"

_GENERIC = frozenset(
    {"software", "system", "systems", "tool", "tools", "application", "applications", "program"}
    | {"programs", "database", "databases", "management", "analysis", "development", "design"}
    | {"imaging", "web", "online", "data", "computer"}
)
_JOBS = frozenset(
    {"manager", "planner", "assistant", "advisor", "adviser", "director", "coordinator", "designer"}
    | {"administrator", "analyst", "inspector", "estimator", "supervisor", "operator", "engineer"}
    | {"agent"}
)
_EVERYDAY = frozenset({"google classroom", "spring boot"})
"""Tools that everybody of a trade lists; naming them discloses nothing."""
_SCHOOLS = re.compile(r"\b(?:INST|DET|SCHOOL|CENTER DET|JT-BIL)\b|\(|/")


def government(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """UK public bodies of at least two words, from the register of government organisations."""
    with (folder / "uk_gov_orgs.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            name = row["name"].strip()
            if len(name.split()) > 1 and name[0].isupper():
                yield name, "employer", "government", ""


def duty_locations(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """US bases by the name that orders give them, without schools and detachments."""
    with (folder / "us_dod_duty_locations.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            name = row["name"].strip()
            if len(name.split()) > 1 and not _SCHOOLS.search(name) and not name.isupper():
                yield name, "site", "base", ""


def software(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """Software that occupations use, where the name is a maker's or a product's own."""
    for line in (folder / "onet_software_names.txt").read_text("utf-8").splitlines():
        name = line.strip()
        words = name.split()
        generic = any(word.casefold() in _GENERIC and word.islower() for word in words)
        proper = all(word[:1].isupper() or word[:1].isdigit() for word in words)
        job = bool(words) and words[-1].casefold() in _JOBS
        if (
            1 < len(words) <= _MOST_WORDS
            and proper
            and not generic
            and not job
            and name.casefold() not in _EVERYDAY
        ):
            yield name, "system", "software", ""


def universities(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """Universities of the countries whose profiles are read most, by a name that says so."""
    for row in json.loads((folder / "universities.json").read_text("utf-8")):
        name = row["name"].strip().removeprefix("The ")
        if (
            row["alpha_two_code"] in _COUNTRIES
            and 1 < len(name.split()) <= _LONGEST_SCHOOL
            and _HIGHER.search(name)
            and not re.search(r"[(),/\t]", name)
        ):
            yield name, "employer", "university", ""


_HIGHER = re.compile(
    r"Universit|Hochschule|Institute of Technology|Polytechnic|Politecnico|Högskola|høgskole"
    r"|Indian Institute|Medical School|Business School"
)
_COUNTRIES = frozenset(
    {"GB", "US", "CA", "AU", "NZ", "IE", "DE", "FR", "NL", "BE", "DK", "NO", "SE", "FI", "IS", "EE"}
    | {"LV", "LT", "PL", "IT", "ES", "PT", "CH", "AT", "CZ", "IL", "IN", "JP", "SG", "ZA", "UA"}
)
_LONGEST_SCHOOL = 6

_MOST_WORDS = 4

SETS: Mapping[str, tuple[str, str]] = {
    "names_uk_government.tsv": (
        "openregister/government-organisation-data 3e8ff47",
        "Open Government Licence v3.0",
    ),
    "names_us_duty_locations.tsv": ("transcom/mymove b38adb0", "public domain"),
    "names_onet_software.tsv": (
        "O*NET technology skills, US Department of Labor (USDOL/ETA)",
        "CC BY 4.0",
    ),
    "names_universities.tsv": ("Hipo/university-domains-list bb07faf", "MIT"),
}


def write(path: Path, rows: Iterable[tuple[str, str, str, str]]) -> int:
    """Write sorted distinct rows under a header; returns how many."""
    source, licence = SETS[path.name]
    lines = sorted({"\t".join(row) for row in rows})
    header = [f"# source = {source}", f"# licence = {licence}", f"# checked_on = {CHECKED_ON}"]
    path.write_text("\n".join([*header, *lines, ""]), "utf-8")
    return len(lines)


def main() -> None:
    """Derive every list from the folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the gazetteers lie")
    folder = parser.parse_args().folder
    derived = (government(folder), duty_locations(folder), software(folder), universities(folder))
    for name, rows in zip(SETS, derived, strict=True):
        print(name, write(FOLDER / name, rows))


if __name__ == "__main__":
    main()
