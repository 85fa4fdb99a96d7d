import json
from typing import Any

import pytest

from nlp.labels import Category, FieldKind
from nlp.training import corpus, figures, scores
from nlp.training.corpus import Example


@pytest.fixture(scope="module")
def dev() -> tuple[Example, ...]:
    return corpus.split(corpus.read()).dev[:80]


def test_a_perfect_reader_scores_one_and_a_blind_one_nothing(dev: tuple[Example, ...]) -> None:
    perfect = figures.summary(scores.score(dev, [one.spans for one in dev]))
    assert perfect["micro"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert perfect["macro_f1"] == perfect["strict_micro_f1"] == 1.0
    assert perfect["false_flags_per_1000_clean_words"] == 0
    assert set(perfect["categories"]) == {category.value for category in Category}
    blind = figures.summary(scores.score(dev, [() for _ in dev]))
    assert blind["micro"]["f1"] == blind["macro_f1"] == 0


@pytest.fixture(scope="module")
def report(dev: tuple[Example, ...]) -> dict[str, Any]:
    halved = [one.spans[::2] for one in dev]
    return figures.report(dev, halved)


def test_a_report_is_plain_data(report: dict[str, Any]) -> None:
    read = json.loads(json.dumps(report))
    assert read.keys() == report.keys()
    assert read["groups"] == report["groups"]
    assert read["intervals"] == report["intervals"]


def test_groups_of_each_kind_hold_all_texts(
    report: dict[str, Any], dev: tuple[Example, ...]
) -> None:
    assert set(report["groups"]) == {"style", "nation", "author"}
    for groups in report["groups"].values():
        assert sum(of["texts"] for of in groups.values()) == len(dev)
        assert sum(of["words"] for of in groups.values()) == report["words"]


def test_figures_lie_inside_their_intervals(report: dict[str, Any]) -> None:
    for part in (report, *report["groups"]["author"].values()):
        low, high = part["intervals"]["micro"]["recall"]
        assert low <= part["micro"]["recall"] <= high
        assert part["intervals"]["micro"]["precision"] == [1.0, 1.0]


def test_only_flags_of_categories_that_weigh_count_as_such() -> None:
    text = "Thursday is soup day."
    clean = Example("ann-1", "ann", FieldKind.POST, text, (), (), ())
    light = figures.summary(scores.score([clean], [[(0, 8, Category.DATE)]]))
    assert light["false_flags_per_1000_clean_words"] == 250
    assert light["weighty_false_flags_per_1000_clean_words"] == 0
    heavy = figures.summary(scores.score([clean], [[(0, 8, Category.PROJECT)]]))
    assert heavy["weighty_false_flags_per_1000_clean_words"] == 250


def test_missed_marks_are_told_by_form(report: dict[str, Any]) -> None:
    role = report["failures"]["role"]
    assert sum(role["missed"].values()) == sum(lost for lost, _ in role["forms"].values()) > 0
