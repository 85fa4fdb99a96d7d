from collections.abc import Callable

import pytest

from nlp.detectors import secret

Seen = Callable[..., list[str]]

KEY = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3Blbn\nNzaC1r\n-----END OPENSSH PRIVATE KEY-----"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("password is Tr0ut-Ladder-1958", "Tr0ut-Ladder-1958"),
        ("pw: Summer2022!", "Summer2022!"),
        ('passphrase: "marmalade"', "marmalade"),
        ("the door code is 4471", "4471"),
        ("gate code C4471Z", "C4471Z"),
        ("alarm 8823, be quick", "8823"),
        ("padlock 0-6-2-9", "0-6-2-9"),
        ("PIN 9056", "9056"),
        ("the code for the gate is 2580", "2580"),
        ("AKIAFAKE7Q4TEST0MTD1", "AKIAFAKE7Q4TEST0MTD1"),
        ("glpat-x7Qm2Rv9TnLw4Zs8KdYe", "glpat-x7Qm2Rv9TnLw4Zs8KdYe"),
        ("sk_test_fake_9QvR22mLp0", "sk_test_fake_9QvR22mLp0"),
        (f"here: {KEY}", KEY),
        ("login schicht and Parabol!61", "Parabol!61"),
    ],
)
def test_a_secret_written_out_is_found(seen: Seen, text: str, expected: str) -> None:
    assert f"secret: {expected}" in seen(secret.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "AKIAIOSFODNN7EXAMPLE from the manual",
        "password is in the safe",
        "I reset passwords all day",
        "the code is reviewed by two people",
        "wrote code 2014 to 2018",
        "postal code 90210",
        "error code 4041",
        "area code 0121",
        "country code 4401",
        "the key to success is patience",
        "pin it to the board",
        "the alarm is loud",
        "combination of two methods",
        "a token gesture",
        "the pass mark was 70",
        "sort code 123456",
        "code 500 lines a day",
        "if your password is Summer2024! please change it",
        'the passphrase in our house is "who wants pudding"',
    ],
)
def test_talk_about_secrets_is_nothing(seen: Seen, text: str) -> None:
    assert [found for found in seen(secret.find, text) if found.startswith("secret")] == []


def test_the_user_name_beside_a_password_is_an_identifier(seen: Seen) -> None:
    assert "identifier: tester03" in seen(secret.find, "use tester03 and Mango@2023")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("login relayeng B4you!0pen", "B4you!0pen"),
        ("root / Ward-Clock-12, be gentle", "Ward-Clock-12"),
        ("Broadband is Attic, password gooseberryfool.", "gooseberryfool"),
        ("What is the password on the account?\nMe: Rosie1948", "Rosie1948"),
        ("the decrypt phrase is shakshuka-bli-77", "shakshuka-bli-77"),
        (
            "my wallet recovery words: velvet orbit canyon mule fossil drift",
            "velvet orbit canyon mule fossil drift",
        ),
        ("One-time code 449-071", "449-071"),
        ("he typed Summer2024!! as the password", "Summer2024!!"),
    ],
)
def test_secrets_are_found_in_many_phrasings(seen: Seen, text: str, expected: str) -> None:
    assert f"secret: {expected}" in seen(secret.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "login, password manager",
        "I own the wifi, key account manager.",
        "mail me at password-help@acme.example",
        "password policy, password reset, and password hygiene",
    ],
)
def test_words_behind_a_password_are_no_secrets(seen: Seen, text: str) -> None:
    assert [found for found in seen(secret.find, text) if found.startswith("secret")] == []
