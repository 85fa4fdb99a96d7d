import json
from pathlib import Path

from nlp import lexicons
from nlp.labels import Category
from nlp.training import gazetteer


def test_towns_countries_and_states_are_taken_but_for_very_short_ones(tmp_path: Path) -> None:
    files = {
        "cities15000.json": ["K\u00f6ln", "Ath"],
        "countries.json": ["Fiji"],
        "us_states.json": ["New York"],
    }
    for name, found in files.items():
        rows = {str(number): {"name": one} for number, one in enumerate(found)}
        (tmp_path / name).write_text(json.dumps(rows), "utf-8")
    assert list(gazetteer.places(tmp_path)) == ["K\u00f6ln", "Fiji", "New York"]


def test_our_own_lists_are_read_without_their_comments() -> None:
    assert "Wiltshire" in set(gazetteer.written(Category.PLACE))
    assert list(gazetteer.written(Category.DATE)) == []
    for category in Category:
        assert not any(name.startswith("#") for name in gazetteer.written(category))


def test_a_name_is_known_with_and_without_accents() -> None:
    assert set(gazetteer.forms("K\u00f6ln-Deutz")) == {"k\u00f6ln - deutz", "koln - deutz"}


def test_what_rules_know_is_not_listed_again(tmp_path: Path) -> None:
    assert gazetteer.write(Category.EMPLOYER, ["GCHQ", "Okholt Pumps"], tmp_path) == 1
    lines = (tmp_path / "known_employer.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == [lexicons.key("Okholt Pumps")]
