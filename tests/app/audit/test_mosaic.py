"""What combinations say, and what breaks them."""

from collections.abc import Callable
from typing import Any

import pytest

from app.audit import mosaic
from app.audit.model import Inference
from app.audit.weight import EVERYONE
from app.text import say
from nlp.labels import Category

Build = Callable[[], Any]

CLEARED = ("SC cleared", "clearance")
FIRM = ("Corvane Systems", "employer")
PROJECT = ("Project LARKSPUR", "project")
ACCESS = ("sole domain admin", "access")
STACK = ("VMware 7.0", "system")
PERSON = ("Sarah Okafor", "person")


def _one(one: Any, rule: str) -> Inference:
    found: list[Inference] = [i for i in one.inferences() if i.rule == rule]
    assert len(found) == 1, [i.rule for i in one.inferences()]
    return found[0]


def _words(one: Any, ids: tuple[str, ...]) -> list[str]:
    by_id = {finding.id: finding.text for finding in one.findings()}
    return [by_id[finding_id] for finding_id in ids]


@pytest.mark.parametrize(
    ("rule", "pieces", "statement"),
    [
        ("M1", [CLEARED, FIRM], "You hold a clearance at a named organisation"),
        ("M1", [CLEARED, ("GCHQ", "employer")], "You hold a clearance at a named agency"),
        ("M2", [CLEARED, PROJECT], "You hold a clearance and work on LARKSPUR"),
        ("M3", [PROJECT, ("Building C4", "site")], "You work on LARKSPUR at a named building"),
        ("M3", [PROJECT, ("RAF Wyton", "site")], "You work on LARKSPUR at a named site"),
        ("M4", [PROJECT, STACK], "Someone could tell what LARKSPUR is built with"),
        ("M5", [ACCESS, STACK], "Someone could pose as your own help desk"),
        ("M6", [ACCESS, FIRM, PERSON], "Someone could write to you in a colleague's name"),
        ("M7", [("cryptanalysis", "expertise"), ("MI6", "employer")],
         "Someone could guess what your work is about"),
        ("M8", [("passed over twice", "lever"), CLEARED], "You may be open to an offer"),
        ("M9", [("in Oslo next week", "travel"), ("14 Signal Regiment", "unit")],
         "Someone could tell where to find you, and when"),
        ("M10", [("07700 900123", "contact"), ("GCHQ", "employer")],
         "Someone could reach you outside work about your work"),
        ("M12", [("£42m", "scale"), PROJECT, ("MOD", "employer")],
         "Someone could tell for whom LARKSPUR is, or how large it is"),
        ("M13", [PERSON, ("Tomasz Reyes", "person"), ("Bee Ashdown", "person"),
                 ("14 Signal Regiment", "unit")], "Someone could draw a map of your team"),
        ("M16", [("QQ123456C", "identifier"), ("14 Larch Close", "contact")],
         "Someone could pose as you"),
        ("M18", [("SECRET//UK EYES ONLY", "marking"), PROJECT],
         "Someone could think that protected material has leaked here"),
    ],
)  # fmt: skip
def test_pieces_in_one_text_say_more_together(
    build: Build, rule: str, pieces: list[tuple[str, str]], statement: str
) -> None:
    one = build()
    item = one.item("role", "2021")
    text = "We all had this, then. ".join(words for words, _ in pieces)
    one.text("positions", text, *pieces, item=item)
    assert say(_one(one, rule).statement) == statement


def test_every_side_must_be_there(build: Build) -> None:
    one = build()
    one.text("about", "SC cleared. Sarah Okafor. VMware 7.0", CLEARED, PERSON, STACK)
    assert one.inferences() == ()


def test_a_stack_in_another_role_does_not_join_the_project(build: Build) -> None:
    one = build()
    now, before = one.item("now", "2021"), one.item("before", "2012", "2015")
    one.text("positions", "Project LARKSPUR", PROJECT, item=now)
    one.text("positions", "VMware 7.0", STACK, item=before)
    assert one.inferences() == ()


def test_the_headline_joins_every_role(build: Build) -> None:
    one = build()
    one.text("headline", "Project LARKSPUR", PROJECT)
    one.text("positions", "VMware 7.0", STACK, item=one.item("now", "2021"))
    assert _one(one, "M4").weight == pytest.approx(0.15)


def test_the_fragments_begin_with_the_most_telling_of_each_side(build: Build) -> None:
    one = build()
    one.text("about", "Corvane Systems, then GCHQ. SC cleared", FIRM, ("GCHQ", "employer"), CLEARED)
    assert _words(one, _one(one, "M1").findings) == ["SC cleared", "GCHQ", "Corvane Systems"]


def test_the_cheapest_break_is_the_side_with_the_fewest_mentions(build: Build) -> None:
    one = build()
    one.text("headline", "SC cleared", CLEARED)
    one.text("about", "SC cleared at Corvane Systems", CLEARED, FIRM)
    assert _words(one, _one(one, "M1").break_with) == ["Corvane Systems"]


def test_what_the_site_requires_is_not_the_cheapest_break(build: Build) -> None:
    one = build()
    one.text("about", "SC cleared, SC cleared", CLEARED, CLEARED)
    one.text("positions", "Corvane Systems", FIRM, required=True)
    assert set(_words(one, _one(one, "M1").break_with)) == {"SC cleared"}


