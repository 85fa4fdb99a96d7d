"""The rules that join findings, read once from ``mosaic.toml``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.audit.model import Finding, Severity
from app.audit.taxonomy import load, pattern, severity
from app.audit.wording import variant
from nlp.labels import Category


@dataclass(frozen=True, slots=True)
class Kind:
    """What a finding must be to stand on a side of a rule."""

    categories: frozenset[Category]
    least: Severity = Severity.LOW
    say: frozenset[str] = frozenset()
    not_say: frozenset[str] = frozenset()
    text: re.Pattern[str] | None = None

    def fits(self, finding: Finding) -> bool:
        """Whether the finding is of this kind; its category has been looked at already."""
        if finding.severity < self.least:
            return False
        if self.text is not None and not self.text.search(finding.text):
            return False
        if not self.say and not self.not_say:
            return True
        said = variant(finding)
        return said not in self.not_say and (not self.say or said in self.say)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things that must be there together: any of some kinds, so many different ones."""

    kinds: tuple[Kind, ...]
    distinct: int = 1


@dataclass(frozen=True, slots=True)
class Variant:
    """Another statement, where a side has a finding at least this severe."""

    side: int
    least: Severity
    say: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A combination and its weight.

    Attributes:
        id: ``M1`` and so on.
        weight: Chance that the combination gives away, 0 to 1.
        scope: ``profile``, ``item`` or ``field``: what the sides must share.
        sides: All must be there.
        items: In how many items the combination must hold.
        whole: Whether text that stands for the whole profile joins every item.
        name: The side whose first finding the statement names, or None.
        variants: Other statements; the first that applies is used.
    """

    id: str
    weight: float
    scope: str
    sides: tuple[Side, ...]
    items: int = 1
    whole: bool = True
    name: int | None = None
    variants: tuple[Variant, ...] = ()


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, in the order of the data file."""
    return tuple(_rule(row) for row in load("mosaic")["rule"])


def _rule(row: Mapping[str, Any]) -> Rule:
    return Rule(
        id=row["id"],
        weight=row["weight"],
        scope=row["scope"],
        sides=tuple(_side(side) for side in row["sides"]),
        items=row.get("items", 1),
        whole=row.get("whole", True),
        name=row.get("name"),
        variants=tuple(
            Variant(v["side"], severity(v["least"]), v["say"]) for v in row.get("variants", ())
        ),
    )


def _side(rows: list[Mapping[str, Any]]) -> Side:
    return Side(tuple(_kind(row) for row in rows), rows[0].get("distinct", 1))


def _kind(row: Mapping[str, Any]) -> Kind:
    return Kind(
        categories=frozenset(Category(c) for c in row["categories"]),
        least=severity(row.get("least", "low")),
        say=frozenset(row.get("say", ())),
        not_say=frozenset(row.get("not_say", ())),
        text=pattern(row.get("text")),
    )
