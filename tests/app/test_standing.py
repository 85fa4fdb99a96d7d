"""What a plan does to each finding."""

import pytest

from app.audit.model import Finding, Severity, Sureness
from app.standing import recategorised, standing
from app.text import Sentence
from app.trim.plan import Action, Decision, Plan
from nlp.labels import Category


def finding(start: int, end: int, sureness: Sureness = Sureness.SURE) -> Finding:
    return Finding(
        id=f"f:{start}-{end}:site",
        field="f",
        start=start,
        end=end,
        category=Category.SITE,
        text="x" * (end - start),
        severity=Severity.HIGH,
        sureness=sureness,
        confidence=0.9,
        rule="model",
        why=Sentence("why"),
        misuse=Sentence("misuse"),
    )


def third(_finding: Finding, _decision: Decision) -> float:
    return 1 / 3


@pytest.mark.parametrize(
    ("action", "left"),
    [
        (Action.REMOVE, 0.0),
        (Action.OWN, 0.0),
        (Action.WRONG, 0.0),
        (Action.GENERALISE, 1 / 3),
        (Action.KEEP, None),
    ],
)
def test_what_is_left_of_a_finding_follows_the_decision(action: Action, left: float | None) -> None:
    one = finding(2, 6)
    stands = standing([one], Plan((Decision("f", 2, 6, action),)), remains=third)
    assert stands.remaining.get(one.id) == left
    assert one.id in stands.decided


def test_own_wording_covers_every_finding_inside_it() -> None:
    inside, outside = finding(2, 6), finding(10, 12)
    stands = standing(
        [inside, outside], Plan((Decision("f", 0, 8, Action.OWN, "…"),)), remains=third
    )
    assert stands.remaining == {inside.id: 0.0}
    assert outside.id not in stands.decided


def test_the_outermost_edit_wins_over_an_earlier_keep() -> None:
    one = finding(2, 6)
    plan = Plan((Decision("f", 0, 8, Action.REMOVE), Decision("f", 2, 6, Action.KEEP)))
    stands = standing([one], plan, remains=third)
    assert stands.decided[one.id].action is Action.REMOVE


def test_keeping_a_container_says_nothing_about_what_is_inside() -> None:
    inside = finding(2, 6)
    stands = standing([inside], Plan((Decision("f", 0, 8, Action.KEEP),)), remains=third)
    assert inside.id not in stands.decided


def test_keeping_an_unsure_finding_confirms_it() -> None:
    unsure = finding(2, 6, Sureness.CONFIRM)
    stands = standing([unsure], Plan((Decision("f", 2, 6, Action.KEEP),)), remains=third)
    assert stands.confirmed == {unsure.id}


def test_a_corrected_category_makes_a_sure_finding_of_that_category() -> None:
    one = finding(2, 6, Sureness.CONFIRM)
    plan = Plan((Decision("f", 2, 6, Action.WRONG, category=Category.PROJECT),))
    (corrected,) = recategorised([one], plan)
    assert corrected.category is Category.PROJECT
    assert corrected.sureness is Sureness.SURE
    assert corrected.id != one.id


def test_a_confirmed_finding_counts_and_is_still_to_be_decided() -> None:
    unsure = finding(2, 6, Sureness.CONFIRM)
    stands = standing([unsure], Plan((Decision("f", 2, 6, Action.CONFIRM),)), remains=third)
    assert stands.confirmed == {unsure.id}
    assert unsure.id not in stands.decided
