"""How much a finding gives away: tables of words with the severity and the variant they get."""

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from app.audit.model import Severity
from app.audit.wording import variant
from nlp.labels import Category
from resources import ROOT

Build = Callable[[], Any]
LOW, MEDIUM, HIGH, CRITICAL = Severity


def _judged(one: Any, words: str) -> tuple[Severity, str]:
    finding = next(f for f in one.findings() if f.text == words)
    return finding.severity, variant(finding)


@pytest.mark.parametrize(
    ("words", "category", "rule", "expected"),
    [
        ("SC cleared", "clearance", "clearance.uk_sc", (CRITICAL, "")),
        ("SC cleared", "clearance", "model", (CRITICAL, "")),
        ("DV (lapsed 2023)", "clearance", "clearance.uk_dv", (CRITICAL, "lapsed")),
        ("BPSS", "clearance", "clearance.uk_bpss", (MEDIUM, "generic")),
        ("airside pass", "clearance", "model", (MEDIUM, "generic")),
        ("CTC cleared", "clearance", "model", (HIGH, "generic")),
        ("security cleared", "clearance", "clearance.generic", (HIGH, "generic")),
        ("active security clearance", "clearance", "model", (HIGH, "generic")),
        ("SIA licensed", "clearance", "clearance.uk_sia", (LOW, "generic")),
        ("TS/SCI with CI poly", "clearance", "model", (CRITICAL, "")),
        ("Ardent Vale Systems", "employer", "column.company_name", (LOW, "")),
        ("GCHQ", "employer", "column.company_name", (HIGH, "agency")),
        ("MI5", "employer", "model", (HIGH, "agency")),
        ("BAE Systems Submarines", "employer", "model", (MEDIUM, "prime")),
        ("National Grid", "employer", "model", (MEDIUM, "prime")),
        ("Royal Navy", "employer", "model", (MEDIUM, "prime")),
        ("Kent Police", "employer", "model", (MEDIUM, "prime")),
        ("the bt shop", "employer", "model", (LOW, "")),
        ("UKSF", "unit", "model", (HIGH, "special")),
        ("Counter-Proliferation team", "unit", "model", (HIGH, "special")),
        ("2 Para Battalion", "unit", "model", (MEDIUM, "military")),
        ("HMS Kent", "unit", "model", (MEDIUM, "military")),
        ("Royal Signals", "unit", "lexicon.unit.corps", (MEDIUM, "military")),
        ("Marketing", "unit", "model", (LOW, "")),
        ("Leonardo", "client", "model", (MEDIUM, "")),
        ("NSA", "client", "model", (HIGH, "agency")),
        ("Building C4", "site", "model", (HIGH, "building")),
        ("Room 2.14", "site", "model", (HIGH, "building")),
        ("RAF Waddington", "site", "lexicon.site.base", (MEDIUM, "")),
        ("VMware", "system", "model", (MEDIUM, "")),
        ("Falcon 6.4", "system", "model", (HIGH, "security")),
        ("Windows Server 2019", "system", "model", (HIGH, "version")),
        ("Bowman", "system", "model", (MEDIUM, "")),
        ("JWICS", "system", "model", (HIGH, "security")),
        ("Excel", "system", "model", (LOW, "everyday")),
        ("rowan@example.org", "contact", "contact.email", (MEDIUM, "")),
        ("https://ashby.example.org", "contact", "column.Websites", (LOW, "shown")),
        ("r.ashby@mod.gov.uk", "contact", "contact.email", (HIGH, "government")),
        ("rowan.ashby@us.army.mil", "contact", "contact.email", (HIGH, "government")),
        ("14 Larch Close, Hull", "contact", "model", (HIGH, "home")),
        ("Project NIGHTJAR", "project", "model", (HIGH, "")),
        ("the Halcyon programme", "project", "model", (HIGH, "")),
        ("NIGHTJAR", "project", "model", (HIGH, "")),
        ("GCAP", "project", "model", (MEDIUM, "public")),
        ("Website redesign", "project", "column.title", (LOW, "everyday")),
        ("Senior SIGINT Analyst", "role", "model", (MEDIUM, "telling")),
        ("Office manager", "role", "column.title", (LOW, "")),
        ("MSc Cyber Security", "credential", "model", (LOW, "")),
        ("Sandhurst", "credential", "model", (MEDIUM, "telling")),
        ("fluent Farsi", "expertise", "model", (LOW, "")),
        ("cryptanalysis", "expertise", "model", (MEDIUM, "telling")),
        ("Cheltenham", "place", "column.location", (LOW, "")),
        ("Mar 2021", "date", "date.month", (LOW, "")),
        ("QQ 12 34 56 C", "identifier", "identifier.uk_nino", (CRITICAL, "")),
        ("1 May", "identifier", "column.Birth Date", (MEDIUM, "birth")),
        ("1 May 1984", "identifier", "identifier.birth", (CRITICAL, "birth")),
        ("dutyofficer3", "identifier", "model", (MEDIUM, "licence")),
        ("AB12 CDE", "identifier", "model", (HIGH, "vehicle")),
        ("INC0048812", "identifier", "identifier.ticket", (MEDIUM, "licence")),
        ("CT-2291/B", "identifier", "identifier.contract", (HIGH, "contract")),
        ("Larkfield!29", "secret", "secret.password", (CRITICAL, "live")),
        ("10.14.3.7", "network", "network.ip", (HIGH, "")),
        ("sole domain administrator", "access", "model", (HIGH, "")),
        ("passed over twice", "lever", "model", (MEDIUM, "")),
        ("#OpenToWork", "lever", "model", (LOW, "looking")),
        ("team of 5", "scale", "scale.team", (LOW, "everyday")),
    ],
)
def test_words_are_judged_by_what_they_say(
    build: Build, words: str, category: str, rule: str, expected: tuple[Severity, str]
) -> None:
    one = build()
    one.text("about", f"Now {words} here", (words, category, 1.0, rule))
    assert _judged(one, words) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OFFICIAL-SENSITIVE", (MEDIUM, "")),
        ("OFFICIAL-SENSITIVE\nThe relay at the north gate fails each Monday at six.",
         (CRITICAL, "content")),
        ("OFFICIAL-SENSITIVE: the relay at the north gate fails each Monday at six.",
         (CRITICAL, "content")),
        ("Trained in handling OFFICIAL-SENSITIVE material at two sites since then.",
         (MEDIUM, "named")),
        ("We worked with OFFICIAL-SENSITIVE documents for most of that year.", (MEDIUM, "")),
    ],
)  # fmt: skip
def test_a_marking_on_content_is_graver_than_its_name(
    build: Build, text: str, expected: tuple[Severity, str]
) -> None:
    one = build()
    one.text("about", text, ("OFFICIAL-SENSITIVE", "marking"))
    assert _judged(one, "OFFICIAL-SENSITIVE") == expected


