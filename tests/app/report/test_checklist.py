"""The steps on the site, to tick on paper."""

import datetime as dt

from app.checkup import Checkup
from app.profile.model import Audience, Field, Place, Profile, Section
from app.report.checklist import checklist_markdown
from app.trim.plan import Action
from nlp.labels import Category, FieldKind, Span
from nlp.skeleton import analyse

TODAY = dt.date(2026, 11, 24)


def test_the_first_step_is_to_stop_announcing_edits(checkup: Checkup) -> None:
    checkup.bulk([f.id for f in checkup.queue], Action.REMOVE)
    steps = [line for line in checklist_markdown(checkup).splitlines() if "[ ]" in line]
    assert "stop announcing edits" in steps[0]
    assert "Headline" in steps[1]


def test_each_text_is_there_to_copy_with_its_length(checkup: Checkup) -> None:
    checkup.bulk([checkup.queue[0].id], Action.REMOVE)
    text = checklist_markdown(checkup)
    assert "> Software lead" in text
    assert "13 characters" in text


def test_without_changes_it_says_so_and_counts_what_is_open(checkup: Checkup) -> None:
    text = checklist_markdown(checkup)
    assert "nothing to do" in text
    assert f"{len(checkup.queue)} pieces are undecided" in text


def test_a_list_says_in_words_what_goes_and_what_comes() -> None:
    skills = ("Splunk", "Project LARKSPUR", "Patience")
    fields = tuple(
        Field(
            name,
            Section.SKILLS,
            "Skill",
            name,
            FieldKind.SKILL_LIST,
            Audience.PUBLIC,
            Place("Skills.csv", row, "Name"),
        )
        for row, name in enumerate(skills, 2)
    )
    spans = {name: (Span(0, len(name), Category.SYSTEM, 1.0, "model"),) for name in skills[:2]}
    checkup = Checkup(Profile(fields=fields), spans, {n: analyse(n) for n in skills}, today=TODAY)
    checkup.write_own("Splunk", 0, 6, "Monitoring")
    checkup.bulk([f.id for f in checkup.findings if f.field == skills[1]], Action.REMOVE)
    text = checklist_markdown(checkup)
    assert "Remove: Splunk, Project LARKSPUR. Add instead: Monitoring" in text
    assert "> Monitoring" not in text
