"""Which choice we would take for a finding, and how much of its weight each rung leaves: data."""

import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Any

from app.audit.model import Severity
from app.trim.rungs import Rung
from nlp.labels import Category
from resources import ROOT

_UNKNOWN_REMAINS = 0.2


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((ROOT / "hierarchies" / "suggest.toml").read_text("utf-8"))


def remains(category: Category, level: int) -> float:
    """Share of a finding's weight that rung ``level`` (1 is the most telling) leaves, 0 to 1."""
    shares = _data()["remains"].get(category.value, [_UNKNOWN_REMAINS])
    return float(shares[min(level, len(shares)) - 1])


def suggested_level(
    category: Category, severity: Severity, rungs: Sequence[tuple[int, Rung]]
) -> int | None:
    """The level of the rung that we would take, 0 for removing, None for keeping.

    Args:
        category: What the finding discloses.
        severity: How much it gives away.
        rungs: The offered rungs with their levels.
    """
    data = _data()
    said = data["suggest"][category.value]
    if severity is Severity.LOW:
        said = data["suggest_low"].get(category.value, said)
    if said == "year":
        return _by_says(rungs, ("year", "month"))
    if said.isdigit():
        if not rungs:
            said = data["without_rungs"].get(category.value, "remove")
        else:
            return next((level for level, rung in rungs if rung.take), int(said))
    return None if said == "keep" else 0


def _by_says(rungs: Sequence[tuple[int, Rung]], wanted: Sequence[str]) -> int | None:
    """The level of the first rung that says one of these, in order of wish."""
    found = (level for says in wanted for level, rung in rungs if rung.says == says)
    return next(found, None)
