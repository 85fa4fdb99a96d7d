from collections.abc import Callable

import pytest

from nlp.detectors import expertise

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fluent Farsi", "fluent Farsi"),
        ("Arabic (C1, Levantine)", "Arabic (C1, Levantine)"),
        ("Russian 3/3", "Russian 3/3"),
        ("Korean (DLPT 2+)", "Korean (DLPT 2+)"),
        ("Levantine Arabic, C1", "Levantine Arabic, C1"),
        ("Dari (native)", "Dari (native)"),
        ("fluent Arabic, working Russian", "fluent Arabic"),
        ("fluent Arabic, working Russian", "working Russian"),
    ],
)
def test_a_language_with_its_level_is_one_span(seen: Seen, text: str, expected: str) -> None:
    assert f"expertise: {expected}" in seen(expertise.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "a Russian doll",
        "Polish the brass",
        "French",
        "English (native)",
        "basic english",
        "German shepherd",
        "a good french loaf",
    ],
)
def test_a_language_alone_is_nothing(seen: Seen, text: str) -> None:
    assert seen(expertise.find, text) == []
