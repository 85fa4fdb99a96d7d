"""Mentions of one thing are found whatever their case, article or punctuation."""

from collections.abc import Callable

import pytest

from app.audit.model import Finding
from app.profile.model import Field
from app.trim.same import Mentions
from nlp.labels import Category


@pytest.mark.parametrize(
    ("one", "other", "category", "same"),
    [
        ("GCHQ", "gchq", Category.EMPLOYER, True),
        ("Royal Navy", "the Royal  Navy", Category.EMPLOYER, True),
        ("Larkhill Ltd", "Larkhill", Category.CLIENT, True),
        ("Project NIGHTJAR", "NIGHTJAR", Category.PROJECT, True),
        ("Op MARLSTONE", "Operation Marlstone", Category.PROJECT, True),
        ("F-35", "F 35", Category.SYSTEM, True),
        ("C", "C++", Category.SYSTEM, False),
        ("GCHQ", "MI5", Category.EMPLOYER, False),
        ("Sarah Okafor", "Sarah", Category.PERSON, False),
    ],
)
def test_the_same_thing_is_recognised(
    a_field: Callable[..., Field],
    a_finding: Callable[..., Finding],
    one: str,
    other: str,
    category: Category,
    same: bool,  # noqa: FBT001  a table
) -> None:
    first = a_finding(a_field(one, id="a"), one, category)
    second = a_finding(a_field(other, id="b"), other, category)
    assert Mentions([first, second]).others(first) == ((second,) if same else ())


def test_another_category_is_another_thing(
    a_field: Callable[..., Field], a_finding: Callable[..., Finding]
) -> None:
    field = a_field("Bath")
    town, site = a_finding(field, "Bath", Category.PLACE), a_finding(field, "Bath", Category.SITE)
    assert Mentions([town, site]).others(town) == ()
