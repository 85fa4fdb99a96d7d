"""A saved plan comes back as it was; a broken one is refused with the place named."""

import contextlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import PlanUnreadable
from app.profile.model import Field, Profile
from app.trim import plan_file
from app.trim.plan import Action, Decision, Plan
from nlp.labels import Category

GOOD: dict[str, Any] = {"field": "f", "start": 0, "end": 4, "action": "remove", "text": ""}

decisions = st.builds(
    Decision,
    field=st.text(max_size=5),
    start=st.integers(0, 9),
    end=st.integers(10, 20),
    action=st.sampled_from(Action),
    text=st.text(max_size=9),
    category=st.none() | st.sampled_from(Category),
    note=st.text(max_size=9),
    level=st.integers(0, 3),
)


@given(st.lists(decisions, max_size=6))
def test_a_plan_survives_the_file(made: list[Decision]) -> None:
    plan = Plan().with_decisions(made)
    assert plan_file.read(plan_file.dump(plan)) == plan


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"field": 3}, "field"),
        ({"start": -1}, "start"),
        ({"start": True}, "start"),
        ({"start": "0"}, "start"),
        ({"end": 0}, "end"),
        ({"action": "burn"}, "action"),
        ({"text": None}, "text"),
        ({"category": "colour"}, "category"),
        ({"note": 4}, "note"),
        ({"level": 1.5}, "level"),
    ],
)
def test_a_wrong_entry_is_named(change: dict[str, Any], part: str) -> None:
    saved = {"schema": 1, "decisions": [GOOD, GOOD | change]}
    with pytest.raises(PlanUnreadable) as caught:
        plan_file.read(json.dumps(saved))
    assert caught.value.sentence().startswith("Decision 2 ")
    assert f"“{part}”" in caught.value.sentence()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no",
        "[]",
        "{}",
        '{"schema":2,"decisions":[]}',
        '{"schema":1,"decisions":3}',
        '{"schema":1,"decisions":[3]}',
        "9" * 5000,
        "[" * 100_000,
    ],
    ids=range(9),
)
def test_what_is_no_plan_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(PlanUnreadable) as caught:
        plan_file.read(text)
    assert "Nothing was changed." in caught.value.sentence()


@given(st.text(max_size=40) | st.binary(max_size=40).map(repr))
def test_any_text_is_a_plan_or_refused(text: str) -> None:
    with contextlib.suppress(PlanUnreadable):
        plan_file.read(text)


def test_what_does_not_fit_the_profile_is_an_orphan(a_field: Callable[..., Field]) -> None:
    profile = Profile(fields=(a_field("Hull", id="f"),))
    fits = Decision("f", 0, 4, Action.REMOVE)
    beyond, elsewhere = Decision("f", 2, 9, Action.KEEP), Decision("gone", 0, 1, Action.KEEP)
    saved = plan_file.dump(Plan().with_decisions([fits, beyond, elsewhere]))
    assert plan_file.load(saved, profile).decisions == (fits,)
    assert plan_file.orphans(plan_file.read(saved), profile) == (beyond, elsewhere)
