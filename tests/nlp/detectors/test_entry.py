from collections.abc import Callable

import pytest

from nlp.detectors import entry

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Back gate is C4471Y now", "C4471Y"),
        ("stockroom door 5812#, lights on the left", "5812#"),
        ("The safe is 22-7-61 since Derek left", "22-7-61"),
        ("key box by the porch 3-6-0-2", "3-6-0-2"),
        ("the alarm panel is 090817, be quick", "090817"),
        ("The alarm at 14 Laburnum Row is 0511 and the cat bites", "0511"),
        ("Gate code is 1989 and mind the dog", "1989"),
        ("the cabinet opened with 0451", "0451"),
        ("0916 opens the cellar", "0916"),
    ],
)
def test_a_code_is_found_by_what_it_opens(seen: Seen, text: str, code: str) -> None:
    assert f"secret: {code}" in seen(entry.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "Sort code 20-44-81 for the gate fund",
        "Gate to gate in 2019, door to door in 2020",
        "Gas Safe registered, 531884",
        "The safe was delivered in 2018",
        "born 22-07-61, keeper of the door",
        "Lot C415 is behind the hoarding",
        "We fitted 4471 doors",
    ],
)
def test_other_numbers_near_doors_are_nothing(seen: Seen, text: str) -> None:
    assert seen(entry.find, text) == []
