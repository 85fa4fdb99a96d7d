import json

from nlp import pipeline
from nlp.training import card, corpus, open_sets


def _card() -> str:
    figures = json.loads((pipeline.MODEL / "scores.json").read_text("utf-8"))
    run = json.loads((pipeline.MODEL / "training.json").read_text("utf-8"))
    return card.write(figures, run, corpus.split(corpus.read()))


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
