"""A rung reads right wherever it goes."""

import pytest

from app.trim.phrasing import Position, phrase
from app.trim.rungs import Form, Rung

COUNT = Rung("public-sector organisation", "sector", modifier="public-sector")
REGION = Rung("the UK", "country", Form.REGION, cell="United Kingdom")
SITE = Rung("a workplace", "workplace", Form.SITE, cell="Workplace")


@pytest.mark.parametrize(
    ("rung", "position", "expected"),
    [
        (COUNT, Position("I work at ", "."), "a public-sector organisation"),
        (COUNT, Position("the ", " team"), "public-sector"),
        (COUNT, Position("at ", " works well", prose=True), "a public-sector organisation"),
        (COUNT, Position("Engineer | ", ""), "public-sector organisation"),
        (COUNT, Position("Engineer, ", " | x", prose=False), "public-sector organisation"),
        (COUNT, Position("Engineer, ", ", x."), "a public-sector organisation"),
        (COUNT, Position(cell=True), "Public-sector organisation"),
        (REGION, Position("I live in ", "."), "in the UK"),
        (REGION, Position("I come from ", "."), "the UK"),
        (REGION, Position("out of ", "."), "in the UK"),
        (REGION, Position("at the ", "."), "in the UK"),
        (REGION, Position("Hull, ", "."), "the UK"),
        (REGION, Position("GCHQ ", ".", after_piece=True), "in the UK"),
        (REGION, Position(cell=True), "United Kingdom"),
        (SITE, Position("I sit in ", "."), "on site"),
        (SITE, Position("I came to ", "."), "a workplace"),
        (SITE, Position("the ", " team"), "workplace"),
    ],
)
def test_a_rung_takes_the_form_that_its_place_asks_for(
    rung: Rung, position: Position, expected: str
) -> None:
    assert phrase(rung, position) == expected


def test_a_title_has_no_article_at_the_start_of_a_sentence() -> None:
    rung = Rung("IT administrator", "family")
    assert phrase(rung, Position("Yes. ", " for tests", titled=True)) == "IT administrator"
    assert phrase(rung, Position("I am ", " for tests", titled=True)) == "an IT administrator"
