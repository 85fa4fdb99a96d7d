"""Dates lose their day, then their month, then become a decade."""

import pytest

from app.trim import dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 June 2024", ["June 2024", "2024"]),
        ("Tuesday 3rd of June 2024", ["June 2024", "2024"]),
        ("June 3, 2024", ["June 2024", "2024"]),
        ("2024-06-03", ["2024"]),
        ("03/06/2024", ["2024"]),
        ("06/2024", ["2024"]),
        ("Jan 2019", ["2019"]),
        ("Jan 2019 - present", ["2019 - present"]),
        ("Aug 2016 \u2013 Feb 2020", ["2016 \u2013 2020"]),
        ("March 2022 to May 2022", ["2022"]),
        ("March to December 2022", ["2022"]),
        ("spring 2021", ["2021"]),
        ("3 June", ["June"]),
        ("2018", ["the 2010s"]),
        ("2017 to 2020", []),
        ("2020-23", []),
        ("eight years", ["several years"]),
        ("Twelve months", ["Several months"]),
        ("two years", []),
        ("next week", []),
    ],
)
def test_a_date_becomes_coarser_where_it_stands(text: str, expected: list[str]) -> None:
    assert [rung.wording for rung in dates.ladder(text)] == expected