def test_of_equal_sides_the_graver_goes(build: Build) -> None:
    one = build()
    one.text("about", "SC cleared at Corvane Systems", CLEARED, FIRM)
    assert _words(one, _one(one, "M1").break_with) == ["SC cleared"]


def test_a_map_of_the_team_breaks_with_one_name_too_few(build: Build) -> None:
    one = build()
    names = ["Sarah Okafor", "Tomasz Reyes", "Bee Ashdown"]
    unit = ("14 Signal Regiment", "unit")
    one.text("about", f"{', '.join(names)} of 14 Signal Regiment. 14 Signal Regiment!",
             *((name, "person") for name in names), unit, unit)  # fmt: skip
    assert len(_one(one, "M13").break_with) == 1
    assert _words(one, _one(one, "M13").break_with)[0] in names


def test_one_name_said_three_times_is_no_map_of_a_team(build: Build) -> None:
    one = build()
    one.text("about", "Sarah Okafor " * 3 + "HMS Kent", PERSON, PERSON, PERSON,
             ("HMS Kent", "unit"))  # fmt: skip
    assert one.inferences() == ()


def test_the_parts_of_a_name_in_one_row_are_one_person(build: Build) -> None:
    one = build()
    row = one.item("row", section="recommendations")
    for name in ("Sarah", "Okafor", "Jane"):
        one.text("recommendations", name, (name, "person"), item=row, holds=Category.PERSON)
    one.text("about", "HMS Kent", ("HMS Kent", "unit"))
    assert one.inferences() == ()


@pytest.mark.parametrize(
    "words", ["Project LARKSPUR", "the LARKSPUR programme", "LARKSPUR programme", "Op LARKSPUR"]
)
def test_a_project_is_named_without_the_word_for_it(build: Build, words: str) -> None:
    one = build()
    one.text("about", f"{words}. SC cleared", (words, "project"), CLEARED)
    assert say(_one(one, "M2").statement) == "You hold a clearance and work on LARKSPUR"


def test_three_postings_by_month_can_be_followed(build: Build) -> None:
    one = build()
    for n, unit in enumerate(["HMS Kent", "HMS Dauntless", "HMS Sutherland"]):
        item = one.item(f"role{n}", f"201{n}-03", f"201{n}-09")
        one.text("positions", f"Mar 201{n}", (f"Mar 201{n}", "date"), item=item)
        one.text("positions", f"{unit}, Devonport", (unit, "unit"), ("Devonport", "site"),
                 item=item)  # fmt: skip
    inference = _one(one, "M11")
    assert len(inference.break_with) == 1
    gone = dict.fromkeys(inference.break_with, 0.0)
    assert "M11" not in {i.rule for i in one.inferences(remaining=gone)}


def test_a_role_with_five_telling_pieces_is_a_file(build: Build) -> None:
    one = build()
    words = ["VMware", "NetApp", "Cisco UCS", "DOORS", "Nutanix"]
    one.text("positions", ", ".join(words), *((w, "system") for w in words), item=one.item("role"))
    assert _one(one, "M14").weight == pytest.approx(0.10)
    one.spans[one.fields[0].id].pop()
    assert one.inferences() == ()


def test_what_a_rewording_leaves_weakens_a_conclusion_and_then_ends_it(build: Build) -> None:
    one = build()
    one.text("about", "SC cleared at Corvane Systems", CLEARED, FIRM)
    firm = next(f.id for f in one.findings() if f.text == FIRM[0])
    (weaker,) = one.inferences(remaining={firm: 0.6})
    assert weaker.weight == pytest.approx(0.25 * 0.6)
    assert one.inferences(remaining={firm: 0.4}) == ()


def test_an_unsure_piece_joins_once_it_is_confirmed(build: Build) -> None:
    one = build()
    one.text("about", "SC, Corvane Systems", ("SC", "clearance", 0.4, "clearance.uk_sc"), FIRM)
    unsure = next(f.id for f in one.findings() if f.text == "SC")
    assert one.inferences() == ()
    assert [i.rule for i in one.inferences(confirmed=frozenset({unsure}))] == ["M1"]


def test_a_stranger_joins_only_what_a_stranger_sees(build: Build) -> None:
    one = build()
    one.text("about", "SC cleared", CLEARED, audience="connections")
    one.text("about", "Corvane Systems", FIRM)
    assert [i.rule for i in one.inferences()] == ["M1"]
    assert one.inferences(audiences=EVERYONE) == ()


def test_what_rests_in_the_export_joins_nothing(build: Build) -> None:
    one = build()
    one.text("messages", "SC cleared", CLEARED, audience="private")
    one.text("about", "Corvane Systems", FIRM)
    assert one.inferences() == ()


def test_what_stands_together_answers_for_many_plans(build: Build) -> None:
    one = build()
    one.text("about", "SC cleared, Corvane Systems, Project LARKSPUR", CLEARED, FIRM, PROJECT)
    joined = mosaic.join(one.profile, one.findings())
    for finding in one.findings():
        for share in (0.0, 0.6, 1.0):
            plan = {finding.id: share}
            assert mosaic.conclude(joined, remaining=plan) == one.inferences(remaining=plan)


def test_the_weightiest_conclusion_comes_first(build: Build) -> None:
    one = build()
    one.text("about", "SC cleared, Corvane Systems, Project LARKSPUR", CLEARED, FIRM, PROJECT)
    assert [i.rule for i in one.inferences()] == ["M2", "M1"]
