"""The data of the audit is complete and says what the design says."""

import re
import time

import pytest

from app.audit import mosaic_rules
from app.audit.model import Band, Severity, Sureness
from app.audit.taxonomy import categories, load, pattern, scoring, word_list
from app.profile.model import Section
from nlp.labels import Category

CAPS = {
    0.70: {"marking", "identifier", "secret"},
    0.60: {"clearance"},
    0.50: {"network", "project"},
    0.40: {"access", "system", "travel"},
    0.35: {"site", "employer", "unit", "contact", "lever"},
    0.30: {"client", "scale", "person"},
    0.20: {"role", "credential", "expertise"},
    0.15: {"place", "date"},
}


@pytest.mark.parametrize(("cap", "names"), CAPS.items())
def test_caps_are_those_of_the_table(cap: float, names: set[str]) -> None:
    assert {str(c) for c, rules in categories().items() if rules.cap == cap} == names


def test_categories_of_a_pool_share_its_cap() -> None:
    for rules in categories().values():
        assert categories()[rules.pool].cap == rules.cap
        assert categories()[rules.pool].pool is rules.pool


def test_identifiers_secrets_and_contacts_do_not_decay() -> None:
    lasting = {category for category, rules in categories().items() if not rules.decays}
    assert lasting == {Category.IDENTIFIER, Category.SECRET, Category.CONTACT}


def test_factors_are_complete_and_in_bounds() -> None:
    factors = scoring()
    assert set(factors.base) == set(Severity)
    assert set(factors.reach) == set(Section)
    assert set(factors.sure_from) == set(Sureness)
    assert set(factors.bands) == set(Band)
    assert all(0 <= share <= 1 for share in factors.reach.values())
    steps = [share for _, share in factors.recency_steps]
    assert steps == sorted(steps, reverse=True)


HOSTILE = [
    sign * (20_000 // len(sign))
    for sign in ("A", "1", " ", "(", "@", "a ", "a, ", "a.b-", "A1 ", "my ", "my daughter ",
                 "security clearance ", "open to ", "project ", "dad of ", "BAE ", "£1m ")
]  # fmt: skip


def _patterns() -> list[re.Pattern[str]]:
    rules_ = [rule for rules in categories().values() for rule in rules.severity]
    kinds = [kind for rule in mosaic_rules.rules() for side in rule.sides for kind in side.kinds]
    found = [p for rule in rules_ for p in (rule.text, rule.around, rule.line)]
    found += [kind.text for kind in kinds]
    found += [pattern(row.get("pattern")) for row in load("notes")["note"]]
    return [p for p in found if p is not None]


@pytest.mark.parametrize("searched", _patterns(), ids=[p.pattern[:30] for p in _patterns()])
def test_no_pattern_can_be_made_to_hang(searched: re.Pattern[str]) -> None:
    for text in HOSTILE:
        start = time.process_time()
        searched.search(text)
        assert time.process_time() - start < 2


@pytest.mark.parametrize("name", sorted(set(load("lists")) - {"checked_on"}))
def test_every_list_can_be_searched(name: str) -> None:
    assert not word_list(name).within("qqqq")


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("agencies", "formerly GCHQ, now retired", True),
        ("agencies", "gchqueue", False),
        ("infrastructure", "national grid", True),
        ("agencies", "must", False),
        ("government_domains", "a@b.mod.gov.uk", True),
    ],
)
def test_short_names_count_as_written_and_long_ones_in_any_case(
    name: str,
    text: str,
    expected: bool,  # noqa: FBT001  a column of the table
) -> None:
    assert word_list(name).within(text) is expected
