"""What one finding weighs."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from app.audit.weight import EVERYONE, OTHERS, end_of, start_of, visible, weights
from app.profile.model import Item, Section

Build = Callable[[], Any]


def _weight(one: Any, today: dt.date) -> float:
    (finding,) = one.findings()
    return weights(one.profile, one.findings(), today=today).get(finding.id, 0.0)


@pytest.mark.parametrize(
    ("section", "reach"),
    [
        ("headline", 1.0),
        ("about", 1.0),
        ("positions", 1.0),
        ("posts", 0.8),
        ("recommendations", 0.8),
        ("skills", 0.7),
        ("messages", 0.0),
        ("account", 0.0),
        ("inferred", 0.0),
    ],
)
def test_a_text_weighs_by_how_easily_others_meet_it(
    build: Build, today: dt.date, section: str, reach: float
) -> None:
    one = build()
    one.text(section, "sole root", ("sole root", "access"))
    assert _weight(one, today) == pytest.approx(0.25 * reach)


@pytest.mark.parametrize(
    ("audience", "reach"), [("public", 1), ("connections", 0.6), ("private", 0)]
)
def test_a_text_weighs_by_who_can_read_it(
    build: Build, today: dt.date, audience: str, reach: float
) -> None:
    one = build()
    one.text("headline", "sole root", ("sole root", "access"), audience=audience)
    assert _weight(one, today) == pytest.approx(0.25 * reach)


@pytest.mark.parametrize(
    ("finished", "share"),
    [
        ("", 1.0),
        ("2026-12", 1.0),
        ("2025-06", 0.8),
        ("2022-06", 0.8 * 0.85),
        ("2018", 0.8 * 0.7),
        ("2010", 0.8 * 0.5),
    ],
)
def test_a_past_role_weighs_less_the_older_it_is(
    build: Build, today: dt.date, finished: str, share: float
) -> None:
    one = build()
    one.text(
        "positions", "sole root", ("sole root", "access"), item=one.item("r", "2009", finished)
    )
    assert _weight(one, today) == pytest.approx(0.25 * share)


def test_a_contact_weighs_the_same_however_old(build: Build, today: dt.date) -> None:
    one = build()
    item = one.item("r", "2001", "2002")
    one.text("positions", "07700 900123", ("07700 900123", "contact"), item=item)
    assert _weight(one, today) == pytest.approx(0.12 * 0.8)


def test_a_lapsed_clearance_weighs_less(build: Build, today: dt.date) -> None:
    one = build()
    one.text("headline", "SC (lapsed)", ("SC (lapsed)", "clearance"))
    assert _weight(one, today) == pytest.approx(0.45 * 0.6)


@pytest.mark.parametrize(("confidence", "share"), [(0.9, 1.0), (0.7, 0.7), (0.4, 1.0)])
def test_a_finding_weighs_by_how_sure_it_is_and_fully_once_confirmed(
    build: Build, today: dt.date, confidence: float, share: float
) -> None:
    one = build()
    one.text("headline", "sole root", ("sole root", "access", confidence, "model"))
    assert _weight(one, today) == pytest.approx(0.25 * share)


def test_a_post_is_a_moment_and_a_position_goes_on() -> None:
    post = Item("p", Section.POSTS, "", "2024-05-06")
    role = Item("r", Section.POSITIONS, "", "2024-05")
    assert end_of(post) == start_of(post) == dt.date(2024, 5, 6)
    assert end_of(role) is None
    assert start_of(role) == dt.date(2024, 5, 1)


def test_what_connections_see_is_not_what_everyone_sees(build: Build) -> None:
    one = build()
    one.text("headline", "x", audience="connections")
    assert visible(one.fields[0], OTHERS)
    assert not visible(one.fields[0], EVERYONE)
