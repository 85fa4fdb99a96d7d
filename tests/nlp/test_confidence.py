import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import confidence
from nlp.confidence import Confidence
from nlp.labels import Category, Span

MEASURED = Confidence(0.5, {Category.CLIENT: -1.0}, {Category.CLIENT: 0.55})


def test_without_figures_a_chance_is_its_own_confidence() -> None:
    assert Confidence().of(Category.ROLE, 0.8) == pytest.approx(0.8)


def test_the_slope_holds_back_a_network_that_is_too_sure() -> None:
    assert 0.5 < MEASURED.of(Category.ROLE, 0.9) < 0.9
    assert MEASURED.of(Category.ROLE, 0.5) == 0.5


def test_a_category_that_is_often_wrong_is_less_sure() -> None:
    assert MEASURED.of(Category.CLIENT, 0.9) < MEASURED.of(Category.ROLE, 0.9)


@given(st.floats(0, 1), st.floats(0, 1))
def test_confidence_is_a_share_and_rises_with_the_chance(one: float, other: float) -> None:
    low, high = (MEASURED.of(Category.CLIENT, chance) for chance in sorted((one, other)))
    assert 0 <= low <= high <= 1


def shows(label: Category, sure: float, threshold: float | None) -> bool:
    return MEASURED.shows(Span(0, 1, label, sure, "model"), threshold=threshold)


def test_a_threshold_replaces_those_of_the_categories() -> None:
    assert not shows(Category.CLIENT, 0.5, None)
    assert shows(Category.CLIENT, 0.5, 0.5)
    assert not shows(Category.ROLE, 0.5, 0.6)
    assert shows(Category.ROLE, 0.1, None)


def test_figures_are_written_and_read_back(tmp_path: Path) -> None:
    confidence.dump(MEASURED, tmp_path)
    assert confidence.load(tmp_path) == MEASURED
    assert json.loads((tmp_path / confidence.FILE).read_text("utf-8"))["slope"] == 0.5


def test_a_folder_without_figures_leaves_chances_as_they_are(tmp_path: Path) -> None:
    assert confidence.load(tmp_path) == Confidence()
