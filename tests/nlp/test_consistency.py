import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.consistency import RULE, consistent, is_short_for
from nlp.labels import Category, Span


def span(text: str, words: str, label: Category, confidence: float = 0.9) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), label, confidence, "model")


def again(text: str, *spans: Span) -> list[tuple[str, Category]]:
    return [
        (text[one.start : one.end], one.label)
        for one in consistent(text, spans)
        if one.rule == RULE
    ]


def test_a_short_form_means_what_it_was_given_for() -> None:
    text = "At Halden Marine Systems (HMS) since 2019. HMS is small. He sells HMSX."
    employer = span(text, "Halden Marine Systems", Category.EMPLOYER)
    assert again(text, employer) == [("HMS", Category.EMPLOYER)] * 2


def test_a_name_that_was_found_once_is_found_again() -> None:
    text = "Lead on Project LARKSPUR. Proud of Project LARKSPUR, not of larkspur."
    project = span(text, "Project LARKSPUR", Category.PROJECT)
    assert again(text, project) == [("Project LARKSPUR", Category.PROJECT)]
    [_, second] = consistent(text, [project])
    assert second.confidence < project.confidence


@pytest.mark.parametrize(
    ("text", "words", "label", "confidence"),
    [
        ("Shell sells. A Shell is a Shell.", "Shell", Category.EMPLOYER, 0.9),
        ("the yard and the yard", "yard", Category.SITE, 0.9),
        ("Met Ann Reed. Ann Reed said so.", "Ann Reed", Category.PERSON, 0.9),
        ("BAE Systems? BAE Systems!", "BAE Systems", Category.EMPLOYER, 0.4),
    ],
)
def test_common_words_people_and_guesses_are_not_followed(
    text: str, words: str, label: Category, confidence: float
) -> None:
    assert again(text, span(text, words, label, confidence)) == []


def test_what_is_something_else_stays_so() -> None:
    text = "GE Vernova made it for GE Vernova."
    employer = span(text, "GE Vernova", Category.EMPLOYER)
    client = Span(text.rindex("GE"), len(text) - 1, Category.CLIENT, 0.6, "model")
    assert consistent(text, [employer, client]) == (employer, client)


@pytest.mark.parametrize(
    ("short", "name", "fits"),
    [
        ("MOD", "Ministry of Defence", True),
        ("MoD", "Ministry of Defence", True),
        ("DSTL", "Defence Science and Technology Laboratory", True),
        ("UK", "Ministry of Defence", False),
        ("M", "Ministry", False),
    ],
)
def test_a_short_form_is_made_of_initials(short: str, name: str, *, fits: bool) -> None:
    assert is_short_for(short, name) is fits


@given(st.text("AB (x)", max_size=30), st.data())
def test_nothing_that_was_found_is_lost(text: str, data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True))
    places.sort()
    spans = [
        Span(start, end, data.draw(st.sampled_from(list(Category)[:6])), 0.8, "model")
        for start, end in zip(places[::2], places[1::2], strict=False)
    ]
    assert set(spans) <= set(consistent(text, spans))
