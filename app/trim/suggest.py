"""Which choice we would take for a finding, and how much of its weight each rung leaves: data."""

import tomllib
from functools import cache
from typing import Any

from app.audit.model import Severity
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


def suggested_level(category: Category, severity: Severity) -> int | None:
    """The rung that we would take, 0 for removing, None for keeping."""
    said = _data()["suggest"][category.value]
    if severity is Severity.LOW:
        said = _data()["suggest_low"].get(category.value, said)
    if said == "keep":
        return None
    return 0 if said == "remove" else int(said)
