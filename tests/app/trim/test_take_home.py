"""The steps to the site come in its own order, with what to copy and what to ask for."""

import tomllib
from collections.abc import Callable

import pytest

from app.importers.linkedin import catalogue
from app.profile.model import Field, Item, Profile, Remedy, Section
from app.text import Sentence, say, templates
from app.trim.apply import apply
from app.trim.plan import Action, Decision, Plan
from app.trim.take_home import FIRST, Step, Task, take_home
from nlp.labels import Category
from resources import ROOT

AField = Callable[..., Field]


def steps(profile: Profile, *decisions: Decision) -> list[tuple[str, Task]]:
    trimmed = apply(profile, Plan().with_decisions(decisions), {})
    return [(step.id, step.task) for step in take_home(profile, trimmed)]


def steps_without_first(profile: Profile, *decisions: Decision) -> tuple[Step, ...]:
    trimmed = apply(profile, Plan().with_decisions(decisions), {})
    return take_home(profile, trimmed)[1:]


def remove(field: Field) -> Decision:
    return Decision(field.id, 0, len(field.text), Action.REMOVE)


def test_nothing_changed_means_nothing_to_do(a_field: AField) -> None:
    profile = Profile(fields=(a_field("Hull"),))
    assert steps(profile) == []


def test_announcing_stops_first_then_pages_in_order_then_texts_by_others(a_field: AField) -> None:
    profile = Profile(
        fields=(
            a_field("x SC", id="rec", section=Section.RECOMMENDATIONS, remedy=Remedy.ASK),
            a_field("x SC", id="post", section=Section.POSTS, remedy=Remedy.DELETE),
            a_field("x SC", id="about", section=Section.ABOUT),
            a_field("SC", id="cell", section=Section.HONORS, label="Issuer"),
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


def test_a_skill_that_is_there_already_is_not_put_in_again(a_field: AField) -> None:
    skills = [a_field(t, id=t, section=Section.SKILLS) for t in ("Splunk", "Monitoring")]
    made = Decision("Splunk", 0, 6, Action.GENERALISE, "Monitoring")
    (step,) = steps_without_first(Profile(fields=tuple(skills)), made)
    assert (step.gone, step.text) == (("Splunk",), "")


WHOLE = [
    (Section(section), label)
    for section, page in tomllib.loads((ROOT / "guides" / "linkedin.toml").read_text("utf-8"))[
        "sections"
    ].items()
    for label in page.get("whole", ())
]


@pytest.mark.parametrize(("section", "label"), WHOLE)
def test_an_entry_without_its_name_is_deleted_and_its_other_fields_with_it(
    a_field: AField, section: Section, label: str
) -> None:
    name = a_field("Alpha", id="name", section=section, label=label, item="it")
    other = a_field("Beta", id="other", section=section, label="Something else", item="it")
    alone = a_field("Gamma", id="alone", section=section, label="Something else", item="its")
    items = (Item("it", section, "Alpha"), Item("its", section, "Delta"))
    made = steps_without_first(
        Profile(fields=(other, name, alone), items=items), *map(remove, (name, other, alone))
    )
    assert [(step.id, step.task) for step in made] == [
        ("name", Task.DELETE),
        ("alone", Task.CLEAR),
    ]
    assert made[0].note is not None
    assert say(made[0].note) == "Delete this entry."
    assert (made[0].text, made[0].title) == ("", "Alpha")
    assert set(made[0].fields) == {"name", "other"}


def test_an_entry_that_keeps_its_name_is_changed_field_by_field(a_field: AField) -> None:
    section = Section.LANGUAGES
    name = a_field("Pashto", id="name", section=section, label="Language", item="it")
    level = a_field("Native", id="level", section=section, label="Proficiency", item="it")
    reworded = Decision("name", 0, 6, Action.GENERALISE, "A language")
    profile = Profile(fields=(name, level), items=(Item("it", section, "Pashto"),))
    made = steps_without_first(profile, reworded, remove(level))
    assert [(step.id, step.task) for step in made] == [("name", Task.PASTE), ("level", Task.CLEAR)]


def test_an_entry_that_is_no_thing_is_called_by_its_text(a_field: AField) -> None:
    cause = a_field("Animal welfare", section=Section.CAUSES, label="Cause")
    (step,) = steps_without_first(Profile(fields=(cause,)), remove(cause))
    assert (step.task, step.title, step.fields) == (Task.DELETE, "Animal welfare", ("f",))


def test_an_entry_without_any_of_its_names_is_deleted_once(a_field: AField) -> None:
    parts = [
        a_field("Alpha", id=label, section=Section.ARTICLES, label=label, item="it")
        for label in ("Title", "Article")
    ]
    profile = Profile(fields=tuple(parts), items=(Item("it", Section.ARTICLES, "Alpha"),))
    (step,) = steps_without_first(profile, *map(remove, parts))
    assert (step.task, step.fields) == (Task.DELETE, ("Title", "Article"))


def test_every_name_of_an_entry_is_a_field_that_the_importer_knows() -> None:
    tables = tomllib.loads((ROOT / "taxonomy" / "linkedin.toml").read_text("utf-8"))["tables"]
    known = {
        (column.get("section", table["section"]), column["label"])
        for table in tables.values()
        for column in table.get("columns", {}).values()
    }
    known |= {("articles", "Title"), ("articles", "Article")}  # pages of their own, in no table
    assert WHOLE
    assert {(section.value, label) for section, label in WHOLE} <= known


def test_an_address_that_is_a_setting_is_never_left_empty(a_field: AField) -> None:
    mail = a_field("maya@linwood.example", section=Section.CONTACT_INFO, remedy=Remedy.SETTING)
    (step,) = steps_without_first(Profile(fields=(mail,)), remove(mail))
    assert step.task is Task.SETTING
    assert step.note is not None
    assert say(step.note) == "Set who can see it, or remove it."
    assert "Settings, Visibility" in say(step.where)
    assert step.url == ""


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("", "Choose no date where the site lets you; otherwise"),
        ("2021", "Choose only the year 2021 where the site lets you; otherwise keep the month."),
        ("Mar 2021", "Choose Mar 2021."),
        ("2021-03", "Choose 2021-03."),
        ("The 2020s", "The site has no place for “The 2020s”."),
    ],
)
def test_a_date_is_chosen_from_menus_and_not_pasted(a_field: AField, date: str, words: str) -> None:
    start = a_field("12 Mar 2021", section=Section.POSITIONS, label="Start", holds=Category.DATE)
    made = Decision("f", 0, len(start.text), Action.GENERALISE, date) if date else remove(start)
    (step,) = steps_without_first(Profile(fields=(start,)), made)
    assert (step.task, step.text) == (Task.CHOOSE, "")
    assert step.note is not None
    assert say(step.note).startswith(words)


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


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (0, "Delete it: it names “SC cleared”."),
        (11, "Delete it, or edit it to the text shown: it names “cleared”."),
    ],
)
def test_editing_is_only_offered_where_there_is_a_text_to_copy(
    a_field: AField, start: int, words: str
) -> None:
    text = "Still glad cleared" if start else "SC cleared"
    post = a_field(text, section=Section.EVENTS, remedy=Remedy.DELETE)
    (step,) = steps_without_first(
        Profile(fields=(post,)), Decision("f", start, len(text), Action.REMOVE)
    )
    assert step.note is not None
    assert say(step.note) == words


def test_every_section_has_a_way_there() -> None:
    guide = tomllib.loads((ROOT / "guides" / "linkedin.toml").read_text("utf-8"))
    assert set(guide["sections"]) == {section.value for section in Section}
    pages = [*guide["sections"].values(), guide["first"], guide["newest"]]
    said = {page[key] for page in pages for key in ("where", "setting", "note") if key in page}
    assert said <= set(templates())


FILLED = [
    (Section(section), label, sentence)
    for section, page in tomllib.loads((ROOT / "guides" / "linkedin.toml").read_text("utf-8"))[
        "sections"
    ].items()
    for label, sentence in page.get("filled", {}).items()
]


@pytest.mark.parametrize(("section", "label", "sentence"), FILLED)
def test_where_the_site_takes_nothing_empty_the_step_says_what_to_put(
    a_field: AField, section: Section, label: str, sentence: str
) -> None:
    field = a_field("Larkhill Systems", section=section, label=label)
    (step,) = steps_without_first(Profile(fields=(field,)), remove(field))
    assert step.task is Task.CLEAR
    assert step.note == Sentence(sentence)
    assert "does not take it empty" in say(step.note)
    columns = [c for table in catalogue.tables() for c in table.columns.values()]
    assert label in {column.label for column in columns}
