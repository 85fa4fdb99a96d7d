import json

import pytest

from nlp import pipeline
from nlp.labels import Category
from nlp.training import corpus, evaluate

_SLACK = 0.005
"""Figures may differ by so much between processors."""


def test_a_perfect_reader_scores_one_and_a_blind_one_nothing() -> None:
    from nlp.training import scores

    dev = corpus.split(corpus.read()).dev[:80]
    perfect = evaluate.summary(scores.score(dev, [one.spans for one in dev]))
    assert perfect["micro"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert perfect["macro_f1"] == perfect["strict_micro_f1"] == 1.0
    assert perfect["false_flags_per_1000_clean_words"] == 0
    assert set(perfect["categories"]) == {category.value for category in Category}
    blind = evaluate.summary(scores.score(dev, [() for _ in dev]))
    assert blind["micro"]["f1"] == blind["macro_f1"] == 0


def test_the_shipped_files_are_the_ones_that_were_measured() -> None:
    published = json.loads((pipeline.MODEL / "scores.json").read_text("utf-8"))
    assert published["sha256"] == evaluate.hashes(pipeline.MODEL)


def test_the_published_thresholds_are_those_of_detection(shipped: pipeline.Pipeline) -> None:
    published = json.loads((pipeline.MODEL / "scores.json").read_text("utf-8"))
    assert published["thresholds"] == dict(shipped.least)


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
