"""Advice where there is no span to change."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from app.audit.notes import notes
from app.profile.model import Contact, Message, Place
from app.text import say
from nlp.labels import Category

Build = Callable[[], Any]
PLACE = Place("Test.csv", 2, "x")


def _ids(one: Any) -> list[str]:
    return [note.id.partition(":")[0] for note in notes(one.profile, one.findings())]


@pytest.mark.parametrize(
    ("section", "text", "expected"),
    [
        ("posts", "We're hiring two DV analysts, apply below", ["vacancy"]),
        ("posts", "Join our team in Filton #hiring", ["vacancy"]),
        ("posts", "A quiet week of hiring a van", []),
        ("media", "First day at Northgate, new badge!", ["badge"]),
        ("posts", "The team in front of the whiteboard", ["badge"]),
        ("posts", "I earned a lot of trust", []),
        ("headline", "Engineer | #OpenToWork", ["open_to_work"]),
        ("headline", "Open to new opportunities", ["open_to_work"]),
        ("headline", "Open minded engineer at work", []),
        ("publications", "On the drift of fibre gyros", ["publications"]),
        ("patents", "Seal for a valve", ["publications"]),
        ("follows", "Cleared Jobs UK", ["interests"]),
    ],
)
def test_a_text_can_ask_for_advice(
    build: Build, section: str, text: str, expected: list[str]
) -> None:
    one = build()
    one.text(section, text)
    assert _ids(one) == expected


def test_a_note_on_a_text_names_its_field(build: Build) -> None:
    one = build()
    field = one.text("posts", "We are recruiting!")
    (note,) = notes(one.profile, one.findings())
    assert (note.field, note.id) == (field, f"vacancy:{field}")


def test_many_skills_are_counted_in_one_note(build: Build) -> None:
    one = build()
    for n in range(12):
        one.text("skills", f"Skill {n}")
    assert _ids(one) == []
    one.text("skills", "One more")
    (note,) = notes(one.profile, one.findings())
    assert "13 skills" in say(note.text)


def test_what_others_wrote_is_noted_where_it_says_something(build: Build) -> None:
    one = build()
    one.text("recommendations", "Kind and quick", own=False)
    one.text("recommendations", "Ran our VMware", ("VMware", "system"), own=False)
    one.text("recommendations", "Okafor", ("Okafor", "person"), own=False, holds=Category.PERSON)
    one.text("recommendations", "I ran VMware too", ("VMware", "system"))
    assert _ids(one) == ["third_party_text"]


def test_a_visible_list_of_connections_is_noted(build: Build) -> None:
    profile = replace(build().profile, contacts=(Contact("c", "A", "", "", "", "", PLACE),))
    assert [note.id for note in notes(profile, ())] == ["connections"]


def test_an_export_with_private_parts_is_a_sensitive_file(build: Build) -> None:
    one = build()
    one.text("account", "Registered from 192.0.2.1", audience="private")
    assert _ids(one) == ["archive"]
    message = Message("m", "c", "A", "", "B", "", "", "Hello", from_owner=False, place=PLACE)
    profile = replace(build().profile, messages=(message,))
    assert [note.id for note in notes(profile, ())] == ["archive"]


def test_texts_that_nobody_sees_ask_for_no_advice_of_their_own(build: Build) -> None:
    one = build()
    one.text("posts", "We are hiring", audience="private")
    assert _ids(one) == ["archive"]
