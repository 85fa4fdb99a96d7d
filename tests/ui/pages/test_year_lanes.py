import datetime as dt

from app.audit.years import Bar, Dated, Years
from app.profile.model import Section
from nlp.labels import Category
from ui.pages import year_lanes

LAID = Years(
    start=dt.date(2016, 1, 1),
    end=dt.date(2026, 11, 24),
    bars=(
        Bar("a", Section.POSITIONS, "Engineer", dt.date(2016, 1, 1), dt.date(2020, 12, 31), False),
        Bar(
            "b",
            Section.POSITIONS,
            "Software lead",
            dt.date(2021, 3, 1),
            dt.date(2026, 11, 24),
            goes_on=True,
        ),
    ),
    pieces=(Dated("f", Category.SITE, "Building C4", dt.date(2022, 7, 1), dt.date(2023, 1, 31)),),
)


def test_pieces_stand_in_rows_of_their_own_in_their_colours() -> None:
    bars, pieces = year_lanes.lanes(LAID)
    assert [stretch.category for stretch in bars] == ["", ""]
    assert [stretch.category for stretch in pieces] == ["site"]
    assert 2022.4 < pieces[0].start < 2022.6


def test_the_list_says_the_same_in_the_order_of_time() -> None:
    assert year_lanes.lines(LAID) == [
        "2016-01 to 2020-12: Engineer (Positions)",
        "2021-03 to now: Software lead (Positions)",
        "2022-07 to 2023-01: Building C4 (Site)",
    ]
