from collections.abc import Callable

import pytest

from nlp.detectors import system

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AN/SPY-6", "AN/SPY-6"),
        ("Type 26 frigates", "Type 26 frigates"),
        ("Astute class submarines", "Astute class"),
        ("ran Acronis 12.5 at night", "Acronis 12.5"),
        ("ClearSCADA v6", "ClearSCADA v6"),
    ],
)
def test_equipment_and_versions_are_found(seen: Seen, text: str, expected: str) -> None:
    assert f"system: {expected}" in seen(system.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "Type 2 diabetes",
        "first class honours",
        "Grade 7.5 on the scale",
        "Current CTC 18.5 LPA",
        "GPA 3.8",
        "Use 198.51.100.0/24",
        "Budget 1.9 million",
        "World class service",
        "STANAG 3.3.3.3",
    ],
)
def test_grades_and_sums_are_no_systems(seen: Seen, text: str) -> None:
    assert seen(system.find, text) == []
