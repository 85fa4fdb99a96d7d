from collections.abc import Callable

import pytest

from nlp.detectors import person

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my manager Sarah Okafor", "Sarah Okafor"),
        ("Hi Priya, thanks for the lift", "Priya"),
        ("Dear Mrs Lund,", "Mrs Lund"),
        ("Thanks to Ottilie Baines for the keys", "Ottilie Baines"),
        ("Sgt Bev Mallinson keeps the log", "Sgt Bev Mallinson"),
        ("Reporting to Clare Binns", "Clare Binns"),
        ("Referee: Alan Peake", "Alan Peake"),
        ("My wife Solenn sails", "Solenn"),
        ("Dr Meri\u00e7 Ayd\u0131n agreed", "Dr Meri\u00e7"),
        ("worked with Jeff Liu", "Jeff Liu"),
        ("Lieutenant Commander Ruth Vale", "Lieutenant Commander Ruth Vale"),
    ],
)
def test_people_are_found_by_a_cue(seen: Seen, text: str, expected: str) -> None:
    found = seen(person.find, text)
    assert any(each.startswith(f"person: {expected}") for each in found)


@pytest.mark.parametrize(
    "text",
    [
        "Hi all, the shed is open",
        "Thanks Team",
        "Chief Scientist, Safety",
        "General Counsel",
        "reporting to the Head of Finance",
        "worked with Splunk",
        "worked with British Army",
        "My manager was kind",
        "Dear Hiring Manager",
        "Good morning Everyone",
        "Sergeant Major",
        "General Dynamics",
        "Lieutenant Commander",
        "Sergeant First Class",
        "due on Lady Day",
    ],
)
def test_titles_greetings_and_things_are_nobody(seen: Seen, text: str) -> None:
    assert seen(person.find, text) == []
