from collections.abc import Callable

import pytest

from nlp.detectors import model

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("replaced the Cisco ISR 4451 in June", "system: Cisco ISR 4451"),
        ("Siemens SICAM A8000, Metasys", "system: Siemens SICAM A8000"),
        ("two Palo Alto PA-220 at the gate", "system: Palo Alto PA-220"),
        ("Juniper MX204 in the core", "system: Juniper MX204"),
        ("SIEMENS S7-1518 and drives", "system: SIEMENS S7-1518"),
        ("Rohde & Schwarz FSW26 on the bench", "system: Rohde & Schwarz FSW26"),
    ],
)
def test_a_maker_with_a_model_is_a_system(seen: Seen, text: str, expected: str) -> None:
    assert expected in seen(model.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "Engineer at Siemens 2014 to 2019",
        "Nokia UK",
        "sold phones for Samsung",
        "Zebra crossing at school",
        "IBM CEO visited",
        "Philips and Sony",
        "an extreme SPORT",
    ],
)
def test_a_maker_alone_or_with_a_year_is_none(seen: Seen, text: str) -> None:
    assert seen(model.find, text) == []
