from collections.abc import Callable

import pytest

from nlp.detectors import site

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RAF Waddington", "RAF Waddington"),
        ("Camp Lejeune", "Camp Lejeune"),
        ("Creech AFB", "Creech AFB"),
        ("Cawdor Barracks", "Cawdor Barracks"),
        ("in Building A7", "Building A7"),
        ("hangar 3", "hangar 3"),
        ("room 4.06", "room 4.06"),
        ("on the sixth floor", "sixth floor"),
        ("grid ref SU 123 456", "SU 123 456"),
        ("HMP Wandsworth", "HMP Wandsworth"),
    ],
)
def test_workplaces_are_found(seen: Seen, text: str, expected: str) -> None:
    assert f"site: {expected}" in seen(site.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "RAF Police",
        "Camp site by the lake",
        "Fort Worth, Texas",
        "Level 3 Diploma",
        "Unit 4 of the course",
        "first floor flat",
        "Block 10 of the programme",
        "building 3 things at once",
        "NAS drives",
        "a room with a view",
    ],
)
def test_levels_towns_and_plain_words_are_no_sites(seen: Seen, text: str) -> None:
    assert seen(site.find, text) == []
