import json

from nlp import pipeline
from nlp.training import card, open_sets


def _card() -> str:
    figures = json.loads((pipeline.MODEL / "scores.json").read_text("utf-8"))
    run = json.loads((pipeline.MODEL / "training.json").read_text("utf-8"))
    return card.write(figures, run)


def test_the_shipped_card_says_what_the_figures_say() -> None:
    assert (pipeline.MODEL / "CARD.md").read_text("utf-8") == _card()


def test_the_card_attributes_every_set_with_its_licence() -> None:
    written = _card()
    for one in open_sets.table():
        assert f"| {one.title} | {one.origin} | {one.licence} |" in written
    assert "Apache-2.0" in written


def test_weak_categories_are_named_worst_first() -> None:
    categories = {"role": {"f1": 0.7}, "date": {"f1": 0.9}, "lever": {"f1": 0.41}}
    assert list(card._weak(categories)) == ["lever .41", "role .70"]


def test_what_is_short_of_its_target_is_named_the_furthest_first() -> None:
    verdicts = [
        {"what": "role", "sign": "≥", "target": 0.9, "asked": 0.9, "measured": 0.8, "short": 0.1},
        {"what": "date", "sign": "≥", "target": 0.9, "asked": 0.9, "measured": 0.9, "short": 0.0},
        {"what": "flags", "sign": "≤", "target": 2, "asked": 2, "measured": 2.7, "short": 0.7},
        {"what": "site", "sign": "≥", "target": 0.8, "asked": 0.85, "measured": 0.83, "short": 0.0},
    ]
    assert list(card._short(verdicts)) == ["flags by .70", "role by .10"]
    assert list(card._targets(verdicts)) == [
        ("role", "≥ .90", ".80", "short by .10"),
        ("date", "≥ .90", ".90", "met"),
        ("flags", "≤ 2", "2.7", "short by .70"),
        ("site", "≥ .80 (by people's agreement; asked .85)", ".83", "met"),
    ]


def test_agreement_is_the_ceiling_where_it_was_measured() -> None:
    assert "has not been measured" in card._agreement({})
    assert "agree with each other at .96 (micro)" in card._agreement({"micro": 0.96, "macro": 0.95})
