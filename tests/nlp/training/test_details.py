from typing import Any

import pytest

from nlp.labels import Category, FieldKind
from nlp.training import details, figures
from nlp.training.corpus import Example

_TEXT = "Foreman at the Halden Works, near Warton."


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    spans = ((0, 7, Category.ROLE), (15, 27, Category.SITE))
    trap = ((34, 40, Category.CLEARANCE),)
    marked = [
        Example(f"{name}-1", name, FieldKind.POST, _TEXT, spans, (), trap, "plain", "UK")
        for name in ("ann", "bob")
    ]
    clean = Example("ann-2", "ann", FieldKind.POST, "Soup again.", (), (), (), "plain", "US")
    found = [[spans[0]], [spans[0], (34, 40, Category.CLEARANCE)], [(0, 4, Category.DATE)]]
    return figures.report([*marked, clean], found)


def test_figures_stand_with_their_intervals(report: dict[str, Any]) -> None:
    written = details.write(report)
    assert "| role | 2 | 1.00 (1.00 to 1.00) | 1.00 (1.00 to 1.00) | 1.00 (1.00 to 1.00)" in written
    micro = next(line for line in written.splitlines() if line.startswith("| **micro**"))
    assert f"{report['micro']['f1']:.2f}".removeprefix("0") in micro


def test_each_kind_of_group_has_its_section(report: dict[str, Any]) -> None:
    written = details.write(report)
    for heading in ("## By way of writing", "## By nation", "## By author"):
        assert heading in written
    assert "| United Kingdom | 1 |" not in written
    assert "| United Kingdom | 2 |" in written


def test_traps_and_false_flags_are_rates(report: dict[str, Any]) -> None:
    written = details.write(report)
    assert "| clearance | 2 | 1 | 50 % |" in written
    assert "| all categories | 500.00 (" in written
    assert "| categories of medium base weight or above | 0.00 (0.00 to 0.00) |" in written


def test_failures_are_described_and_no_text_is_quoted(report: dict[str, Any]) -> None:
    written = details.write(report)
    missed = "| site | 2 of 2 | nothing found 2 | several capitalised words 2 of 2 | 0 |"
    assert missed in written
    assert "Halden" not in written


def test_confidence_is_shown_where_it_is_known(report: dict[str, Any]) -> None:
    bins = [{"least": 0.9, "findings": 12, "said": 0.95, "right": 0.75}]
    written = details.write(report, {"rules and model": {"gap": 0.2, "bins": bins}})
    assert "| rules and model | .90 | 12 | .95 | .75 |" in written
    assert "## Confidence" not in details.write(report)
