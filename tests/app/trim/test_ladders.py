"""Every rung is implied by what it stands for; some things have none."""

import pytest

from app.trim.ladders import Hints, ladder
from nlp.labels import Category, FieldKind

UK = Hints(nation="the UK")

GOVERNMENT = ["UK government organisation", "public-sector organisation", "organisation"]
CLIENT = ["UK government client", "public-sector client", "client"]
ABOUT_CYBER = Hints(sentence="It was about cyber threats.")
AT_WORK = Hints(kind=FieldKind.POSITION_DESCRIPTION)
A_CV = Hints(kind=FieldKind.CV_TEXT)

RUNGS = [
    (Category.EMPLOYER, "GCHQ", UK, GOVERNMENT),
    (Category.EMPLOYER, "The Security Service", UK, GOVERNMENT),
    (Category.EMPLOYER, "BAE Systems", UK, ["defence company", "engineering company", "company"]),
    (Category.EMPLOYER, "Royal Navy", UK, ["the armed forces", "the public sector"]),
    (Category.EMPLOYER, "Larkhill Widgets Ltd", UK, ["company", "organisation"]),
    (
        Category.EMPLOYER,
        "University of Somewhere",
        UK,
        ["university or college", "educational organisation"],
    ),
    (Category.EMPLOYER, "Ardent Vale", UK, ["organisation"]),
    (Category.CLIENT, "GCHQ", Hints(before="delivered for "), CLIENT),
    (Category.CLIENT, "GCHQ", Hints(before="parts from "), GOVERNMENT),
    (Category.UNIT, "14 Signal Regiment", UK, ["military unit", "unit"]),
    (Category.UNIT, "HMS Torrent", UK, ["ship", "military unit"]),
    (Category.UNIT, "Counter-Proliferation team", UK, ["team"]),
    (Category.PROJECT, "Project NIGHTJAR", ABOUT_CYBER, ["security project", "project"]),
    (Category.PROJECT, "Project NIGHTJAR", Hints(sentence="It went well."), ["project"]),
    (Category.PROJECT, "Op MARLSTONE", Hints(), ["operation"]),
    (Category.PROJECT, "Tempest", Hints(), ["defence programme", "programme"]),
    (Category.PROJECT, "the Halcyon programme", Hints(), ["programme"]),
    (Category.ROLE, "Senior SIGINT Analyst", UK, ["Senior Analyst", "Analyst"]),
    (Category.ROLE, "Squadron Leader", UK, ["Military Officer", "Service Member"]),
    (Category.ACCESS, "Sole domain administrator", UK, ["IT administrator", "IT professional"]),
    (Category.ACCESS, "I hold the keys", UK, []),
    (Category.ACCESS, "only person who can rebuild the firewalls", UK, []),
    (Category.SITE, "RAF Waddington", UK, ["the East Midlands", "the UK", "Europe"]),
    (
        Category.SITE,
        "Building C4",
        Hints(near=("Cheltenham",)),
        ["south-west England", "the UK", "Europe"],
    ),
    (Category.SITE, "Building C4", UK, ["a workplace"]),
    (Category.PLACE, "Cheltenham", UK, ["south-west England", "the UK", "Europe"]),
    (Category.PLACE, "Bath", UK, ["south-west England", "the UK", "Europe"]),
    (Category.PLACE, "Bath", Hints(), []),
    (Category.PLACE, "Estonia", UK, ["Europe"]),
    (Category.SYSTEM, "CrowdStrike Falcon 6.4", UK, ["endpoint protection", "security tooling"]),
    (Category.SYSTEM, "F-35", UK, ["combat aircraft", "aircraft"]),
    (Category.SYSTEM, "Zebrafish 4.2", UK, ["Zebrafish", "technical systems"]),
    (Category.SCALE, "a team of 14", UK, ["small team", "team"]),
    (Category.SCALE, "£42m contract", UK, ["multi-million-pound contract", "contract"]),
    (Category.DATE, "3 June 2024", UK, ["June 2024", "2024"]),
    (Category.TRAVEL, "flying to Riyadh on 3 June", UK, ["travelling"]),
    (Category.TRAVEL, "I fly to Riyadh on 3 June", UK, []),
    (Category.CREDENTIAL, "MSc Cyber Security, Royal Larkhill", UK, ["master's degree", "degree"]),
    (Category.CREDENTIAL, "MBBS, Larkhill University", UK, ["degree"]),
    (Category.CREDENTIAL, "Larkhill University", UK, ["place of education"]),
    (Category.CREDENTIAL, "Tropical Medicine, Larkhill School", UK, ["qualification"]),
    (Category.CREDENTIAL, "CISSP", UK, ["security certification", "professional certification"]),
    (Category.EXPERTISE, "fluent Farsi", UK, ["language skills"]),
    (Category.PERSON, "Sarah Okafor", AT_WORK, ["colleague", "someone"]),
    (
        Category.PERSON,
        "Ollie",
        Hints(sentence="My son Ollie is six."),
        ["family member", "someone"],
    ),
    (Category.PERSON, "Ollie", Hints(kind=FieldKind.MESSAGE), ["someone"]),
    (Category.CLEARANCE, "SC cleared", A_CV, ["cleared to a high Government standard"]),
]


@pytest.mark.parametrize(("category", "text", "hints", "expected"), RUNGS)
def test_rungs_go_from_telling_to_general(
    category: Category, text: str, hints: Hints, expected: list[str]
) -> None:
    assert [rung.wording for rung in ladder(category, text, hints)] == expected


@pytest.mark.parametrize(
    "category",
    [
        Category.CLEARANCE,
        Category.MARKING,
        Category.NETWORK,
        Category.CONTACT,
        Category.IDENTIFIER,
        Category.SECRET,
        Category.LEVER,
    ],
)
def test_what_points_at_the_thing_in_any_wording_has_no_rungs(category: Category) -> None:
    assert ladder(category, "SC cleared", Hints(kind=FieldKind.HEADLINE)) == ()
