from collections.abc import Callable
from pathlib import Path

import pytest

from nlp.detectors import lexicon
from nlp.detectors.prepared import prepare

Seen = Callable[..., list[str]]

SENSES = [
    line.split("\t")
    for line in Path(__file__).with_name("name_senses.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
HITS = [row[1:] for row in SENSES if row[0] == "+"]
TRAPS = [(row[1], row[3]) for row in SENSES if row[0] == "-"]


def test_the_table_of_senses_is_long_enough_to_tell() -> None:
    assert len(HITS) >= 150
    assert len(TRAPS) >= 150


@pytest.mark.parametrize(("text", "category", "name"), HITS)
def test_a_name_in_its_sense_is_found(seen: Seen, text: str, category: str, name: str) -> None:
    assert f"{category}: {name}" in seen(lexicon.find, text)


@pytest.mark.parametrize(("text", "name"), TRAPS)
def test_a_name_in_another_sense_is_not(seen: Seen, text: str, name: str) -> None:
    assert not [found for found in seen(lexicon.find, text) if found.endswith(f": {name}")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Analyst at GCHQ", "employer: GCHQ"),
        ("joined the Royal Navy", "employer: Royal Navy"),
        ("QinetiQ | Malvern", "employer: QinetiQ"),
        ("posted to HMS Sultan", "site: HMS Sultan"),
        ("REME craftsman", "unit: REME"),
        ("flew the Eurofighter Typhoon", "system: Eurofighter Typhoon"),
        ("CyberArk 12.6 upgrade", "system: CyberArk 12.6"),
        ("the Challenger 3 programme", "project: Challenger 3 programme"),
        ("Op HERRICK tour", "project: Op HERRICK"),
        ("delivered to Thales", "client: Thales"),
        ("CISSP, Hull", "credential: CISSP"),
        ("Merlin helicopter pilot in the navy", "system: Merlin"),
    ],
)
def test_known_names_are_found_in_their_place(seen: Seen, text: str, expected: str) -> None:
    assert expected in seen(lexicon.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "Walked our Boxer, a good dog",
        "Trident chewing gum",
        "The Tempest, a play",
        "Ultra tired today",
        "We drive an old Saab",
        "A Sentinel in Azure",
        "Ajax and jQuery",
        "Patriot and proud",
        "Virginia is my aunt",
        "Rosa came to tea",
        "First day at school",
        "SAS statistics package",
    ],
)
def test_everyday_words_need_a_cue(seen: Seen, text: str) -> None:
    assert seen(lexicon.find, text) == []


def test_an_organisation_in_passing_is_a_weak_finding() -> None:
    spans = list(lexicon.find(prepare("If CSIS ever rings, hang up.")))
    assert [(span.label, span.confidence) for span in spans] == [("employer", 0.4)]


def test_a_name_that_goes_on_is_not_the_name() -> None:
    assert all(span.confidence < 0.5 for span in lexicon.find(prepare("at Palantir Foundry Club")))


def test_the_rule_tells_the_list() -> None:
    assert [span.rule for span in lexicon.find(prepare("at GCHQ"))] == ["lexicon.employer.agency"]
