from collections.abc import Callable

import pytest

from nlp.detectors import unit

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14 Signal Regiment", "14 Signal Regiment"),
        ("617 Squadron", "617 Squadron"),
        ("2nd Battalion", "2nd Battalion"),
        ("42 Commando", "42 Commando"),
        ("HMS Dauntless", "HMS Dauntless"),
        ("USS Ronald Reagan", "USS Ronald Reagan"),
        ("the Economic Crime Unit", "Economic Crime Unit"),
        ("Special Operations Directorate", "Special Operations Directorate"),
        ("the army and 432nd Wing", "432nd Wing"),
        ("soldier in Delta Company, infantry", "Delta Company"),
    ],
)
def test_units_are_found(seen: Seen, text: str, expected: str) -> None:
    assert f"unit: {expected}" in seen(unit.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "2nd Division football",
        "99 Flight delays",
        "3 years Squadron leader board",
        "HMS is our hotel software",
        "the help desk",
        "a Fortune 500 Company",
        "HMS Sultan",
        "unit tests and units sold",
        "at the reception desk",
    ],
)
def test_leagues_hotels_and_shore_bases_are_no_units(seen: Seen, text: str) -> None:
    assert seen(unit.find, text) == []
