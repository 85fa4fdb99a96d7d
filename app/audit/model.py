"""What an audit says: findings in the person's own words, notes, inferences and the exposure."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from app.profile.model import Section
from app.text import Sentence
from nlp.labels import Category


class Severity(IntEnum):
    """How much one finding gives away by itself."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3
    CRITICAL = 4


class Sureness(StrEnum):
    """How sure a rule or model is, in words; ``CONFIRM`` does not count until confirmed."""

    SURE = "sure"
    LIKELY = "likely"
    CONFIRM = "confirm"


class Band(StrEnum):
    """What an exposure means (0-14, 15-34, 35-59, 60-79, 80-100)."""

    MINIMAL = "minimal"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    SEVERE = "severe"


@dataclass(frozen=True, slots=True)
class Finding:
    """A span in a field, with why it matters to this person.

    Attributes:
        id: ``field id + ":" + start + "-" + end + ":" + category``; never a hash of the text.
        field: Id of the field.
        start: First code point in ``Field.text``.
        end: One past the last.
        category: What it discloses.
        text: The words themselves.
        severity: How much it gives away.
        sureness: How sure, in words.
        confidence: The figure behind it, 0 to 1.
        rule: Rule or model that found it.
        why: Why it matters.
        misuse: What someone could use it for ("Someone could use this to …").
        advice: What to do where an edit is not the answer (a marking with content, a live
            secret); else None.
        folded: Stands behind the queue, not in it (most dates, titles, schools).
    """

    id: str
    field: str
    start: int
    end: int
    category: Category
    text: str = dataclasses.field(repr=False)
    severity: Severity
    sureness: Sureness
    confidence: float
    rule: str
    why: Sentence
    misuse: Sentence
    advice: Sentence | None = None
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """Advice on a field or a section without a span; adds nothing to the exposure itself."""

    id: str
    section: Section
    text: Sentence
    field: str = ""


@dataclass(frozen=True, slots=True)
class Inference:
    """What a combination of findings lets a stranger conclude.

    Attributes:
        id: ``M1`` or ``M1.2`` where a rule holds more than once.
        rule: Id of the mosaic rule.
        statement: The conclusion, naming the quoted fragments.
        findings: Ids of the findings it rests on, the most telling first.
        weight: Probability of the rule, 0 to 1.
        break_with: Ids of the fewest findings whose removal breaks it, cheapest first.
    """

    id: str
    rule: str
    statement: Sentence
    findings: tuple[str, ...]
    weight: float
    break_with: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exposure:
    """How much a stranger can tell, 0 to 100, and what it is made of.

    Attributes:
        value: 0 to 100.
        band: What the value means.
        by_category: Probability by category after its cap, 0 to 1.
        pieces: E, the part of single findings, 0 to 1.
        joins: M, the part of combinations, 0 to 1.
    """

    value: int
    band: Band
    by_category: Mapping[Category, float] = dataclasses.field(hash=False)
    pieces: float = 0.0
    joins: float = 0.0


@dataclass(frozen=True, slots=True)
class Drop:
    """What the exposure would lose if only this finding went."""

    finding: str
    drop: int


@dataclass(frozen=True, slots=True)
class NotJudged:
    """A field in a language the model does not know: judged by rules alone."""

    field: str
    language: str
