from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.encoder import viterbi
from nlp.encoder.tags import FLAT, LAYERS, OUTSIDE, Layer
from nlp.encoder.windows import Floats

_SMALL = Layer(("role", "site"))


def _scores(layer: Layer, length: int, seed: int) -> Floats:
    """Whole numbers: sums are exact, so that the search and the count of all paths agree."""
    drawn = np.random.default_rng(seed).integers(-9, 10, (length, layer.size))
    return drawn.astype(np.float32)


@pytest.mark.parametrize("layer", LAYERS)
@given(length=st.integers(0, 30), seed=st.integers(0, 2**32))
def test_no_illegal_step_is_ever_taken(layer: Layer, length: int, seed: int) -> None:
    tags = viterbi.best(_scores(layer, length, seed), viterbi.steps(layer))
    assert all(layer.legal(before, after) for before, after in pairwise([OUTSIDE, *tags]))


@settings(max_examples=40)
@given(length=st.integers(0, 4), seed=st.integers(0, 2**32))
def test_no_other_legal_path_scores_more(length: int, seed: int) -> None:
    scores = _scores(_SMALL, length, seed)
    tags = viterbi.best(scores, viterbi.steps(_SMALL))
    reached = sum(scores[place, tag] for place, tag in enumerate(tags))
    for path in product(range(_SMALL.size), repeat=len(scores)):
        if all(_SMALL.legal(before, after) for before, after in pairwise([OUTSIDE, *path])):
            assert sum(scores[place, tag] for place, tag in enumerate(path)) <= reached


def test_preferences_decide_where_the_words_do_not() -> None:
    liked = np.zeros((FLAT.size, FLAT.size), np.float32)
    role, site = FLAT.begin("role"), FLAT.begin("site")
    liked[role, site] = 1.0
    scores = np.zeros((2, FLAT.size), np.float32)
    scores[0, role] = 3.0
    assert viterbi.best(scores, viterbi.steps(FLAT, liked)) == [role, site]


def test_a_text_without_words_has_no_tags() -> None:
    assert viterbi.best(np.zeros((0, FLAT.size), np.float32), viterbi.steps(FLAT)) == []
