from collections.abc import Callable

import pytest

from nlp.detectors import credential

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "MSc Cyber Security, Royal Holloway University",
            "MSc Cyber Security, Royal Holloway University",
        ),
        (
            "BSc in Physics from the University of Leeds",
            "BSc in Physics from the University of Leeds",
        ),
        ("PhD Nuclear Physics", "PhD Nuclear Physics"),
        ("SIA licence 1012 3456 7890 1234", "SIA licence 1012 3456 7890 1234"),
        ("Certified Ethical Hacker (CEH)", "Certified Ethical Hacker (CEH)"),
        ("Chartered Engineer", "Chartered Engineer"),
        ("NMC PIN 99Z0443O", "NMC PIN 99Z0443O"),
    ],
)
def test_awards_and_licences_are_found(seen: Seen, text: str, expected: str) -> None:
    assert f"credential: {expected}" in seen(credential.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "as good as it gets",
        "Master Sergeant Lomax",
        "driving licence PARRY911193",
        "certified for lifting",
        "the master key",
        "licence to print money",
        "MS Teams and MS Office",
        "a diploma",
    ],
)
def test_plain_words_and_driving_licences_are_no_credentials(seen: Seen, text: str) -> None:
    assert seen(credential.find, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MA, Johns Hopkins SAIS, 2017", "MA, Johns Hopkins SAIS"),
        ("Certificate IV in Explosive Ordnance, 2015", "Certificate IV in Explosive Ordnance"),
        ("ECS Gold Card 2294871", "ECS Gold Card 2294871"),
    ],
)
def test_awards_take_their_school_and_their_number(seen: Seen, text: str, expected: str) -> None:
    assert f"credential: {expected}" in seen(credential.find, text)
