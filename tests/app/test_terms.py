"""A person's own words are found wherever they stand."""

import pytest

from app.profile.model import Audience, Field, Place, Profile, Section
from app.terms import Term, mark, parse
from nlp.labels import Category, FieldKind, Span


def profile(text: str) -> Profile:
    field = Field(
        id="f",
        section=Section.ABOUT,
        label="About",
        text=text,
        kind=FieldKind.ABOUT,
        audience=Audience.PUBLIC,
        place=Place("Profile.csv", 2, "Summary"),
    )
    return Profile(fields=(field,))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Larkspur", Term("Larkspur", Category.PROJECT)),
        ("site\tthe Annexe", Term("the Annexe", Category.SITE)),
        ("Larkspur\tphase two", Term("Larkspur phase two", Category.PROJECT)),
    ],
)
def test_a_line_is_a_term_with_or_without_its_category(line: str, expected: Term) -> None:
    assert parse([line]) == (expected,)


def test_remarks_and_empty_lines_are_no_terms() -> None:
    assert parse(["# words", "", "   "]) == ()


def test_terms_are_found_in_any_case_as_whole_words() -> None:
    text = "LARKSPUR and larkspurs"
    found = mark(profile(text), {}, parse(["Larkspur"]))
    assert [text[s.start : s.end] for s in found["f"]] == ["LARKSPUR"]


def test_a_term_wins_over_what_the_model_said_of_the_same_words() -> None:
    text = "with Larkspur"
    model = {"f": (Span(5, 13, Category.PERSON, 0.8, "model"),)}
    (span,) = mark(profile(text), model, parse(["Larkspur"]))["f"]
    assert (span.label, span.rule) == (Category.PROJECT, "terms")


def test_without_terms_nothing_changes() -> None:
    model = {"f": (Span(5, 13, Category.PERSON, 0.8, "model"),)}
    assert mark(profile("with Larkspur"), model, ()) == model
