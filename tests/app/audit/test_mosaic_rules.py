"""The rules that join findings can be read, and each can be said."""

import re

import pytest

from app.audit.mosaic_rules import Rule, rules
from app.text import templates

WEIGHTS = {
    "M1": 0.25, "M2": 0.30, "M3": 0.20, "M4": 0.15, "M5": 0.25, "M6": 0.20, "M7": 0.20, "M8": 0.25,
    "M9": 0.25, "M10": 0.20, "M11": 0.15, "M12": 0.15, "M13": 0.15, "M14": 0.10, "M16": 0.30,
    "M18": 0.30,
}  # fmt: skip


def test_the_weights_are_those_of_the_list() -> None:
    assert {rule.id: rule.weight for rule in rules()} == WEIGHTS


@pytest.mark.parametrize("rule", rules(), ids=[rule.id for rule in rules()])
def test_every_statement_a_rule_can_make_is_worded(rule: Rule) -> None:
    message = f"mosaic.{rule.id.lower()}"
    worded = [message, *(f"{message}_{variant.say}" for variant in rule.variants)]
    for name in worded:
        assert re.findall(r"{(\w+)}", templates()[name]) == (
            ["name"] if rule.name is not None else []
        )


@pytest.mark.parametrize("rule", rules(), ids=[rule.id for rule in rules()])
def test_every_variant_a_side_asks_for_is_worded(rule: Rule) -> None:
    kinds = [kind for side in rule.sides for kind in side.kinds]
    for kind in kinds:
        for category in kind.categories:
            for said in kind.say | kind.not_say:
                assert f"category.{category}.{said}.why" in templates()


def test_rules_speak_of_places_that_exist() -> None:
    assert {rule.scope for rule in rules()} <= {"profile", "item", "field"}
    for rule in rules():
        assert rule.name is None or rule.name < len(rule.sides)
        assert all(variant.side < len(rule.sides) for variant in rule.variants)
