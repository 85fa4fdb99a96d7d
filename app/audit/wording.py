"""Which sentence says what a finding, a section or a band is; the sentences are data."""

from app.audit.model import Band, Finding, Severity, Sureness
from app.profile.model import Audience, Section
from app.text import Sentence, templates
from nlp.labels import Category

BY_THE_PERSON = "person"
"""The rule of a finding whose category the person gave it."""


def category_sentence(category: Category, part: str, say: str = "") -> Sentence:
    """A part (``why``, ``misuse``, ``advice``) of a category's wording, in its variant if any.

    Every category has every part; a variant has those that differ.
    """
    variant_id = f"category.{category}.{say}.{part}"
    if say and variant_id in templates():
        return Sentence(variant_id)
    return Sentence(f"category.{category}.{part}")


def variant(finding: Finding) -> str:
    """The variant of the category's wording that the finding speaks in, "" for the plain one.

    It is also what rules ask for that need to know more than the category (a marking with content).
    """
    parts = finding.why.id.split(".")
    return parts[2] if len(parts) == len(("category", "id", "variant", "why")) else ""


def category_name(category: Category) -> Sentence:
    """The category in a word."""
    return Sentence(f"category.{category}.name")


def category_about(category: Category) -> Sentence:
    """What the category covers, in a phrase."""
    return Sentence(f"category.{category}.about")


def rule_sentence(finding: Finding) -> Sentence:
    """Which rule or model said so, in a sentence.

    The id of a rule is ``family.name``; the longest part that has a sentence is used.
    """
    rule = finding.rule
    if rule == BY_THE_PERSON:
        return Sentence("rule.yours.says")
    while rule:
        if f"rule.{rule}.says" in templates():
            return Sentence(f"rule.{rule}.says")
        rule = rule.rpartition(".")[0]
    return Sentence("rule.other.says")


def section_name(section: Section) -> Sentence:
    """A section of the profile as the site calls it."""
    return Sentence(f"section.{section}")


def severity_name(severity: Severity) -> Sentence:
    """How much a finding gives away, in a word."""
    return Sentence(f"severity.{severity.name.lower()}")


def sureness_name(sureness: Sureness) -> Sentence:
    """How sure, in a word or two."""
    return Sentence(f"sureness.{sureness}.name")


def sureness_meaning(sureness: Sureness) -> Sentence:
    """How sure, in a sentence."""
    return Sentence(f"sureness.{sureness}.means")


def band_name(band: Band) -> Sentence:
    """A band of the exposure in a word."""
    return Sentence(f"band.{band}.name")


def band_meaning(band: Band) -> Sentence:
    """What an exposure in the band means, in a sentence."""
    return Sentence(f"band.{band}.means")


def audience_sentence(audience: Audience) -> Sentence:
    """Who can read a field, in a sentence."""
    return Sentence(f"audience.{audience}")
