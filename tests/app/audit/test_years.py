"""The years as a stranger can lay them out."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from app.audit.years import Years, years

Build = Callable[[], Any]


def _years(one: Any, today: dt.date) -> Years:
    return years(one.profile, one.findings(), today=today)


def test_roles_are_bars_and_what_goes_on_ends_today(build: Build, today: dt.date) -> None:
    one = build()
    for name, started, finished in [("a", "2012-06", "2016-01"), ("b", "2021-03", "")]:
        one.text("positions", name, item=one.item(name, started, finished))
    bars = _years(one, today).bars
    assert [(bar.title, bar.start, bar.end, bar.goes_on) for bar in bars] == [
        ("a", dt.date(2012, 6, 1), dt.date(2016, 1, 31), False),
        ("b", dt.date(2021, 3, 1), today, True),
    ]
    assert _years(one, today).start == dt.date(2012, 1, 1)
    assert _years(one, today).end == today
    assert _years(one, today).exact_months == 3


def test_bars_that_overlap_take_another_lane(build: Build, today: dt.date) -> None:
    one = build()
    for name, started, finished in [
        ("a", "2012", "2016"),
        ("b", "2015", "2018"),
        ("c", "2017", ""),
    ]:
        one.text("positions", name, item=one.item(name, started, finished))
    assert [bar.lane for bar in _years(one, today).bars] == [0, 1, 0]


@pytest.mark.parametrize(
    ("text", "piece", "start", "end"),
    [
        ("Cyprus, May 2014 to October 2015", ("Cyprus, May 2014 to October 2015", "travel"),
         "2014-05-01", "2015-10-31"),
        ("SC cleared since 2018.", ("SC cleared", "clearance"), "2018-01-01", "2026-11-24"),
        ("Project LARKSPUR in 2022. And 2024", ("Project LARKSPUR", "project"),
         "2022-01-01", "2022-12-31"),
        ("SC cleared since 2018, DV in progress. No, since 2020", ("SC cleared", "clearance"),
         "2018-01-01", "2026-11-24"),
        ("From 2021 out of Building C4", ("Building C4", "site"), "2021-01-01", "2021-12-31"),
    ],
)  # fmt: skip
def test_a_piece_is_dated_by_its_words_or_its_sentence(
    build: Build, today: dt.date, text: str, piece: tuple[str, str], start: str, end: str
) -> None:
    one = build()
    one.text("about", text, (*piece, 1.0, "model"))
    found = _years(one, today).pieces
    assert [(p.start.isoformat(), p.end.isoformat()) for p in found] == [(start, end)]


def test_a_project_of_its_own_is_dated_by_its_item(build: Build, today: dt.date) -> None:
    one = build()
    item = one.item("p", "2022-09", "2024-03", section="projects")
    one.text("projects", "Project LARKSPUR", ("Project LARKSPUR", "project"), item=item)
    (piece,) = _years(one, today).pieces
    assert (piece.start, piece.end) == (dt.date(2022, 9, 1), dt.date(2024, 3, 31))
    assert _years(one, today).bars == ()


def test_a_piece_inside_a_role_without_a_date_of_its_own_is_not_laid_out(
    build: Build, today: dt.date
) -> None:
    one = build()
    item = one.item("r", "2021-03")
    one.text("positions", "Project LARKSPUR", ("Project LARKSPUR", "project"), item=item)
    assert _years(one, today).pieces == ()


def test_the_day_of_a_post_dates_a_trip_alone(build: Build, today: dt.date) -> None:
    one = build()
    item = one.item("post", "2026-11-20", section="posts")
    one.text("posts", "Back from Oslo with HMS Kent", ("Back from Oslo", "travel"),
             ("HMS Kent", "unit"), item=item)  # fmt: skip
    assert [piece.category for piece in _years(one, today).pieces] == ["travel"]


def test_a_thing_that_is_said_twice_is_shown_once(build: Build, today: dt.date) -> None:
    one = build()
    for year in (2022, 2019):
        text = f"Project LARKSPUR in {year}"
        one.text("about", text, ("Project LARKSPUR", "project"))
    (piece,) = _years(one, today).pieces
    assert piece.start == dt.date(2019, 1, 1)


def test_what_nobody_else_sees_is_not_laid_out(build: Build, today: dt.date) -> None:
    one = build()
    one.text("account", "SC cleared since 2018", ("SC cleared", "clearance"), audience="private")
    nothing = _years(one, today)
    assert (nothing.start, nothing.end, nothing.bars, nothing.pieces) == (None, None, (), ())
