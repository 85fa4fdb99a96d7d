"""The words that every other part uses for what a text gives away."""

from dataclasses import dataclass
from enum import StrEnum


class Category(StrEnum):
    """What a span discloses; the values are fixed: JSON, training data, screen."""

    CLEARANCE = "clearance"
    MARKING = "marking"
    PROJECT = "project"
    EMPLOYER = "employer"
    UNIT = "unit"
    CLIENT = "client"
    ROLE = "role"
    ACCESS = "access"
    SITE = "site"
    PLACE = "place"
    SYSTEM = "system"
    NETWORK = "network"
    CONTACT = "contact"
    IDENTIFIER = "identifier"
    SECRET = "secret"  # noqa: S105  the name of a category
    PERSON = "person"
    TRAVEL = "travel"
    SCALE = "scale"
    LEVER = "lever"
    CREDENTIAL = "credential"
    EXPERTISE = "expertise"
    DATE = "date"


CONTAINERS = frozenset({Category.ACCESS, Category.TRAVEL, Category.LEVER})
"""Categories whose spans may contain spans of other categories; no others overlap."""

NAMES = frozenset(
    {
        Category.EMPLOYER,
        Category.CLIENT,
        Category.UNIT,
        Category.PROJECT,
        Category.SYSTEM,
        Category.SITE,
    }
)
"""Categories whose spans are mostly names of organisations, their parts, works and places."""

GRAVE = frozenset(
    {
        Category.CLEARANCE,
        Category.CONTACT,
        Category.IDENTIFIER,
        Category.MARKING,
        Category.NETWORK,
        Category.SECRET,
    }
)
"""Categories that are told apart whatever stands around them: "Engineer (SC cleared)"."""


class FieldKind(StrEnum):
    """What kind of text a field holds; the model was trained with this as context."""

    HEADLINE = "headline"
    ABOUT = "about"
    POSITION_TITLE = "position_title"
    POSITION_DESCRIPTION = "position_description"
    PROJECT_DESCRIPTION = "project_description"
    EDUCATION = "education"
    SKILL_LIST = "skill_list"
    CERTIFICATION = "certification"
    POST = "post"
    COMMENT = "comment"
    MESSAGE = "message"
    RECOMMENDATION = "recommendation"
    CV_TEXT = "cv_text"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of text that discloses something.

    Attributes:
        start: First code point of the run in the text.
        end: One past its last code point; always greater than ``start``.
        label: What it discloses.
        confidence: 0 to 1. Exact rules give 1.0, contextual ones 0.7, weak ones 0.4.
        rule: Which rule or model found it: ``clearance.uk_sc``, ``lexicon.site``, ``model``,
            ``column.company_name``.
    """

    start: int
    end: int
    label: Category
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Document:
    """One text to look at, with what is known about where it stands.

    Attributes:
        id: Given back with the spans.
        text: The text; offsets count its code points.
        kind: What kind of text it is.
        holds: The category of the whole cell where its column says so (Company Name: employer).
        column: Name of that column, for the rule's id; empty where ``holds`` is None.
    """

    id: str
    text: str
    kind: FieldKind = FieldKind.CV_TEXT
    holds: Category | None = None
    column: str = ""
