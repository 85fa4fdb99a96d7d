"""A person's own words are found wherever they stand, and spared where they say so."""

import pytest

from app.errors import ListUnreadable
from app.own_lines import parse
from app.profile.model import Audience, Field, Place, Profile, Section
from app.terms import Term, Terms, mark, plain, spare, terms_of
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


def terms(*lines: str) -> Terms:
    return terms_of(parse("\n".join(lines), file="words.txt"), file="words.txt")


def found(text: str, *lines: str) -> list[str]:
    spans = mark(profile(text), {}, terms(*lines).always)
    return [text[s.start : s.end] for s in spans.get("f", ())]


def test_a_list_holds_terms_to_flag_and_terms_never_to_flag() -> None:
    own = terms("Larkspur", "site: the Annexe", "never: Scrum", "never: Scrum")
    assert own.always == (
        Term("Larkspur", Category.PROJECT),
        Term("the Annexe", Category.SITE),
    )
    assert own.never == {"scrum"}


@pytest.mark.parametrize("second", ["never: LARKSPUR", "site: larkspur"])
def test_a_list_that_says_two_things_of_the_same_words_is_refused(second: str) -> None:
    with pytest.raises(ListUnreadable) as error:
        terms("Larkspur", "Northgate", second)
    assert error.value.sentence().startswith("words.txt, line 3: ")
    assert "line 1" in error.value.sentence()


def test_terms_are_found_in_any_case_as_whole_words() -> None:
    assert found("LARKSPUR and larkspurs, Larkspur's", "Larkspur") == ["LARKSPUR", "Larkspur"]


def test_the_space_and_the_apostrophe_of_a_term_may_be_written_otherwise() -> None:
    text = "at St John\u2019s\n  Gate"
    assert found(text, "St John's Gate") == ["St John\u2019s\n  Gate"]


def test_a_term_of_signs_is_found_as_it_is() -> None:
    assert found("C++ and C", "C++") == ["C++"]


def test_of_two_terms_at_a_place_the_longer_is_found() -> None:
    assert found("the Larkspur Annexe", "Larkspur", "site: Larkspur Annexe") == ["Larkspur Annexe"]


def test_a_term_wins_over_what_the_model_said_of_the_same_words() -> None:
    model = {"f": (Span(5, 13, Category.PERSON, 0.8, "model"),)}
    (span,) = mark(profile("with Larkspur"), model, terms("Larkspur").always)["f"]
    assert (span.label, span.rule) == (Category.PROJECT, "terms")


def test_without_terms_nothing_changes() -> None:
    model = {"f": (Span(5, 13, Category.PERSON, 0.8, "model"),)}
    assert mark(profile("with Larkspur"), model, ()) == model


@pytest.mark.parametrize("words", ["Scrum", "SCRUM", "scrum's", "\u201cScrum\u201d"])
def test_a_never_term_spares_a_finding_that_is_the_term(words: str) -> None:
    spans = {"f": (Span(0, len(words), Category.SYSTEM, 0.8, "model"),)}
    assert spare(profile(words), spans, terms("never: Scrum").never) == {"f": ()}


def test_a_never_term_spares_no_finding_that_says_more() -> None:
    spans = {"f": (Span(0, 10, Category.ROLE, 0.8, "model"),)}
    assert spare(profile("Scrum lead"), spans, terms("never: Scrum").never) == spans


@pytest.mark.parametrize("rule", ["terms", "watchlist"])
def test_a_never_term_spares_nothing_that_an_own_list_flags(rule: str) -> None:
    spans = {"f": (Span(0, 5, Category.PROJECT, 1.0, rule),)}
    assert spare(profile("Scrum"), spans, terms("never: Scrum").never) == spans


def test_words_are_compared_without_case_layout_and_possessive() -> None:
    assert plain("The  Annexe\u2019s") == plain("the\nannexe") == "the annexe"
    assert plain("C++") != plain("C")
