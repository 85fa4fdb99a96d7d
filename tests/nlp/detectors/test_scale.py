from collections.abc import Callable

import pytest

from nlp.detectors import scale

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ran a £42m contract", "£42m contract"),
        ("€40k a year", "€40k a year"),
        ("saved $1,200,000", "$1,200,000"),
        ("a budget of £1.9m", "budget of £1.9m"),
        ("3 million euros", "3 million euros"),
        ("led a team of nine", "team of nine"),
        ("a team of 14 engineers", "team of 14 engineers"),
        ("a 12-person team", "12-person team"),
        ("my team of 14 owns the gateway", "team of 14"),
        ("managed 38 technicians", "38 technicians"),
        ("1,150 users on two sites", "1,150 users"),
        ("1,150 users on two sites", "two sites"),
    ],
)
def test_counts_and_sums_are_found_with_their_noun(seen: Seen, text: str, expected: str) -> None:
    assert f"scale: {expected}" in seen(scale.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "a coffee for £3",
        "one of two people with keys",
        "my $0 budget",
        "in 2014 we moved",
        "a 10k run",
        "90% of it",
        "five stars from me",
        "dad of two",
        "chapter 3 of the book",
        "one in three",
        "F-35 and A-10",
    ],
)
def test_small_change_and_figures_of_speech_are_nothing(seen: Seen, text: str) -> None:
    assert seen(scale.find, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("about 340 cases a year", "about 340 cases a year"),
        ("40 trailers a shift", "40 trailers a shift"),
        ("Sixty hives", "Sixty hives"),
    ],
)
def test_many_things_and_recurring_ones_are_counted(seen: Seen, text: str, expected: str) -> None:
    assert f"scale: {expected}" in seen(scale.find, text)


@pytest.mark.parametrize(
    "text", ["forty winters", "two dogs", "Caterpillar 3516 gensets", "12 minutes"]
)
def test_what_measures_no_work_is_not_counted(seen: Seen, text: str) -> None:
    assert seen(scale.find, text) == []
