"""Choices are concrete, fit their place, and exactly one is suggested."""

from collections.abc import Callable

import pytest

from app.audit.model import Finding, Severity
from app.profile.model import Field, Profile, Section
from app.text import say
from app.trim.apply import apply_field
from app.trim.choices import Context, choices
from app.trim.model import Choice
from app.trim.plan import Action, Decision
from nlp.labels import Category, FieldKind
from nlp.skeleton import analyse

AField = Callable[..., Field]
AFinding = Callable[..., Finding]

WALK = (
    "Currently leading Project LARKSPUR for Northgate Signals out of Building C4 at Cheltenham, "
    "managing a team of 14. Sole domain administrator for the test network; we run CrowdStrike "
    "Falcon 6.4 and I sit beside Sarah Okafor on the incident rota. SC cleared since 2018."
)


def offered(field: Field, findings: list[Finding], nth: int = 0) -> tuple[Choice, ...]:
    context = Context.of(Profile(fields=(field,)), findings, {field.id: analyse(field.text)})
    return choices(findings[nth], field, context)


@pytest.mark.parametrize(
    ("text", "piece", "category", "expected"),
    [
        ("I work at GCHQ in Hull.", "GCHQ", Category.EMPLOYER, "a public-sector organisation"),
        ("I lead the GCHQ team.", "GCHQ", Category.EMPLOYER, "public-sector"),
        ("GCHQ's team is good.", "GCHQ", Category.EMPLOYER, "a public-sector organisation"),
        ("Analyst | GCHQ | radar", "GCHQ", Category.EMPLOYER, "public-sector organisation"),
        ("Analyst at GCHQ | radar", "GCHQ", Category.EMPLOYER, "a public-sector organisation"),
        ("A GCHQ-led plan works.", "GCHQ", Category.EMPLOYER, "public-sector"),
        ("Years in the Royal Navy.", "Royal Navy", Category.EMPLOYER, "the armed forces"),
        ("I live in Cheltenham.", "Cheltenham", Category.PLACE, "in south-west England"),
        ("I moved from Cheltenham.", "Cheltenham", Category.PLACE, "south-west England"),
        ("I flew from RAF Marham.", "RAF Marham", Category.SITE, "eastern England"),
        ("I sit in Building C4.", "Building C4", Category.SITE, "on site"),
        ("I moved to Building C4.", "Building C4", Category.SITE, "a workplace"),
        ("I use Splunk at work.", "Splunk", Category.SYSTEM, "security monitoring"),
        ("I lead a team of 14.", "a team of 14", Category.SCALE, "a small team"),
        ("I wrote the £340m business case.", "£340m", Category.SCALE, "multi-million-pound"),
        ("I keep a Zebrafish running.", "Zebrafish", Category.SYSTEM, "technical system"),
        ("DBA at Hull. It is fun.", "DBA", Category.ACCESS, "Responsible for IT administration"),
        ("I fix Astute pressure hulls.", "Astute", Category.SYSTEM, "submarine"),
        ("I like an offline Zebrafish.", "Zebrafish", Category.SYSTEM, "technical system"),
        ("I test build 4.3 here.", "build 4.3", Category.SYSTEM, "technical systems"),
        ("I saw £22m turnover.", "£22m", Category.SCALE, "multi-million-pound"),
        ("A farsi transcriber.", "farsi transcriber", Category.ROLE, "transcriber"),
        ("Started on 3 June 2024.", "3 June 2024", Category.DATE, "2024"),
        ("Sarah Okafor was my boss.", "Sarah Okafor", Category.PERSON, "someone"),
        ("I test with Sarah Okafor.", "Sarah Okafor", Category.PERSON, "a colleague"),
        ("I am a senior SIGINT analyst.", "senior SIGINT analyst", Category.ROLE, "senior analyst"),
    ],
)
def test_the_suggested_wording_fits_its_place(
    a_field: AField, a_finding: AFinding, text: str, piece: str, category: Category, expected: str
) -> None:
    field = a_field(text)
    suggested = [c for c in offered(field, [a_finding(field, piece, category)]) if c.suggested]
    assert [(c.action, c.text) for c in suggested] == [(Action.GENERALISE, expected)]


