from collections.abc import Callable

import pytest

from nlp.detectors import clearance
from nlp.detectors.prepared import prepare
from nlp.labels import FieldKind

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SC cleared engineer", "SC cleared"),
        ("Software lead | SC cleared", "SC cleared"),
        ("Council officer. SC cleared.", "SC cleared"),
        ("I am SC'd and bored", "SC'd"),
        ("Engineer (SC Cleared)", "SC Cleared"),
        ("SC (active until 2027), Hull", "SC (active until 2027)"),
        ("I hold a current SC and a bicycle", "current SC"),
        ("Holds eSC", "eSC"),
        ("DV cleared analyst", "DV cleared"),
        ("Analyst, DV\u2019d, London", "DV\u2019d"),
        ("Developed Vetting in place", "Developed Vetting in place"),
        ("my DV (lapsed 2023)", "DV (lapsed 2023)"),
        ("Her DV came through in record time", "DV"),
        ("STRAP 2 briefed", "STRAP 2 briefed"),
        ("UKIC DV", "UKIC DV"),
        ("NPPV3", "NPPV3"),
        ("NPPV Level 2 (full)", "NPPV Level 2 (full)"),
        ("MV vetted dispatcher", "MV vetted"),
        ("BPSS", "BPSS"),
        ("CTC cleared to 2028", "CTC cleared to 2028"),
        ("Level 1B (CTC)", "Level 1B (CTC)"),
        ("We are a List X company", "List X company"),
        ("Active TS/SCI with CI poly", "Active TS/SCI with CI poly"),
        ("TS-SCI w/ full scope polygraph", "TS-SCI w/ full scope polygraph"),
        ("Top Secret/SCI eligible", "Top Secret/SCI eligible"),
        ("interim Secret", "interim Secret"),
        ("DoD Secret, inactive", "DoD Secret, inactive"),
        ("Q clearance", "Q clearance"),
        ("Yankee White", "Yankee White"),
        ("SAP read-in", "SAP read-in"),
        ("NV1 granted 2021", "NV1 granted 2021"),
        ("Negative Vetting Level 2", "Negative Vetting Level 2"),
        ("AGSVA Baseline", "AGSVA Baseline"),
        ("PV cleared", "PV cleared"),
        ("TSPV", "TSPV"),
        ("Enhanced Reliability", "Enhanced Reliability"),
        ("Secret (Level II)", "Secret (Level II)"),
        ("NATO Secret", "NATO Secret"),
        ("COSMIC TOP SECRET", "COSMIC TOP SECRET"),
        ("Sicherheitsüberprüfung Ü2", "Sicherheitsüberprüfung Ü2"),
        ("habilité Secret Défense", "habilité Secret Défense"),
        ("VGB niveau B", "VGB niveau B"),
        ("TWIC card", "TWIC card"),
        ("airside pass", "airside pass"),
        ("security cleared", "security cleared"),
        ("active security clearance", "active security clearance"),
    ],
)
def test_a_clearance_is_one_span_with_its_state(seen: Seen, text: str, expected: str) -> None:
    assert f"clearance: {expected}" in seen(clearance.find, text)


def test_joined_levels_are_separate_spans(seen: Seen) -> None:
    assert seen(clearance.find, "SC and BPSS") == ["clearance: SC", "clearance: BPSS"]
    assert len(seen(clearance.find, "NV1, NV2 in progress")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Rock Hill, SC is warm in May",
        "Columbia, SC 29201",
        "Goalkeeper at Harbour SC for years",
        "Passed the Microsoft SC-200 exam",
        "Cables with an SC connector at each end",
        "SC Johnson makes polish",
        "The SC cleared the way for the vote",
        "Solutions Consultant (SC) for shops",
        "I support survivors of DV at a refuge",
        "DV means the dependent variable here",
        "Data Vault (DV 2.0) modelling",
        "Rooftop PV and batteries, 40 kW",
        "PV and clearance distances on the roof",
        "The PV of the pension is small, NPV too",
        "A PV for each Kubernetes cluster",
        "I write TS and React all day",
        "Current CTC: 12 LPA, notice 30 days",
        "Counted CTC in tumour samples",
        "Q3 results and Q&A",
        "L-shaped kitchen clearance",
        "Form L clearance of goods",
        "MV switchgear and cables",
        "The lifting strap was worn",
        "SAP access controls and GRC",
        "SAR pilots and search dogs",
        "Tier 5 data centre",
        "Secret Santa was fun",
        "My secret sauce is patience",
        "Top secret recipe of my aunt",
        "Rotating a client secret",
        "Public trust in charities is low",
        "Baseline metrics for the CIS benchmark",
        "habilitation électrique B1V",
        "habilitation à diriger des recherches",
        "Aufgabe Ü1 und Ü2 bis Montag",
        "Customs clearance and freight",
        "Stock clearance on Saturday",
        "Mine clearance diver",
        "Enhanced DBS, 2023",
        "ASIC design in Verilog",
    ],
)
def test_the_same_letters_in_another_sense_are_nothing(seen: Seen, text: str) -> None:
    assert seen(clearance.find, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I do not hold a security clearance",
        "I have never held DV clearance",
        "No security clearance needed",
        "Candidates must hold SC clearance",
        "SC clearance required for this role",
        "You will need to be willing to undergo DV clearance",
        'Please stop writing "SC cleared" on slides',
    ],
)
def test_a_clearance_denied_or_demanded_of_others_is_nothing(seen: Seen, text: str) -> None:
    assert seen(clearance.find, text) == []


def test_a_demand_with_a_first_person_beside_it_still_counts(seen: Seen) -> None:
    assert seen(clearance.find, "The role required DV and I hold DV clearance") != []


def test_a_bare_name_in_a_headline_is_only_a_guess() -> None:
    spans = list(clearance.find(prepare("Analyst | DV | Bristol", FieldKind.HEADLINE)))
    assert [span.confidence for span in spans] == [0.4]
    assert list(clearance.find(prepare("Analyst | DV | Bristol", FieldKind.POST))) == []


def test_a_bare_name_beside_another_clearance_is_likely() -> None:
    spans = list(clearance.find(prepare("Analyst | DV | NPPV3", FieldKind.HEADLINE)))
    assert [span.confidence for span in spans] == [0.7, 1.0]


def test_every_level_has_an_own_id_and_says_what_it_is() -> None:
    levels, _ = clearance.levels()
    ids = [level.id for level in levels]
    assert len(set(ids)) == len(ids)
    assert all(level.strong or level.weak for level in levels)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "NPPV2 (full) via West Yorkshire Police, expires 11/2026",
            "NPPV2 (full) via West Yorkshire Police, expires 11/2026",
        ),
        ("SC, lapsing in June", "SC, lapsing in June"),
        ("NOS livello Segreto", "NOS livello Segreto"),
        (
            "Security Check (SC), UKSV, issued January 2022",
            "Security Check (SC), UKSV, issued January 2022",
        ),
        ("DV cleared with SAP access", "DV cleared with SAP access"),
        ("personnel risk assessment, renewed 2023", "personnel risk assessment, renewed 2023"),
    ],
)
def test_a_state_in_many_words_stays_with_its_level(seen: Seen, text: str, expected: str) -> None:
    assert f"clearance: {expected}" in seen(clearance.find, text)


def test_a_level_behind_a_state_is_a_finding_of_its_own(seen: Seen) -> None:
    found = seen(clearance.find, "NPPV3, SC pending since Easter")
    assert found[0] == "clearance: NPPV3"
    assert len(found) == len(["NPPV3", "SC"])
