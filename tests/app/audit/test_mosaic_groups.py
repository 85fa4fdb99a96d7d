"""Which findings stand together for which rule."""

from collections.abc import Callable
from typing import Any

import pytest

from app.audit.mosaic_groups import groups, pieces
from app.audit.mosaic_rules import Rule, rules
from app.audit.weight import EVERYONE, OTHERS
from app.profile.model import Remedy
from nlp.labels import Category

Build = Callable[[], Any]
RULES = {rule.id: rule for rule in rules()}


def _words(one: Any, rule: Rule) -> list[list[list[str]]]:
    fields = {field.id: field for field in one.fields}
    met = pieces(one.findings(), fields, OTHERS)
    return [[[p.finding.text for p in side] for side in group] for group in groups(rule, met)]


def _stacks(one: Any) -> None:
    one.text("about", "VMware 7", ("VMware 7", "system"))
    for name in ("LARKSPUR", "HALYARD"):
        item = one.item(name)
        one.text("positions", f"{name}, DOORS", (name, "project"), ("DOORS", "system"), item=item)


def test_a_rule_on_the_profile_has_one_group(build: Build) -> None:
    one = build()
    _stacks(one)
    one.text("about", "Building C4", ("Building C4", "site"))
    assert _words(one, RULES["M3"]) == [[["LARKSPUR", "HALYARD"], ["Building C4"]]]


def test_a_rule_on_items_has_a_group_for_each_joined_by_the_whole_profile(build: Build) -> None:
    one = build()
    _stacks(one)
    assert _words(one, RULES["M4"]) == [
        [["HALYARD"], ["VMware 7", "DOORS"]],
        [["LARKSPUR"], ["VMware 7", "DOORS"]],
    ]


def test_a_rule_on_a_text_joins_nothing_from_elsewhere(build: Build) -> None:
    one = build()
    text = "SECRET//REL FVEY\nThe relay at the north gate fails each Monday."
    one.text("posts", text, ("SECRET//REL FVEY", "marking"))
    one.text("about", "LARKSPUR", ("LARKSPUR", "project"))
    assert _words(one, RULES["M18"]) == []


@pytest.mark.parametrize(("audience", "met"), [("public", True), ("connections", False)])
def test_only_what_the_audience_meets_is_a_piece(
    build: Build,
    audience: str,
    met: bool,  # noqa: FBT001  a column of the table
) -> None:
    one = build()
    name = one.text("about", "LARKSPUR", ("LARKSPUR", "project"), audience=audience)
    assert bool(pieces(one.findings(), {name: one.fields[0]}, EVERYONE)) is met


@pytest.mark.parametrize(
    ("more", "fixed"),
    [({}, False), ({"required": True}, True), ({"remedy": Remedy.NOTHING}, True)],
)
def test_a_piece_knows_whether_the_site_lets_it_go(
    build: Build,
    more: dict[str, Any],
    fixed: bool,  # noqa: FBT001  a column of the table
) -> None:
    one = build()
    name = one.text("about", "LARKSPUR", ("LARKSPUR", "project"), **more)
    (piece,) = pieces(one.findings(), {name: one.fields[0]}, OTHERS)[Category.PROJECT]
    assert piece.fixed is fixed
