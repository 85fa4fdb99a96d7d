"""Numbers become sizes that are true of them."""

import pytest

from app.trim import scales


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a team of 14", ["small team", "team"]),
        ("team of 30 engineers", ["team"]),
        ("a team of 120", ["large team", "team"]),
        ("fourteen people", ["small team", "team"]),
        ("12-strong team", ["small team", "team"]),
        ("38 drivers", ["team"]),
        ("£42m contract", ["multi-million-pound contract", "contract"]),
        ("£6.5m", ["several million pounds"]),
        ("$3.2bn", ["over a billion dollars"]),
        ("£42m", ["tens of millions of pounds"]),
        ("£40k", ["tens of thousands of pounds"]),
        ("$18.6M per year", ["several million dollars per year"]),
        ("£310k a week", ["hundreds of thousands of pounds a week"]),
        ("£900", ["a sum of money"]),
        ("28 workboats", ["dozens of workboats", "workboats"]),
        ("3,900 special agents", ["thousands of special agents", "special agents"]),
        ("six subcontractors", ["several subcontractors", "subcontractors"]),
        ("sixty of us", ["dozens of us", "us"]),
        ("two boats", []),
        ("a lot", []),
        ("", []),
    ],
)
def test_a_number_becomes_a_size(text: str, expected: list[str]) -> None:
    assert [rung.wording for rung in scales.ladder(text)] == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14", 14),
        ("3,900", 3900),
        ("6.5", 6.5),
        ("twenty-four", 24),
        ("two hundred", 200),
        ("x", None),
    ],
)
def test_numbers_are_read_in_figures_and_words(text: str, value: float | None) -> None:
    assert scales.number(text) == value
