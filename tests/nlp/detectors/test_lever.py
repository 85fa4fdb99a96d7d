from collections.abc import Callable

import pytest

from nlp.detectors import lever

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I was made redundant in May.", "was made redundant in May"),
        ("passed over? I have been passed over twice", "been passed over twice"),
        ("We are behind with the rent.", "behind with the rent"),
        ("open to paid consulting on pumps", "open to paid consulting on pumps"),
        ("looking for a new role near home", "looking for a new role near home"),
        ("fed up with management", "fed up with management"),
    ],
)
def test_plain_statements_of_pressure_are_found(seen: Seen, text: str, expected: str) -> None:
    assert f"lever: {expected}" in seen(lever.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "a redundant power supply",
        "looking for volunteers",
        "the exam was passed",
        "fed the birds",
        "open to the public",
        "behind the shed",
        "owe you a coffee",
    ],
)
def test_the_same_words_about_other_things_are_nothing(seen: Seen, text: str) -> None:
    assert seen(lever.find, text) == []
