"""A name that was found once is found wherever else the profile says it."""

import pytest

from app.audit.echoes import UNSURE, echo
from app.profile.model import Audience, Field, Place, Profile, Section
from nlp.labels import Category, FieldKind, Span


def field(name: str, text: str) -> Field:
    return Field(
        id=name,
        section=Section.ABOUT,
        label="About",
        text=text,
        kind=FieldKind.ABOUT,
        audience=Audience.PUBLIC,
        place=Place("Profile.csv", 2, "Summary"),
    )


def found(named: str, category: Category, elsewhere: str) -> list[tuple[str, Category]]:
    profile = Profile(fields=(field("a", named), field("b", elsewhere)))
    spans = {"a": (Span(0, len(named), category, 1.0, "model"),)}
    return [(elsewhere[s.start : s.end], s.label) for s in echo(profile, spans).get("b", ())]


@pytest.mark.parametrize(
    ("named", "category", "elsewhere", "expected"),
    [
        ("Project LARKSPUR", Category.PROJECT, "during the LARKSPUR trial", "LARKSPUR"),
        ("the HALYARD programme", Category.PROJECT, "I ran HALYARD.", "HALYARD"),
        ("Operation Quiet Harbour", Category.PROJECT, "on Quiet Harbour", "Quiet Harbour"),
        ("Corvane Systems", Category.EMPLOYER, "at Corvane Systems then", "Corvane Systems"),
        ("Dr Helen Marsh", Category.PERSON, "thanks to Helen Marsh", "Helen Marsh"),
        ("Sarah Okafor", Category.PERSON, "Okafor and I", "Okafor"),
        ("Building C4", Category.SITE, "the rota in C4", "C4"),
    ],
)
def test_another_mention_is_found(
    named: str, category: Category, elsewhere: str, expected: str
) -> None:
    assert found(named, category, elsewhere) == [(expected, category)]


@pytest.mark.parametrize(
    ("named", "category", "elsewhere"),
    [
        ("Project Rose", Category.PROJECT, "a rose is a rose"),
        ("Project Rose", Category.PROJECT, "the Roses won"),
        ("BT", Category.EMPLOYER, "BT"),
        ("Sarah", Category.PERSON, "another Sarah"),
        ("team of 14", Category.SCALE, "a team of 14"),
    ],
)
def test_what_only_looks_like_it_is_left_alone(
    named: str, category: Category, elsewhere: str
) -> None:
    assert found(named, category, elsewhere) == []


def test_a_bare_code_has_to_be_confirmed() -> None:
    profile = Profile(fields=(field("a", "Building C4"), field("b", "in C4")))
    spans = {"a": (Span(0, 11, Category.SITE, 1.0, "model"),)}
    assert [s.confidence for s in echo(profile, spans)["b"]] == [UNSURE]


def test_what_was_found_before_stays_as_it_was() -> None:
    profile = Profile(fields=(field("a", "Project LARKSPUR"), field("b", "LARKSPUR team")))
    known = Span(0, 13, Category.UNIT, 0.8, "model")
    spans = {"a": (Span(0, 16, Category.PROJECT, 1.0, "x"),), "b": (known,)}
    assert echo(profile, spans)["b"] == (known,)


def test_without_names_nothing_is_added() -> None:
    profile = Profile(fields=(field("a", "hello"),))
    assert echo(profile, {"a": ()}) == {"a": ()}