@pytest.mark.parametrize("category", list(Category))
@pytest.mark.parametrize("severity", list(Severity))
@pytest.mark.parametrize("required", [True, False])
def test_exactly_one_choice_is_suggested_and_a_required_field_is_never_emptied(
    a_field: AField,
    a_finding: AFinding,
    category: Category,
    severity: Severity,
    required: bool,  # noqa: FBT001  a table
) -> None:
    for text in ("GCHQ", "I met GCHQ in 2019, at noon.", "GCHQ | SC"):
        field = a_field(text, required=required)
        made = offered(field, [a_finding(field, "GCHQ", category, severity=severity)])
        actions = [c.action for c in made]
        assert sum(c.suggested for c in made) == 1
        assert (Action.REMOVE in actions) is (not required or text == "GCHQ | SC")
        assert actions[-1] is Action.KEEP
        assert all(0 <= c.remains <= 1 for c in made)
        assert all(say(c.says) for c in made)


@pytest.mark.parametrize(
    ("text", "category", "expected"),
    [
        ("GCHQ", Category.EMPLOYER, "Public-sector organisation"),
        ("Senior SIGINT Analyst", Category.ROLE, "Senior Analyst"),
        ("Cheltenham, England, United Kingdom", Category.PLACE, "United Kingdom"),
        ("Jan 2019", Category.DATE, "2019"),
        ("Royal Navy", Category.EMPLOYER, "Armed forces"),
        ("Project NIGHTJAR", Category.PROJECT, "Project"),
    ],
)
def test_a_cell_gets_a_wording_of_its_own(
    a_field: AField, a_finding: AFinding, text: str, category: Category, expected: str
) -> None:
    field = a_field(text, required=True, holds=category, kind=FieldKind.POSITION_TITLE)
    made = offered(field, [a_finding(field, text, category)])
    assert [c.text for c in made if c.suggested] == [expected]


def test_a_site_and_the_town_beside_it_are_reworded_as_one(
    a_field: AField, a_finding: AFinding
) -> None:
    field = a_field(WALK)
    site = a_finding(field, "Building C4", Category.SITE)
    town = a_finding(field, "Cheltenham", Category.PLACE)
    made = offered(field, [site, town])
    assert [c.text for c in made] == [
        "",
        "in south-west England",
        "in the UK",
        "in Europe",
        "Building C4",
    ]
    assert made[1].covers == (town.id,)
    assert say(made[1].says) == "Says the region, not the place. Also replaces “Cheltenham”."
    decision = Decision(field.id, site.start, town.end, Action.GENERALISE, made[1].text)
    after = apply_field(field, [decision], analyse(field.text)).after
    assert "for Northgate Signals in south-west England, managing" in after


def test_removing_says_what_is_left_and_how_much_goes(a_field: AField, a_finding: AFinding) -> None:
    field = a_field(WALK)
    site = offered(field, [a_finding(field, "Building C4", Category.SITE)])[0]
    assert say(site.says).startswith("Leaves: ")
    assert "Northgate Signals at Cheltenham" in say(site.says)
    access = offered(field, [a_finding(field, "Sole domain administrator", Category.ACCESS)])[0]
    assert "part of the sentence" in say(access.says)
    alone = a_field("SC cleared")
    assert say(offered(alone, [a_finding(alone, "SC cleared", Category.CLEARANCE)])[0].says) == (
        "Nothing is left of this text."
    )


def test_a_clearance_is_removed_and_only_a_cv_may_allude_to_it(
    a_field: AField, a_finding: AFinding
) -> None:
    for kind, expected in ((FieldKind.HEADLINE, 0), (FieldKind.CV_TEXT, 1)):
        field = a_field("Engineer. SC cleared.", kind=kind)
        made = offered(field, [a_finding(field, "SC cleared", Category.CLEARANCE)])
        assert made[0].suggested
        assert len([c for c in made if c.action is Action.GENERALISE]) == expected


def test_a_name_after_its_relation_is_removed(a_field: AField, a_finding: AFinding) -> None:
    field = a_field("My manager Sarah Okafor is kind.")
    made = offered(field, [a_finding(field, "Sarah Okafor", Category.PERSON)])
    assert made[0].suggested


@pytest.mark.parametrize(
    ("text", "category", "section", "action"),
    [
        ("Project NIGHTJAR", Category.PROJECT, Section.SKILLS, Action.REMOVE),
        ("Arabic", Category.EXPERTISE, Section.LANGUAGES, Action.REMOVE),
        ("CrowdStrike Falcon 6.4", Category.SYSTEM, Section.SKILLS, Action.GENERALISE),
        ("Sarah Okafor", Category.PERSON, Section.RECOMMENDATIONS, Action.REMOVE),
    ],
)
def test_an_entry_goes_where_a_vague_one_would_help_nobody(
    a_field: AField,
    a_finding: AFinding,
    text: str,
    category: Category,
    section: Section,
    action: Action,
) -> None:
    field = a_field(text, section=section, holds=category)
    made = offered(field, [a_finding(field, text, category)])
    assert [c.action for c in made if c.suggested] == [action]


