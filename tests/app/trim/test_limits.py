"""Lengths are counted as the site's editor counts them."""

import pytest

from app.trim.limits import length


@pytest.mark.parametrize(
    ("text", "used"),
    [("", 0), ("abc", 3), ("é", 1), ("🐝", 2), ("a\r\nb", 3), ("a\nb", 3), ("\ud800", 1)],
)
def test_characters_count_as_in_a_browser(text: str, used: int) -> None:
    assert length(text, None).used == used


def test_too_many_characters_are_counted() -> None:
    assert length("abcdef", 4).over == 2
    assert length("abcd", 4).over == 0
    assert length("abcd", None).over == 0
