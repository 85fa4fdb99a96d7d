"""Dates as exports and people write them."""

import datetime as dt

import pytest

from app.audit.dates import first_day, last_day, spans_in, years_before


@pytest.mark.parametrize(
    ("stamp", "first", "last"),
    [
        ("2021", dt.date(2021, 1, 1), dt.date(2021, 12, 31)),
        ("2020-02", dt.date(2020, 2, 1), dt.date(2020, 2, 29)),
        ("2021-03-07", dt.date(2021, 3, 7), dt.date(2021, 3, 7)),
        ("2021-03-07 10:22:00", dt.date(2021, 3, 7), dt.date(2021, 3, 7)),
        ("", None, None),
        ("soon", None, None),
        ("2021-02-31", None, None),
        ("2021-13", None, None),
    ],
)
def test_a_stamp_means_a_first_and_a_last_day(
    stamp: str, first: dt.date | None, last: dt.date | None
) -> None:
    assert (first_day(stamp), last_day(stamp)) == (first, last)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("May 2014 to October 2015", [("2014-05-01", "2014-05-31"), ("2015-10-01", "2015-10-31")]),
        ("Sept. 2019", [("2019-09-01", "2019-09-30")]),
        ("in 2014", [("2014-01-01", "2014-12-31")]),
        ("2014-06", [("2014-06-01", "2014-06-30")]),
        ("2014-2016", [("2014-01-01", "2014-12-31"), ("2016-01-01", "2016-12-31")]),
        ("on 3 June", []),
        ("room 2014B", []),
        ("20145", []),
        ("version 2019.4", []),
    ],
)
def test_years_and_months_are_read_in_running_text(text: str, ends: list[tuple[str, str]]) -> None:
    found = [(first.isoformat(), last.isoformat()) for first, last in spans_in(text)]
    assert found == ends


def test_what_lies_ahead_is_no_years_ago() -> None:
    today = dt.date(2026, 11, 24)
    assert years_before(dt.date(2027, 1, 1), today) == 0
    assert years_before(dt.date(2024, 11, 24), today) == pytest.approx(2, abs=0.01)
