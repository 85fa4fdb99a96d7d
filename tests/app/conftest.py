"""An invented profile, small enough to read, that the tests of the core share."""

import datetime as dt
from collections.abc import Callable

import pytest

from app.checkup import Checkup
from app.profile.ledger import FileReport, FileState, Source
from app.profile.model import Audience, Field, Item, Place, Profile, Remedy, Section
from app.text import Sentence
from nlp.labels import Category, FieldKind, Span
from nlp.skeleton import analyse

TODAY = dt.date(2026, 3, 3)
DESCRIPTION = (
    "Currently leading Project LARKSPUR for Northgate Signals out of Building C4 at Cheltenham, "
    "managing a team of 14. SC cleared since 2018."
)


def field(  # noqa: PLR0913  a field has many parts
    name: str,
    text: str,
    *,
    section: Section = Section.POSITIONS,
    kind: FieldKind = FieldKind.POSITION_DESCRIPTION,
    item: str = "",
    required: bool = False,
    holds: Category | None = None,
    audience: Audience = Audience.PUBLIC,
    remedy: Remedy = Remedy.EDIT,
) -> Field:
    return Field(
        id=name,
        section=section,
        label=name.rpartition("/")[2],
        text=text,
        kind=kind,
        audience=audience,
        place=Place(name.partition("#")[0], 2, name.rpartition("/")[2], text),
        item=item,
        required=required,
        holds=holds,
        remedy=remedy,
    )


def marked(text: str, **pieces: str) -> tuple[Span, ...]:
    """Spans of pieces of a text, by category (``site="Building C4"``)."""
    found = []
    for label, piece in pieces.items():
        start = text.index(piece)
        found.append(Span(start, start + len(piece), Category(label), 1.0, "model"))
    return tuple(sorted(found))


@pytest.fixture
def profile() -> Profile:
    job = "Positions.csv#2"
    return Profile(
        owner="Maya Linwood",
        fields=(
            field(
                "Profile.csv#2/Headline",
                "Software lead | SC cleared",
                section=Section.HEADLINE,
                kind=FieldKind.HEADLINE,
            ),
            field(
                f"{job}/Company Name",
                "Northgate Signals",
                item=job,
                required=True,
                holds=Category.EMPLOYER,
            ),
            field(f"{job}/Description", DESCRIPTION, item=job),
            field(
                "Registration.csv#2/Registration Ip",
                "203.0.113.9",
                section=Section.ACCOUNT,
                audience=Audience.PRIVATE,
                remedy=Remedy.NOTHING,
            ),
        ),
        items=(Item(job, Section.POSITIONS, "Software lead", "2021-03"),),
    )


@pytest.fixture
def spans() -> dict[str, tuple[Span, ...]]:
    return {
        "Profile.csv#2/Headline": marked("Software lead | SC cleared", clearance="SC cleared"),
        "Positions.csv#2/Company Name": marked("Northgate Signals", employer="Northgate Signals"),
        "Positions.csv#2/Description": marked(
            DESCRIPTION,
            project="Project LARKSPUR",
            employer="Northgate Signals",
            site="Building C4",
            place="Cheltenham",
            scale="team of 14",
            clearance="SC cleared",
            date="2018",
        ),
        "Registration.csv#2/Registration Ip": marked("203.0.113.9", network="203.0.113.9"),
    }


@pytest.fixture
def sources() -> tuple[Source, ...]:
    reports = (
        FileReport("Positions.csv", FileState.READ, 1, 1),
        FileReport("Profile.csv", FileState.READ, 1, 1),
    )
    return (Source("/somewhere/archive", "linkedin", Sentence("cli.nothing_read"), reports),)


@pytest.fixture
def new_checkup(
    profile: Profile, spans: dict[str, tuple[Span, ...]], sources: tuple[Source, ...]
) -> Callable[[], Checkup]:
    def build() -> Checkup:
        skeletons = {f.id: analyse(f.text) for f in profile.fields}
        return Checkup(profile, spans, skeletons, sources=sources, today=TODAY)

    return build


@pytest.fixture
def checkup(new_checkup: Callable[[], Checkup]) -> Checkup:
    return new_checkup()


@pytest.fixture
def piece(checkup: Checkup) -> Callable[[str], str]:
    """Id of the finding with these words (the first such)."""

    def find(words: str) -> str:
        return next(f.id for f in checkup.findings if f.text == words)

    return find
