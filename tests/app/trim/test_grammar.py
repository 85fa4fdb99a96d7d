"""Words are told apart well enough to repair a sentence."""

import pytest

from app.trim.grammar import article, capitalised, grammar, with_article


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("organisation", "an"),
        ("UK government organisation", "a"),
        ("university", "a"),
        ("uninhabited island", "an"),
        ("hour", "an"),
        ("honest person", "an"),
        ("European firm", "a"),
        ("one-off", "a"),
        ("MSc", "an"),
        ("SC-cleared engineer", "an"),
        ("RAF base", "an"),
        ("NATO post", "a"),
        ("US firm", "a"),
        ("8-person team", "an"),
        ("11th report", "an"),
        ("110 kV line", "a"),
        ("“old” plan", "an"),
        ("", "a"),
    ],
)
def test_a_or_an_follows_the_sound(phrase: str, expected: str) -> None:
    assert article(phrase) == expected


def test_a_phrase_gets_its_article() -> None:
    assert with_article("analyst") == "an analyst"


@pytest.mark.parametrize(("text", "expected"), [("é", "É"), ("ßa", "ßa"), ("", ""), ("ab", "Ab")])
def test_a_capital_never_changes_the_length(text: str, expected: str) -> None:
    assert capitalised(text) == expected


@pytest.mark.parametrize("form", ["hold", "holds", "holding", "managed", "running", "carried"])
def test_forms_of_a_verb_are_verbs(form: str) -> None:
    assert form in grammar().object_verbs


def test_contractions_count_as_pronouns() -> None:
    assert {"i'm", "they'd", "we've"} <= grammar().pronouns
