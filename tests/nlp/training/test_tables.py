import pytest

from nlp.training import tables


def test_a_table_has_a_head_a_rule_and_rows() -> None:
    written = tables.table(("a", "b"), [("1", "2"), ("3", "4")])
    assert written.splitlines() == ["| a | b |", "|---|---|", "| 1 | 2 |", "| 3 | 4 |"]


@pytest.mark.parametrize(("figure", "text"), [(0.5, ".50"), (1.0, "1.00"), (0.006, ".01")])
def test_a_share_has_two_digits(figure: float, text: str) -> None:
    assert tables.two(figure) == text


def test_ends_stand_behind_the_share_where_they_are_known() -> None:
    assert tables.within(0.5, [0.4, 0.61]) == ".50 (.40 to .61)"
    assert tables.within(0.5, None) == ".50"
