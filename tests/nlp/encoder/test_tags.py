from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.encoder.tags import CONTAINING, FLAT, LAYERS, OUTSIDE, Layer
from nlp.labels import Category


@st.composite
def _ranges(draw: st.DrawFn, layer: Layer = FLAT) -> tuple[list[tuple[int, int, str]], int]:
    cuts = sorted(draw(st.sets(st.integers(0, 40), max_size=12)))
    pairs = [pair for pair in pairwise(cuts) if draw(st.booleans())]
    ranges = [(*pair, draw(st.sampled_from(layer.labels))) for pair in pairs]
    return ranges, 40


@given(_ranges())
def test_ranges_come_back_from_their_tags(case: tuple[list[tuple[int, int, str]], int]) -> None:
    ranges, length = case
    tags = FLAT.encode(ranges, length)
    assert len(tags) == length
    assert FLAT.decode(tags) == ranges


@given(_ranges())
def test_tags_of_ranges_are_legal(case: tuple[list[tuple[int, int, str]], int]) -> None:
    tags = FLAT.encode(*case)
    assert all(FLAT.legal(before, after) for before, after in pairwise([OUTSIDE, *tags]))


def test_the_layers_hold_every_category_once() -> None:
    labels = [label for layer in LAYERS for label in layer.labels]
    assert sorted(labels) == sorted(category.value for category in Category)
    assert CONTAINING.labels == ("access", "travel", "lever")


@pytest.mark.parametrize("layer", LAYERS)
def test_a_span_goes_on_only_where_the_same_one_is_open(layer: Layer) -> None:
    one, other = layer.labels[:2]
    assert layer.legal(layer.begin(one), layer.inside(one))
    assert layer.legal(layer.inside(one), layer.inside(one))
    assert not layer.legal(OUTSIDE, layer.inside(one))
    assert not layer.legal(layer.begin(other), layer.inside(one))


def test_ranges_of_another_layer_and_later_overlaps_are_left_out() -> None:
    tags = FLAT.encode([(0, 3, "role"), (2, 4, "employer"), (0, 4, "lever")], 4)
    assert FLAT.decode(tags) == [(0, 3, "role")]
