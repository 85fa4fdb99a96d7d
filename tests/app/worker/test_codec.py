import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.worker.codec import MAX_KEYS, MAX_LIST, MAX_TEXT, ProtocolError, dump, load
from nlp.labels import Category, Span


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Inner:
    colour: Colour
    ratio: float


@dataclass(frozen=True)
class Outer:
    name: str
    count: int
    sure: bool
    inner: Inner | None
    pairs: tuple[tuple[int, int], ...]
    params: Mapping[str, str | int]


GOOD: dict[str, Any] = {
    "name": "n",
    "count": 1,
    "sure": True,
    "inner": {"colour": "red", "ratio": 0.5},
    "pairs": [[0, 1]],
    "params": {"a": "b", "c": 2},
}


def test_what_was_dumped_is_loaded_again() -> None:
    outer = Outer("n", 1, sure=True, inner=Inner(Colour.RED, 0.5), pairs=((0, 1),), params={"a": 1})
    assert load(Outer, json.loads(dump(outer))) == outer


def test_a_span_travels_as_an_array() -> None:
    span = Span(1, 4, Category.SITE, 0.7, "lexicon.site")
    assert dump(span) == '[1,4,"site",0.7,"lexicon.site"]'
    assert load(Span, json.loads(dump(span))) == span


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("name", None),
        ("name", 1),
        ("name", "x" * (MAX_TEXT + 1)),
        ("name", "Alex Reed \ud83d"),
        ("count", 1.0),
        ("count", True),
        ("count", 1 << 60),
        ("count", "1"),
        ("sure", 1),
        ("inner", {}),
        ("inner", {"colour": "green", "ratio": 0.5}),
        ("inner", {"colour": ["red"], "ratio": 0.5}),
        ("inner", {"colour": "red", "ratio": math.inf}),
        ("inner", {"colour": "red", "ratio": math.nan}),
        ("inner", {"colour": "red", "ratio": True}),
        ("inner", {"colour": "red", "ratio": 0.5, "more": 1}),
        ("inner", {"colour": "red", "other": 0.5}),
        ("pairs", {}),
        ("pairs", [[0]]),
        ("pairs", [[0, 1, 2]]),
        ("pairs", [[0, "1"]]),
        ("pairs", [[0, 1]] * (MAX_LIST + 1)),
        ("params", {"a": None}),
        ("params", {"a": [1]}),
        ("params", {str(n): n for n in range(MAX_KEYS + 1)}),
        ("params", []),
    ],
)
def test_whatever_does_not_fit_is_refused(part: str, value: object) -> None:
    with pytest.raises(ProtocolError) as refusal:
        load(Outer, GOOD | {part: value})
    assert "Reed" not in str(refusal.value), "the refusal does not quote"


def test_the_good_example_is_good() -> None:
    assert load(Outer, GOOD).inner == Inner(Colour.RED, 0.5)


@pytest.mark.parametrize("part", list(GOOD))
def test_a_missing_part_is_refused(part: str) -> None:
    with pytest.raises(ProtocolError):
        load(Outer, {key: value for key, value in GOOD.items() if key != part})


def test_a_part_too_many_is_refused() -> None:
    with pytest.raises(ProtocolError):
        load(Outer, GOOD | {"extra": 1})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=7),
    max_leaves=20,
)


@given(JSON)
def test_any_json_is_a_value_or_a_protocol_error(data: object) -> None:
    try:
        assert json.loads(dump(load(Outer, data))) == data
    except ProtocolError:
        assert data != GOOD


def test_an_object_that_is_no_dataclass_cannot_travel() -> None:
    with pytest.raises(TypeError):
        dump(object())


def test_a_number_that_is_none_cannot_travel() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dump(Span(0, 1, Category.SITE, math.nan, "r"))
