"""The words around a name say who someone is, or that no name is needed."""

import pytest

from app.trim.people import is_nameless, relation


@pytest.mark.parametrize(
    ("before", "noun"),
    [
        ("I report to ", "manager"),
        ("The team was led by ", "manager"),
        ("Thesis supervised by ", "supervisor"),
        ("I worked closely with ", "colleague"),
        ("I flew here with ", ""),
        ("", ""),
    ],
)
def test_a_relation_is_read_from_the_words_before(before: str, noun: str) -> None:
    assert relation(before) == noun


@pytest.mark.parametrize(
    ("before", "after", "nameless"),
    [
        ("Hi ", ", how are you?", True),
        ("Good morning ", "!", True),
        ("It is done.\nThanks ", ".", True),
        ("Manager: ", "", True),
        ("Next of kin: ", ", phone", True),
        ("a man called ", " who", True),
        ("He is called ", ".", False),
        ("", ": I am here.", True),
        ("And so, ", ", please stop.", True),
        ("I told ", ": go.", False),
        ("I said thanks because ", " came.", False),
    ],
)
def test_a_greeting_or_a_label_needs_no_name(before: str, after: str, nameless: bool) -> None:  # noqa: FBT001  a table
    assert is_nameless(before, after) is nameless
