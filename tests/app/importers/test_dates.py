import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importers.dates import day, iso


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2019", "2019"),
        ("Jan 2022", "2022-01"),
        ("Sept 2022", "2022-09"),
        ("January 2020", "2020-01"),
        ("09 Mar 2025", "2025-03-09"),
        ("1/8/18, 6:14 PM", "2018-01-08T18:14"),
        ("07/15/24, 09:05 AM", "2024-07-15T09:05"),
        ("07/15/24 12:05 AM UTC", "2024-07-15T00:05Z"),
        ("Mon Jul 15 09:00:23 UTC 2024", "2024-07-15T09:00:23Z"),
        ("2024/07/15 09:00:23 UTC", "2024-07-15T09:00:23Z"),
        ("2024-07-15 09:00:23 UTC", "2024-07-15T09:00:23Z"),
        ("2024-07-15 09:00:23", "2024-07-15T09:00:23"),
        ("2024-07-15 09:00 UTC", "2024-07-15T09:00Z"),
        ("2024/07/15", "2024-07-15"),
        ("Apr 3, 2023", "2023-04-03"),
        ("Mar 7", "--03-07"),
        ("Feb 29", "--02-29"),
        ("Mar 7, 1993", "1993-03-07"),
        ("Sep 23, 2022 12:00 PM - Sep 23, 2022 12:20 PM", "2022-09-23T12:00"),
        ("You uploaded a file on February 7, 2025 at 7:01 AM (GMT)", "2025-02-07T07:01Z"),
        ("3/9/71", "1971-03-09"),
        ("", ""),
        ("N/A", ""),
        ("13/45/2020", ""),
        ("Foo 2020", ""),
        ("30 Feb 2020", ""),
        ("oggi", ""),
    ],
)
def test_each_style_of_date(written: str, expected: str) -> None:
    assert iso(written) == expected


def test_day_leaves_the_time_out() -> None:
    assert day("2024-07-15 09:00:23 UTC") == "2024-07-15"


@given(st.text("0123456789/-: ,JanMarUTCP", max_size=24))
def test_anything_gives_a_date_or_nothing(written: str) -> None:
    assert isinstance(iso(written), str)
