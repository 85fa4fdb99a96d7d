"""Ladders from data: names first, then patterns, then the most general."""

import tomllib

import pytest

from app.text import templates
from app.trim import things
from resources import ROOT

FILES = ("organisations.toml", "things.toml")


def entries() -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for name in FILES:
        data = tomllib.loads((ROOT / "hierarchies" / name).read_text("utf-8"))
        groups = (group for group in data.values() if isinstance(group, list))
        found += [rung for group in groups for rule in group for rung in rule.get("rungs", [])]
    return found


def test_every_rung_says_in_words_what_is_left() -> None:
    assert {f"trim.says.{rung['says']}" for rung in entries()} <= set(templates())


def test_no_rung_brings_its_own_article_unless_it_is_fixed() -> None:
    wordings = [rung.get("noun") or rung.get("mass") or "" for rung in entries()]
    assert not [w for w in wordings if w.startswith(("a ", "an ", "the "))]


def test_an_unknown_name_is_an_organisation() -> None:
    assert [rung.wording for rung in things.organisation("Ardent Vale")] == ["organisation"]


def test_the_catch_all_can_be_left_out() -> None:
    assert things.thing("system", "Zebrafish", default=False) == ()
    assert [r.wording for r in things.thing("system", "Zebrafish")] == ["technical systems"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CrowdStrike Falcon 6.4", "CrowdStrike Falcon"),
        ("Zebrafish v2", "Zebrafish"),
        ("Zebrafish version 2.3.1", "Zebrafish"),
        ("F-35", "F-35"),
        ("Link 16", "Link 16"),
    ],
)
def test_a_version_can_go_and_a_name_with_a_number_stays(text: str, expected: str) -> None:
    assert things.without_version(text) == expected
