"""What we would take follows the data, by category and severity."""

import pytest

from app.audit.model import Severity
from app.trim.rungs import Rung
from app.trim.suggest import remains, suggested_level
from nlp.labels import Category

YEAR, MONTH = Rung("2019", "year"), Rung("May 2019", "month")


@pytest.mark.parametrize(
    ("category", "severity", "rungs", "expected"),
    [
        (Category.SECRET, Severity.CRITICAL, [(1, YEAR)], 0),
        (Category.EMPLOYER, Severity.LOW, [(1, YEAR)], None),
        (Category.EMPLOYER, Severity.HIGH, [(1, YEAR)], 1),
        (Category.EMPLOYER, Severity.HIGH, [(1, YEAR), (2, Rung("x", "y", take=True))], 2),
        (Category.DATE, Severity.LOW, [(1, MONTH), (2, YEAR)], 2),
        (Category.DATE, Severity.LOW, [(1, MONTH)], 1),
        (Category.DATE, Severity.LOW, [(1, Rung("the 2010s", "decade"))], None),
        (Category.ROLE, Severity.HIGH, [], None),
        (Category.SCALE, Severity.HIGH, [], 0),
    ],
)
def test_the_suggestion_follows_the_data(
    category: Category, severity: Severity, rungs: list[tuple[int, Rung]], expected: int | None
) -> None:
    assert suggested_level(category, severity, rungs) == expected


@pytest.mark.parametrize("category", list(Category))
def test_a_more_general_rung_never_leaves_more(category: Category) -> None:
    shares = [remains(category, level) for level in (1, 2, 3, 4)]
    assert shares == sorted(shares, reverse=True)
    assert all(0 <= share < 1 for share in shares)
