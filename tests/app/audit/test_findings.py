"""Findings: ids, words of sureness, own names, own wordings."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from app.audit import findings as audit_findings
from app.audit.model import Severity, Sureness
from app.text import say
from app.trim.plan import Action, Decision
from nlp.labels import Category, Span

Build = Callable[[], Any]


def test_an_id_tells_the_place_and_never_the_words(build: Build) -> None:
    one = build()
    field = one.text("about", "I work at GCHQ", ("GCHQ", "employer"))
    assert [finding.id for finding in one.findings()] == [f"{field}:10-14:employer"]


def test_findings_come_in_reading_order_with_their_words(build: Build) -> None:
    one = build()
    one.text("headline", "Analyst | Hull", ("Hull", "place"), ("Analyst", "role"))
    one.text("about", "🛰 Bowman", ("Bowman", "system"))
    assert [finding.text for finding in one.findings()] == ["Analyst", "Hull", "Bowman"]


@pytest.mark.parametrize(
    ("confidence", "word"),
    [
        (1.0, Sureness.SURE),
        (0.85, Sureness.SURE),
        (0.84, Sureness.LIKELY),
        (0.6, Sureness.LIKELY),
        (0.59, Sureness.CONFIRM),
        (0.0, Sureness.CONFIRM),
    ],
)
def test_sureness_is_a_word_for_the_figure(confidence: float, word: Sureness) -> None:
    assert audit_findings.sureness(confidence) is word


@pytest.mark.parametrize(
    ("section", "text", "found"),
    [
        ("name", "Rowan Ashby", False),
        ("name", "Dr Rowan J Ashby", False),
        ("recommendations", "Rowan", False),
        ("recommendations", "Rowan Ashby", False),
        ("recommendations", "Ines Ashby", True),
        ("recommendations", "Sarah Okafor", True),
    ],
)
def test_whose_profile_it_is_gives_nothing_away(
    build: Build,
    section: str,
    text: str,
    found: bool,  # noqa: FBT001  a column of the table
) -> None:
    one = build()
    one.text(section, text, (text, "person"))
    assert bool(one.findings()) is found


def test_a_name_that_a_model_takes_for_a_place_is_still_a_name(build: Build) -> None:
    one = build()
    one.text("name", "Ashby", ("Ashby", "site"))
    one.text("about", "Ashby is a town", ("Ashby", "place"))
    assert [finding.category for finding in one.findings()] == [Category.PLACE]


def test_without_an_owner_every_name_is_a_finding(build: Build) -> None:
    one = build()
    one.owner = ""
    one.text("recommendations", "Rowan", ("Rowan", "person"))
    assert len(one.findings()) == 1


def test_only_low_findings_are_folded(build: Build) -> None:
    one = build()
    one.text("about", "Hull, VMware", ("Hull", "place"), ("VMware", "system"))
    assert [(f.severity, f.folded) for f in one.findings()] == [
        (Severity.LOW, True),
        (Severity.MEDIUM, False),
    ]


@pytest.mark.parametrize("rule", ["terms", "watchlist"])
def test_what_an_own_list_flags_is_never_folded(rule: str, build: Build) -> None:
    one = build()
    one.text("about", "In Leeds", ("Leeds", "place", 1.0, rule))
    assert [finding.folded for finding in one.findings()] == [False]


def test_advice_is_given_where_an_edit_is_not_enough(build: Build) -> None:
    one = build()
    one.text("posts", "SECRET\nThe north relay fails every Monday at six.", ("SECRET", "marking"))
    one.text("posts", "the code is 4471X", ("4471X", "secret"))
    one.text("posts", "we use VMware", ("VMware", "system"))
    marking, secret, system = one.findings()
    assert "security manager" in say(marking.advice)
    assert "Change it" in say(secret.advice)
    assert system.advice is None


def test_findings_in_private_fields_are_findings_too(build: Build) -> None:
    one = build()
    one.text("account", "10.14.3.7", ("10.14.3.7", "network"), audience="private")
    assert [finding.category for finding in one.findings()] == [Category.NETWORK]


def test_the_person_can_say_what_a_finding_really_is(build: Build) -> None:
    one = build()
    one.text("about", "Halcyon", ("Halcyon", "employer", 0.5, "model"))
    (finding,) = one.findings()
    said = audit_findings.as_category(finding, Category.PROJECT)
    assert (said.id, said.severity, said.sureness, said.folded) == (
        f"{finding.id}>project",
        Severity.HIGH,
        Sureness.SURE,
        False,
    )
    assert said.why.id == "category.project.why"
    assert (said.field, said.start, said.end) == (finding.field, finding.start, finding.end)


def test_findings_in_an_own_wording_tell_the_range_that_it_replaces(
    build: Build, today: dt.date
) -> None:
    one = build()
    field_id = one.text("about", "at GCHQ in Hull", ("GCHQ", "employer"))
    decision = Decision(field_id, 3, 7, Action.OWN, "MI5, Leeds")
    found = audit_findings.of_own_wording(
        one.profile,
        one.fields[0],
        decision,
        [Span(0, 3, Category.EMPLOYER, 0.9, "model")],
        today=today,
    )
    assert [(f.id, f.text, f.severity) for f in found] == [
        (f"{field_id}:3-7>own:0-3:employer", "MI5", Severity.HIGH)
    ]