def test_a_text_in_another_language_gets_no_english_wording(
    a_field: AField, a_finding: AFinding
) -> None:
    field = a_field("Ich arbeite bei Larkhill in Ulm.")
    findings = [a_finding(field, "Larkhill", Category.EMPLOYER)]
    context = Context.of(Profile(fields=(field,)), findings, {}, foreign=frozenset({field.id}))
    made = choices(findings[0], field, context)
    assert [c.action for c in made] == [Action.REMOVE, Action.KEEP]
    assert sum(c.suggested for c in made) == 1


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Dear Sarah, I am back.", "Sarah"),
        ("Thank you Sarah for the tea.", "Sarah"),
        ("Well done Sarah!", "Sarah"),
        ("Radar\nSupervisor: Sarah Okafor", "Sarah Okafor"),
        ("Sarah: I am at the door.", "Sarah"),
        ("Sehr geehrter Herr Dr. Stanek, I am back.", "Stanek"),
    ],
)
def test_a_name_that_only_greets_or_labels_goes(
    a_field: AField, a_finding: AFinding, text: str, piece: str
) -> None:
    field = a_field(text, kind=FieldKind.MESSAGE)
    made = offered(field, [a_finding(field, piece, Category.PERSON)])
    assert [c.action for c in made if c.suggested] == [Action.REMOVE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I worked to Sarah Okafor there.", "a manager"),
        ("It was supervised by Sarah Okafor.", "a supervisor"),
        ("I sit beside Sarah Okafor all day.", "a colleague"),
        ("I met Sarah Okafor on a train.", "someone"),
    ],
)
def test_a_name_becomes_the_relation_that_the_text_tells(
    a_field: AField, a_finding: AFinding, text: str, expected: str
) -> None:
    field = a_field(text, kind=FieldKind.POST)
    made = offered(field, [a_finding(field, "Sarah Okafor", Category.PERSON)])
    assert [c.text for c in made if c.suggested] == [expected]


@pytest.mark.parametrize(
    ("text", "piece", "category"),
    [
        ("I ran the Larkhill team there.", "Larkhill", Category.EMPLOYER),
        ("I ran the HALYARD programme there.", "HALYARD", Category.PROJECT),
        ("I met them at the Gable canteen.", "Gable", Category.SITE),
    ],
)
def test_a_wording_that_would_only_repeat_the_noun_is_not_suggested(
    a_field: AField, a_finding: AFinding, text: str, piece: str, category: Category
) -> None:
    field = a_field(text)
    made = offered(field, [a_finding(field, piece, category)])
    assert [c.action for c in made if c.suggested] == [Action.REMOVE]


def test_a_project_takes_its_kind_from_its_own_entry(a_field: AField, a_finding: AFinding) -> None:
    more: dict[str, object] = {"section": Section.PROJECTS, "item": "Projects.csv#2"}
    title = a_field("Project LARKSPUR", id="title", holds=Category.PROJECT, **more)
    about = a_field("Secure messaging for two years.", id="about", **more)
    job = a_field("I lead Project LARKSPUR.", id="job")
    findings = [
        a_finding(title, "Project LARKSPUR", Category.PROJECT),
        a_finding(job, "Project LARKSPUR", Category.PROJECT),
    ]
    context = Context.of(Profile(fields=(title, about, job)), findings, {})
    assert choices(findings[1], job, context)[1].text == "a security project"


def test_a_project_is_called_the_same_in_all_its_mentions(
    a_field: AField, a_finding: AFinding
) -> None:
    one = a_field("Project LARKSPUR went well.", id="one")
    two = a_field("LARKSPUR is cyber work.", id="two")
    findings = [
        a_finding(one, "Project LARKSPUR", Category.PROJECT),
        a_finding(two, "LARKSPUR", Category.PROJECT),
    ]
    skeletons = {f.id: analyse(f.text) for f in (one, two)}
    context = Context.of(Profile(fields=(one, two)), findings, skeletons)
    first = choices(findings[0], one, context)
    second = choices(findings[1], two, context)
    assert first[1].text == second[1].text == "a security project"
