"""Every sentence that the audit can ask for is there, and kindly put."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from app.audit import wording
from app.audit.model import Band, Severity, Sureness
from app.audit.taxonomy import categories, load
from app.profile.model import Audience, Section
from app.text import Sentence, say, templates
from nlp.labels import Category

Build = Callable[[], Any]

OWN = {
    key: text
    for key, text in templates().items()
    if key.partition(".")[0] in {"category", "rule", "severity", "sureness", "band", "section",
                                 "audience", "family", "mosaic", "note"}
}  # fmt: skip


@pytest.mark.parametrize("category", Category)
def test_every_category_has_every_part(category: Category) -> None:
    assert say(wording.category_name(category))
    assert say(wording.category_about(category))
    assert say(wording.category_sentence(category, "advice"))
    for part in ("why", "misuse"):
        assert say(wording.category_sentence(category, part)).endswith(".")


@pytest.mark.parametrize(
    ("category", "variant"),
    [(category, rule.say) for category, rules in categories().items() for rule in rules.severity],
)
def test_every_variant_that_a_rule_says_has_its_own_why(category: Category, variant: str) -> None:
    assert f"category.{category}.{variant}.why" in templates()


def test_no_variant_is_worded_that_no_rule_says() -> None:
    said = {(str(c), rule.say) for c, rules in categories().items() for rule in rules.severity}
    worded = {
        tuple(key.split(".")[1:3]) for key in OWN if re.match(r"category\.\w+\.\w+\.why$", key)
    }
    assert worded <= said


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("column.company_name", "column"),
        ("model", "model on this computer"),
        ("lexicon.employer.agency", "list of known names"),
        ("clearance.uk_sc", "clearances"),
        ("contact.email", "e-mail"),
        ("contact.phone_local", "address, a number or a handle"),
        ("identifier.uk_nino", "check digits"),
        ("person.greeted", "beside names"),
        ("person", "You said so"),
        ("something.new", "comes with Undershare"),
    ],
)
def test_a_rule_is_explained_by_the_longest_part_that_has_words(
    build: Build, rule: str, says: str
) -> None:
    one = build()
    one.text("about", "x", ("x", "system", 1.0, rule))
    assert says in say(wording.rule_sentence(one.findings()[0]))


@pytest.mark.parametrize("family", [*Category, "column", "lexicon", "model", "yours", "other"])
def test_every_family_of_rules_is_explained(family: str) -> None:
    assert say(Sentence(f"rule.{family}.says")).endswith(".")


def test_every_word_of_degree_and_place_is_there() -> None:
    for sentence in (
        *map(wording.section_name, Section),
        *map(wording.severity_name, Severity),
        *map(wording.sureness_name, Sureness),
        *map(wording.sureness_meaning, Sureness),
        *map(wording.band_name, Band),
        *map(wording.band_meaning, Band),
        *map(wording.audience_sentence, Audience),
    ):
        assert say(sentence)


def test_a_finding_knows_the_variant_it_speaks_in(build: Build) -> None:
    one = build()
    one.text("about", "GCHQ Hull", ("GCHQ", "employer"), ("Hull", "place"))
    assert [wording.variant(finding) for finding in one.findings()] == ["agency", ""]


def test_every_note_is_worded() -> None:
    for row in load("notes")["note"]:
        assert say(Sentence(f"note.{row['id']}", {"count": 20}))


UNKIND = re.compile(r"(?i)\b(?:fake|spy|spies|should not have|shouldn't|illegal|must not)\b")


@pytest.mark.parametrize("key", sorted(OWN))
def test_the_tone_is_kind(key: str) -> None:
    assert not UNKIND.search(OWN[key])


@pytest.mark.parametrize("key", sorted(key for key in OWN if key.endswith(".misuse")))
def test_a_misuse_says_what_someone_could_do(key: str) -> None:
    assert OWN[key].startswith("Someone could use this to ")
    assert len(OWN[key]) < 200
