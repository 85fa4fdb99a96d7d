"""The window's tests: a Qt warning fails the test, as it would annoy a person."""

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.checkup import Checkup
from app.profile.model import Audience, Field, Item, Place, Profile, Section
from nlp.labels import Category, FieldKind, Span
from nlp.skeleton import analyse
from ui.theme import Appearance, Theme

TODAY = dt.date(2026, 11, 24)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/ui/" in item.nodeid:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
            # What the display without a screen says of itself, whatever the window does.
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(autouse=True)
def _no_leftovers(qapp: QApplication) -> None:
    """Let go of earlier tests' windows: each change of the look would restyle all of them."""
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session")
def one_theme(qapp: QApplication) -> Theme:
    """Made once, as in the program: it loads the fonts."""
    return Theme(qapp, system=lambda: "light")


@pytest.fixture
def theme(qapp: QApplication, one_theme: Theme) -> Theme:
    """The window's look, light and at its own size whatever an earlier test or the system says."""
    one_theme.set_appearance(Appearance.LIGHT)
    one_theme.set_text_size(100)
    if not qapp.styleSheet():  # an earlier test closed a whole program with a theme of its own
        one_theme.refresh()
    return one_theme


JOB = (
    "Currently leading Project LARKSPUR for Northgate Signals out of Building C4 at Cheltenham, "
    "managing a team of 14. Sole domain administrator for the test network; we run CrowdStrike "
    "Falcon 6.4 and I sit beside Sarah Okafor on the incident rota. SC cleared since 2018."
)
ABOUT = (
    "I build dependable software \U0001f680 for the public sector. SC cleared. Fifteen years in "
    "secure communications, the last five on Project LARKSPUR at Cheltenham.\n\nPassed over twice, "
    "and open to paid consulting. Reach me at maya@linwood.example."
)
OLD_JOB = "Tested radio links for the Halcyon programme at RAF Fenwick."

C = Category
PIECES: dict[str, list[tuple[str, Category, float, str]]] = {
    "Profile.csv#2/Headline": [
        ("Northgate Signals", C.EMPLOYER, 1.0, "lexicon.employer"),
        ("SC cleared", C.CLEARANCE, 1.0, "clearance.uk_sc"),
    ],
    "Profile Summary.csv#2/Summary": [
        ("SC cleared", C.CLEARANCE, 1.0, "clearance.uk_sc"),
        ("Project LARKSPUR", C.PROJECT, 0.9, "model"),
        ("Cheltenham", C.PLACE, 0.9, "model"),
        ("Passed over twice", C.LEVER, 0.8, "model"),
        ("open to paid consulting", C.LEVER, 0.8, "model"),
        ("maya@linwood.example", C.CONTACT, 1.0, "contact.email"),
    ],
    "Positions.csv#2/Company Name": [
        ("Northgate Signals", C.EMPLOYER, 1.0, "column.company_name"),
    ],
    "Positions.csv#2/Title": [("Software lead", C.ROLE, 1.0, "column.title")],
    "Positions.csv#2/Description": [
        ("Project LARKSPUR", C.PROJECT, 0.95, "model"),
        ("Northgate Signals", C.EMPLOYER, 1.0, "lexicon.employer"),
        ("Building C4", C.SITE, 0.9, "model"),
        ("Cheltenham", C.PLACE, 0.9, "model"),
        ("a team of 14", C.SCALE, 1.0, "scale.team"),
        ("Sole domain administrator for the test network", C.ACCESS, 0.9, "model"),
        ("test network", C.SYSTEM, 0.45, "model"),
        ("CrowdStrike Falcon 6.4", C.SYSTEM, 1.0, "lexicon.system"),
        ("Sarah Okafor", C.PERSON, 0.9, "model"),
        ("SC cleared since 2018", C.CLEARANCE, 1.0, "clearance.uk_sc"),
    ],
    "Positions.csv#3/Description": [
        ("Halcyon programme", C.PROJECT, 0.9, "model"),
        ("RAF Fenwick", C.SITE, 0.9, "lexicon.site"),
    ],
    "Skills.csv#2/Name": [("CrowdStrike Falcon 6.4", C.SYSTEM, 1.0, "lexicon.system")],
    "Skills.csv#3/Name": [("Project LARKSPUR", C.PROJECT, 0.9, "model")],
}


def _field(  # noqa: PLR0913  a row of a table
    field_id: str,
    section: Section,
    label: str,
    text: str,
    kind: FieldKind,
    *,
    item: str = "",
    holds: Category | None = None,
    required: bool = False,
    limit: int | None = None,
) -> Field:
    file, _, rest = field_id.partition("#")
    row, _, column = rest.partition("/")
    place = Place(file, int(row), column, text)
    return Field(
        field_id,
        section,
        label,
        text,
        kind,
        Audience.PUBLIC,
        place,
        item=item,
        holds=holds,
        required=required,
        limit=limit,
    )


def invented_profile() -> Profile:
    """Maya Linwood, who does not exist."""
    s, k = Section, FieldKind
    job, old = "Positions.csv#2", "Positions.csv#3"
    fields = (
        _field("Profile.csv#2/Headline", s.HEADLINE, "Headline",
               "Software lead at Northgate Signals | SC cleared", k.HEADLINE, limit=220),
        _field("Profile Summary.csv#2/Summary", s.ABOUT, "About", ABOUT, k.ABOUT, limit=2600),
        _field(f"{job}/Company Name", s.POSITIONS, "Company name", "Northgate Signals",
               k.POSITION_TITLE, item=job, holds=C.EMPLOYER, required=True, limit=100),
        _field(f"{job}/Title", s.POSITIONS, "Title", "Software lead",
               k.POSITION_TITLE, item=job, holds=C.ROLE, required=True, limit=100),
        _field(f"{job}/Description", s.POSITIONS, "Description", JOB,
               k.POSITION_DESCRIPTION, item=job, limit=2000),
        _field(f"{old}/Description", s.POSITIONS, "Description", OLD_JOB,
               k.POSITION_DESCRIPTION, item=old, limit=2000),
        _field("Skills.csv#2/Name", s.SKILLS, "Skill", "CrowdStrike Falcon 6.4", k.SKILL_LIST),
        _field("Skills.csv#3/Name", s.SKILLS, "Skill", "Project LARKSPUR", k.SKILL_LIST),
        _field("Skills.csv#4/Name", s.SKILLS, "Skill", "Patience", k.SKILL_LIST),
    )  # fmt: skip
    items = (
        Item(job, s.POSITIONS, "Software lead", "2021-03", ""),
        Item(old, s.POSITIONS, "Engineer", "2016", "2021"),
    )
    return Profile("Maya Linwood", fields, items)


def invented_spans(profile: Profile) -> dict[str, tuple[Span, ...]]:
    """What a worker would have found in it."""
    texts = {field.id: field.text for field in profile.fields}
    return {
        field: tuple(
            Span(at, at + len(words), category, confidence, rule)
            for words, category, confidence, rule in pieces
            if (at := texts[field].index(words)) >= 0
        )
        for field, pieces in PIECES.items()
    }


@pytest.fixture
def new_checkup() -> Callable[[], Checkup]:
    """Makes a checkup of an invented profile."""

    def make() -> Checkup:
        profile = invented_profile()
        skeletons = {field.id: analyse(field.text) for field in profile.fields}
        return Checkup(profile, invented_spans(profile), skeletons, today=TODAY)

    return make


@pytest.fixture
def checkup(new_checkup: Callable[[], Checkup]) -> Checkup:
    """A checkup of an invented profile, nothing decided."""
    return new_checkup()