@pytest.mark.parametrize(
    ("words", "started", "finished", "expected"),
    [
        ("flying to Riyadh on 3 June", "2026-11-20", "2026-11-20", HIGH),
        ("flying to Riyadh on 3 June", "2026-05", "2026-05", MEDIUM),
        ("flying to Riyadh on 3 June", "2023-05", "2023-05", LOW),
        ("deployed to Cyprus from May 2014 to October 2015", "2012", "", LOW),
        ("in Oslo until March 2027", "2026", "", HIGH),
        ("in Oslo in September 2026", "2026", "", MEDIUM),
        ("every Tuesday in Filton", "", "", HIGH),
        ("deployed to Cyprus", "", "", MEDIUM),
    ],
)
def test_a_trip_weighs_by_when_it_is(
    build: Build, words: str, started: str, finished: str, expected: Severity
) -> None:
    one = build()
    item = one.item("role", started, finished)
    one.text("positions", words, (words, "travel"), item=item)
    assert _judged(one, words)[0] is expected


def test_a_lever_weighs_more_beside_access(build: Build) -> None:
    one = build()
    one.text("posts", "fed up with management", ("fed up with management", "lever"))
    one.text("about", "sole root access", ("sole root access", "access"))
    assert _judged(one, "fed up with management") == (HIGH, "valued")


def test_a_language_weighs_nothing_by_itself(build: Build) -> None:
    alone, beside = build(), build()
    for one in (alone, beside):
        one.text("languages", "Russian", ("Russian", "expertise"))
    beside.text("about", "Int Corps", ("Int Corps", "unit"))
    assert _judged(alone, "Russian") == (LOW, "")
    assert _judged(beside, "Russian") == (MEDIUM, "language")


def test_a_team_counts_where_the_work_is_of_interest(build: Build) -> None:
    one = build()
    one.text("about", "team of 14", ("team of 14", "scale"))
    one.text("positions", "Ministry of Defence", ("Ministry of Defence", "employer"))
    assert _judged(one, "team of 14") == (MEDIUM, "")


def test_who_wrote_a_recommendation_is_low_and_who_stands_in_it_is_not(build: Build) -> None:
    one = build()
    one.text("recommendations", "Okafor", ("Okafor", "person", 1.0, "column.Last Name"))
    one.text("recommendations", "with Ines Duarte", ("Ines Duarte", "person"))
    assert _judged(one, "Okafor") == (LOW, "author")
    assert _judged(one, "Ines Duarte") == (MEDIUM, "")


def test_a_team_inside_an_organisation_of_interest_weighs_more(build: Build) -> None:
    one = build()
    one.text("about", "Publishing team", ("Publishing team", "unit"))
    one.text("positions", "Ministry of Defence", ("Ministry of Defence", "employer"))
    assert _judged(one, "Publishing team") == (MEDIUM, "inside")


def test_a_product_among_skills_weighs_less_than_in_a_role(build: Build) -> None:
    one = build()
    one.text("skills", "CrowdStrike Falcon", ("CrowdStrike Falcon", "system"))
    one.text("skills", "VMware", ("VMware", "system"))
    assert _judged(one, "CrowdStrike Falcon") == (MEDIUM, "security")
    assert _judged(one, "VMware") == (LOW, "everyday")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("My daughter Ines starts school", "Ines", HIGH),
        ("Proud dad of Ines and Theo", "Ines", HIGH),
        ("Reporting to Ines Duarte", "Ines Duarte", MEDIUM),
        ("Back with my kids. Ask Ines Duarte", "Ines Duarte", MEDIUM),
    ],
)
def test_family_weighs_more_than_a_colleague(
    build: Build, text: str, words: str, expected: Severity
) -> None:
    one = build()
    one.text("about", text, (words, "person"))
    assert _judged(one, words)[0] is expected


def test_every_clearance_rule_gets_the_severity_that_its_list_gives(build: Build) -> None:
    levels = tomllib.loads((ROOT / "lexicons" / "clearances.toml").read_text("utf-8"))["level"]
    for level in levels:
        one = build()
        one.text("about", "XX", ("XX", "clearance", 1.0, f"clearance.{level['id']}"))
        assert one.findings()[0].severity.name.lower() == level["severity"], level["id"]


def test_every_category_has_a_severity_without_any_rule(build: Build) -> None:
    one = build()
    one.text("about", "zzz", *(("zzz", category) for category in Category))
    assert {finding.category for finding in one.findings()} == set(Category)
