from collections.abc import Callable

import pytest

from nlp.detectors import access

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I am the only person who can open the vault.", "the only person who can open the vault"),
        ("One of two people with root on the cluster.", "two people with root on the cluster"),
        ("Hold the master key for every ward.", "Hold the master key for every ward"),
        ("Sole domain administrator for the trust", "Sole domain administrator for the trust"),
    ],
)
def test_statements_of_privilege_are_found(seen: Seen, text: str, expected: str) -> None:
    assert f"access: {expected}" in seen(access.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "the only one who can count",
        "the only one who learned names",
        "two people who messaged me",
        "keep the keys to the flat till then",
        "the key to success",
        "a sole trader",
        "only one of them",
    ],
)
def test_other_keys_and_only_ones_are_nothing(seen: Seen, text: str) -> None:
    assert seen(access.find, text) == []
