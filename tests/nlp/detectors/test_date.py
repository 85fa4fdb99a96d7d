from collections.abc import Callable

import pytest

from nlp.detectors import date
from nlp.detectors.prepared import prepare
from nlp.merge import merge

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan 2019 - present", "Jan 2019 - present"),
        ("2014 to 2018", "2014 to 2018"),
        ("2014\u20132018", "2014\u20132018"),
        ("03/2015 \u2013 12/2019", "03/2015 \u2013 12/2019"),
        ("since March 2021", "March 2021"),
        ("between 2015 and 2018", "2015 and 2018"),
        ("2006 onwards", "2006 onwards"),
        ("Jul 2019 \u2013 till date", "Jul 2019 \u2013 till date"),
        ("septembre, 2008 \u00e0 2015", "2008 \u00e0 2015"),
        ("BSc, 2012", "2012"),
        ("FY19", "FY19"),
        ("twelve years as a fitter", "twelve years"),
        ("for 8 years", "8 years"),
        ("spent eighteen months there", "eighteen months"),
        ("Issued Oct 2021", "Oct 2021"),
    ],
)
def test_dates_and_durations_are_found_without_since(seen: Seen, text: str, expected: str) -> None:
    resolved = merge(date.find(prepare(text)), ())
    assert [text[span.start : span.end] for span in resolved] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "I may be back",
        "march in and buy milk",
        "Windows 2019",
        "page 2014",
        "£2014 and 2014%",
        "suite 2000",
        "5 years old",
        "3 years ago",
        "twice a year",
        "part no 20145",
        "Jan Petersen",
        "ISO 2015",
    ],
)
def test_verbs_versions_ages_and_names_are_nothing(seen: Seen, text: str) -> None:
    assert seen(date.find, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'08 to '21", "'08 to '21"),
        ("Profile: shift lead, eight years, banking", "eight years"),
        ("04/15 - 10/19 Carer", "04/15 - 10/19"),
        ("From 1 September I am in Delft", "1 September"),
        ("depuis avril 2017", "avril 2017"),
    ],
)
def test_short_dates_and_listed_lengths_are_found(seen: Seen, text: str, expected: str) -> None:
    assert f"date: {expected}" in seen(date.find, text)
