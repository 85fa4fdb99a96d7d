"""Own lists come first, and nothing grave is lost behind them."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.own_lists import longest, overlay, overlay_all
from nlp.labels import CONTAINERS, Category, Span
from nlp.merge import merge

TEXT = "LARKSPUR Lead"


def laid(text: str, own: str, category: Category, *others: Span) -> list[tuple[str, str, str]]:
    start = text.index(own)
    spans = [Span(start, start + len(own), category, 1.0, "terms")]
    found = overlay(text, spans, others, rule="terms")
    return [(text[s.start : s.end], str(s.label), s.rule) for s in found]


def span(text: str, words: str, label: str, *, rule: str = "model") -> Span:
    start = text.index(words)
    return Span(start, start + len(words), Category(label), 0.8, rule)


def test_a_term_takes_the_place_of_another_meaning_of_its_words() -> None:
    other = span("with Larkspur Jones", "Larkspur Jones", "person")
    assert laid("with Larkspur Jones", "Larkspur", Category.PROJECT, other) == [
        ("Larkspur", "project", "terms")
    ]


def test_a_finding_of_the_same_category_around_the_term_keeps_its_range() -> None:
    other = span("on Project LARKSPUR", "Project LARKSPUR", "project")
    assert laid("on Project LARKSPUR", "LARKSPUR", Category.PROJECT, other) == [
        ("Project LARKSPUR", "project", "terms")
    ]


@pytest.mark.parametrize("label", ["contact", "secret", "network", "identifier", "marking"])
def test_what_must_not_be_cut_stays_whole(label: str) -> None:
    text = "me@larkspur.example"
    assert laid(text, "larkspur", Category.PROJECT, span(text, text, label)) == [
        (text, label, "terms")
    ]


def test_a_cell_keeps_what_is_left_of_it() -> None:
    column = span(TEXT, TEXT, "role", rule="column.Title")
    assert laid(TEXT, "LARKSPUR", Category.PROJECT, column) == [
        ("LARKSPUR", "project", "terms"),
        ("Lead", "role", "column.Title"),
    ]


def test_a_cell_that_is_the_term_takes_its_category() -> None:
    column = span("Northgate", "Northgate", "employer", rule="column.Company Name")
    assert laid("Northgate", "Northgate", Category.CLIENT, column) == [
        ("Northgate", "client", "terms")
    ]


def test_a_statement_around_the_term_stays() -> None:
    text = "sole administrator of Larkspur"
    assert laid(text, "Larkspur", Category.SYSTEM, span(text, text, "access")) == [
        (text, "access", "model"),
        ("Larkspur", "system", "terms"),
    ]


def test_fields_without_terms_are_left_as_they_are() -> None:
    model = (span(TEXT, "Lead", "role"),)
    assert overlay_all({"a": TEXT}, {"a": []}, {"a": model}, rule="terms") == {"a": model}


def test_of_terms_that_overlap_the_longest_counts() -> None:
    whole, part = Span(0, 9, Category.PROJECT, 1, "t"), Span(4, 12, Category.SITE, 1, "t")
    assert longest([part, whole, Span(20, 22, Category.SITE, 1, "t")]) == (
        whole,
        Span(20, 22, Category.SITE, 1, "t"),
    )


LENGTH = 30


@st.composite
def spans(draw: st.DrawFn, rule: str) -> list[Span]:
    found = []
    for _nth in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, LENGTH - 1))
        end = draw(st.integers(start + 1, LENGTH))
        found.append(Span(start, end, draw(st.sampled_from(Category)), 1.0, rule))
    return found


@given(spans("terms"), spans("model"), spans("column.X"))
def test_no_word_of_a_list_is_lost_and_no_two_findings_overlap(
    own: Sequence[Span], model: Sequence[Span], column: Sequence[Span]
) -> None:
    flat = longest(span for span in own if span.label not in CONTAINERS | {Category.DATE})
    found = overlay("ab c-" * 6, flat, merge(longest(column), model), rule="terms")
    covered = [set(range(s.start, s.end)) for s in found if s.label not in CONTAINERS]
    assert sum(map(len, covered)) == len(set().union(*covered))
    ours = [span for span in found if span.rule == "terms"]
    for term in flat:
        assert any(s.start <= term.start and term.end <= s.end for s in ours)
