import json

import pytest

from nlp import pipeline
from nlp.labels import Category, FieldKind, Span
from nlp.training import corpus, evaluate

_SLACK = 0.005
"""Figures may differ by so much between processors."""


def test_the_shipped_files_are_the_ones_that_were_measured() -> None:
    published = json.loads((pipeline.MODEL / "scores.json").read_text("utf-8"))
    assert published["sha256"] == evaluate.hashes(pipeline.MODEL)


def test_the_published_thresholds_are_those_of_detection(shipped: pipeline.Pipeline) -> None:
    published = json.loads((pipeline.MODEL / "scores.json").read_text("utf-8"))
    assert published["thresholds"] == dict(shipped.least)


def test_the_published_targets_and_intervals_are_those_of_the_published_figures() -> None:
    published = json.loads((pipeline.MODEL / "scores.json").read_text("utf-8"))
    test = published["test"]["shipped"]
    measured = {of["what"]: of for of in published["targets"]}
    assert measured["micro"]["measured"] == test["micro"]["f1"]
    for name, of in test["categories"].items():
        low, high = published["intervals"]["categories"][name]["f1"]
        assert low <= of["f1"] <= high
        assert measured[name]["measured"] == of["f1"]


def test_the_long_card_says_what_the_figures_say() -> None:
    short = json.loads((pipeline.MODEL / "scores.json").read_text("utf-8"))
    run = json.loads((pipeline.MODEL / "training.json").read_text("utf-8"))
    shown = json.loads((evaluate.DOCS / evaluate.DETAILS).read_text("utf-8"))
    written = (evaluate.DOCS / evaluate.CARD).read_text("utf-8")
    assert written == evaluate.long_card(short, run, shown)
    assert written.startswith((pipeline.MODEL / "CARD.md").read_text("utf-8"))


def test_confidence_is_judged_of_all_findings_and_by_who_found_them() -> None:
    text = "Foreman at the Halden Works"
    one = corpus.Example("a-1", "a", FieldKind.POST, text, ((0, 7, Category.ROLE),), (), ())
    spans = (
        Span(0, 7, Category.ROLE, 0.95, pipeline.RULE),
        Span(15, 27, Category.SITE, 1.0, "lexicon.site"),
    )
    of = evaluate.calibration([one], [spans])
    assert [row["findings"] for row in of["rules and model"]["bins"]] == [1, 1]
    assert of["model"]["bins"] == [{"least": 0.9, "findings": 1, "said": 0.95, "right": 1.0}]
    assert of["rules"]["gap"] == 1.0


def test_parts_are_counted_with_their_hands() -> None:
    parts = corpus.split(corpus.read())
    sizes = evaluate.sizes(parts)
    assert sizes["test"]["texts"] == len(parts.test)
    assert sizes["dev"]["hands"] == sorted({one.author for one in parts.dev})


@pytest.mark.slow
def test_the_model_scores_what_its_card_says(shipped: pipeline.Pipeline) -> None:
    published = json.loads((pipeline.MODEL / "scores.json").read_text("utf-8"))
    test = corpus.split(corpus.read()).test
    measured = evaluate.measure(shipped, test)
    for name in ("model", "shipped"):
        before, now = published["test"][name], measured[name]
        assert now["micro"]["f1"] >= before["micro"]["f1"] - _SLACK
        assert now["macro_f1"] >= before["macro_f1"] - _SLACK
        assert now["strict_micro_f1"] >= before["strict_micro_f1"] - _SLACK
