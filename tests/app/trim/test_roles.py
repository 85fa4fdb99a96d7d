"""A title keeps its rank and its trade and loses what is special."""

import pytest

from app.trim import roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Senior SIGINT Analyst", ["Senior Analyst", "Analyst"]),
        ("senior SIGINT analyst", ["senior analyst", "analyst"]),
        ("Software Engineer", ["Engineer", "professional"]),
        ("Principal Software Engineer", ["Engineer", "professional"]),
        ("Cyber Threat Intelligence Lead", ["Team Lead", "professional"]),
        ("Team Lead", ["professional"]),
        ("Cryptographer", ["professional"]),
        ("Naval Architect", ["Engineer", "professional"]),
        ("Squadron Leader", ["Military Officer", "Service Member"]),
        ("Combat Systems Engineer (Type 26)", ["Engineer", "professional"]),
        ("Head of Counter-Proliferation", ["Manager", "professional"]),
        ("SIGINT Analysts", ["Analysts", "professionals"]),
        ("Engineer", ["professional"]),
        ("", []),
    ],
)
def test_a_title_becomes_more_general(text: str, expected: list[str]) -> None:
    assert [rung.wording for rung in roles.ladder(text)] == expected


def test_a_cell_gets_a_title_in_capitals() -> None:
    assert [rung.cell for rung in roles.ladder("senior SIGINT analyst")] == [
        "Senior Analyst",
        "Analyst",
    ]
