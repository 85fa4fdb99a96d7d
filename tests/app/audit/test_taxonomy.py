"""The data of the audit is complete and says what the design says."""

import pytest

from app.audit.model import Band, Severity, Sureness
from app.audit.taxonomy import categories, load, scoring, word_list
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


@pytest.mark.parametrize(
    "name", [name for name, row in load("lists").items() if row != load("lists")["checked_on"]]
)
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
