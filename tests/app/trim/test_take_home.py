"""The steps to the site come in its own order, with what to copy and what to ask for."""

import tomllib
from collections.abc import Callable

from app.profile.model import Field, Item, Profile, Remedy, Section
from app.text import say, templates
from app.trim.apply import apply
from app.trim.plan import Action, Decision, Plan
from app.trim.take_home import FIRST, Task, take_home
from resources import ROOT

AField = Callable[..., Field]


def steps(profile: Profile, *decisions: Decision) -> list[tuple[str, Task]]:
    trimmed = apply(profile, Plan().with_decisions(decisions), {})
    return [(step.id, step.task) for step in take_home(profile, trimmed)]


def test_nothing_changed_means_nothing_to_do(a_field: AField) -> None:
    profile = Profile(fields=(a_field("Hull"),))
    assert steps(profile) == []


def test_announcing_stops_first_then_pages_in_order_then_texts_by_others(a_field: AField) -> None:
    profile = Profile(
        fields=(
            a_field("x SC", id="rec", section=Section.RECOMMENDATIONS, remedy=Remedy.ASK),
            a_field("x SC", id="post", section=Section.POSTS, remedy=Remedy.DELETE),
            a_field("x SC", id="about", section=Section.ABOUT),
            a_field("SC", id="cell", section=Section.HONORS),
            a_field("x SC", id="guess", section=Section.INFERRED, remedy=Remedy.NOTHING),
        )
    )
    made = [Decision(f.id, f.text.index("SC"), len(f.text), Action.REMOVE) for f in profile.fields]
    assert steps(profile, *made) == [
        (FIRST, Task.SETTING),
        ("about", Task.PASTE),
        ("cell", Task.CLEAR),
        ("post", Task.DELETE),
        ("rec", Task.ASK),
    ]


def test_skills_are_one_step(a_field: AField) -> None:
    skills = [a_field(t, id=t, section=Section.SKILLS) for t in ("SC", "Splunk", "Go")]
    profile = Profile(fields=tuple(skills))
    plan = Plan().with_decisions(
        [
            Decision("SC", 0, 2, Action.REMOVE),
            Decision("Splunk", 0, 6, Action.GENERALISE, "Monitoring"),
        ]
    )
    _, step = take_home(profile, apply(profile, plan, {}))
    assert (step.task, step.gone, step.text) == (Task.ENTRIES, ("SC", "Splunk"), "Monitoring")
    assert step.fields == ("SC", "Splunk")


def test_a_step_has_its_text_its_length_and_where_to_click(a_field: AField) -> None:
    field = a_field("Engineer 🐝 | SC", limit=220)
    profile = Profile(fields=(field,))
    trimmed = apply(profile, Plan((Decision("f", 13, 15, Action.REMOVE),)), {})
    _, step = take_home(profile, trimmed)
    assert step.text == "Engineer 🐝"
    assert step.length is not None
    assert (step.length.used, step.length.limit, step.length.over) == (11, 220, 0)
    assert "pencil beside About" in say(step.where)


def test_an_author_is_asked_by_name_about_the_pieces(a_field: AField) -> None:
    field = a_field("x sits in C4", section=Section.RECOMMENDATIONS, remedy=Remedy.ASK, item="r")
    item = Item("r", Section.RECOMMENDATIONS, "by S.", by="S. Okafor")
    profile = Profile(fields=(field,), items=(item,))
    trimmed = apply(profile, Plan((Decision("f", 10, 12, Action.REMOVE),)), {})
    step = take_home(profile, trimmed)[-1]
    assert step.note is not None
    assert say(step.note).startswith("Ask S. Okafor to edit it, or hide it: it names “")
    assert "C4" in say(step.note)


def test_every_section_has_a_way_there() -> None:
    guide = tomllib.loads((ROOT / "guides" / "linkedin.toml").read_text("utf-8"))
    assert set(guide["sections"]) == {section.value for section in Section}
    pages = [*guide["sections"].values(), guide["first"], guide["newest"]]
    assert {page["where"] for page in pages} <= set(templates())
