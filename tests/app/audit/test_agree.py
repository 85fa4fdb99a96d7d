"""What a profile's own cells say of a name holds wherever else the name was found."""

import pytest

from app.audit.agree import RULE, agree
from app.profile.model import Audience, Field, Place, Profile, Section
from nlp.labels import Category, FieldKind, Span


def field(
    name: str, text: str, *, section: Section = Section.ABOUT, kind: FieldKind = FieldKind.ABOUT
) -> Field:
    return Field(
        id=name,
        section=section,
        label="About",
        text=text,
        kind=kind,
        audience=Audience.PUBLIC,
        place=Place("Profile.csv", 2, "Summary"),
    )


def whole(text: str, category: Category, rule: str, confidence: float = 0.6) -> tuple[Span, ...]:
    return (Span(0, len(text), category, confidence, rule),)


def labels(
    column: Category, cell: str, found: Category, text: str, *, rule: str = "model"
) -> list[tuple[Category, str]]:
    """Categories and rules of a text found whole, beside a cell whose column says what it is."""
    profile = Profile(fields=(field("cell", cell), field("text", text)))
    spans = {"cell": whole(cell, column, "column.x", 1.0), "text": whole(text, found, rule)}
    return [(span.label, span.rule) for span in agree(profile, spans)["text"]]


@pytest.mark.parametrize(
    ("column", "cell", "found", "text"),
    [
        (Category.EMPLOYER, "Northgate Signals", Category.PROJECT, "Northgate Signals"),
        (Category.EMPLOYER, "Northgate Signals", Category.CLIENT, "Northgate Signals"),
        (Category.EMPLOYER, "Northgate Signals", Category.PERSON, "NORTHGATE SIGNALS"),
        (Category.EMPLOYER, "Aldermoor Agency", Category.SYSTEM, "the Aldermoor Agency"),
        (Category.PROJECT, "Larkspur", Category.SYSTEM, "Larkspur"),
        (Category.ROLE, "Software lead", Category.EMPLOYER, "Software Lead"),
        (Category.PLACE, "Cheltenham, England, United Kingdom", Category.EMPLOYER, "England"),
    ],
)
def test_a_column_settles_what_the_model_took_for_something_else(
    column: Category, cell: str, found: Category, text: str
) -> None:
    assert labels(column, cell, found, text) == [(column, RULE)]


@pytest.mark.parametrize(
    ("column", "cell", "found", "text"),
    [
        (Category.EMPLOYER, "Royal Signals", Category.UNIT, "Royal Signals"),
        (Category.EMPLOYER, "Northgate Signals", Category.PROJECT, "Northgate Signals refresh"),
        (Category.EMPLOYER, "Abc", Category.PROJECT, "Abc"),
        (Category.PLACE, "Cheltenham", Category.SITE, "Cheltenham"),
        (Category.PERSON, "Bath", Category.PLACE, "Bath"),
    ],
)
def test_what_may_well_be_both_stays(
    column: Category, cell: str, found: Category, text: str
) -> None:
    assert labels(column, cell, found, text) == [(found, "model")]


def test_a_pattern_that_means_one_thing_is_not_corrected() -> None:
    profile = Profile(fields=(field("cell", "Larkspur"), field("text", "Larkspur")))
    spans = {
        "cell": whole("Larkspur", Category.EMPLOYER, "column.company_name", 1.0),
        "text": whole("Larkspur", Category.PROJECT, "project.called", 1.0),
    }
    assert agree(profile, spans)["text"] == spans["text"]


def test_columns_that_contradict_each_other_settle_nothing() -> None:
    profile = Profile(fields=tuple(field(name, "Larkspur") for name in ("one", "two", "text")))
    spans = {
        "one": whole("Larkspur", Category.EMPLOYER, "column.company_name", 1.0),
        "two": whole("Larkspur", Category.PROJECT, "column.title", 1.0),
        "text": whole("Larkspur", Category.PERSON, "model"),
    }
    assert agree(profile, spans) == spans


@pytest.mark.parametrize(
    ("in_the_list", "expected"),
    [((), []), (whole("Secure Communications", Category.SYSTEM, "model"), [Category.CLEARANCE])],
)
def test_a_skill_in_which_nothing_is_found_is_no_clearance_elsewhere(
    in_the_list: tuple[Span, ...], expected: list[Category]
) -> None:
    skill = field(
        "skill", "Secure Communications", section=Section.SKILLS, kind=FieldKind.SKILL_LIST
    )
    text = "secure communications"
    profile = Profile(fields=(skill, field("headline", text)))
    spans = {"skill": in_the_list, "headline": whole(text, Category.CLEARANCE, "model")}
    assert [span.label for span in agree(profile, spans)["headline"]] == expected


@pytest.mark.parametrize(
    ("text", "category", "section", "stays"),
    [
        ("Maya Linwood", Category.PERSON, Section.ABOUT, False),
        ("Maya", Category.PLACE, Section.ABOUT, False),
        ("Ms Linwood's", Category.PERSON, Section.RECOMMENDATIONS, False),
        ("Linwood", Category.SITE, Section.NAME, False),
        ("Linwood", Category.SITE, Section.ABOUT, True),
        ("Maya Reyes", Category.PERSON, Section.ABOUT, True),
        ("Maya", Category.IDENTIFIER, Section.ABOUT, True),
    ],
)
def test_the_persons_own_name_is_no_finding(
    text: str, category: Category, section: Section, *, stays: bool
) -> None:
    profile = Profile(fields=(field("text", text, section=section),), owner="Maya Linwood")
    left = agree(profile, {"text": whole(text, category, "model")})["text"]
    assert bool(left) is stays


def test_without_an_owner_names_are_findings() -> None:
    profile = Profile(fields=(field("text", "Maya"),))
    assert agree(profile, {"text": whole("Maya", Category.PERSON, "model")})["text"]
