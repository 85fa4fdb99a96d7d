"""What the figures are held against, and by how much they fall short."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from nlp.labels import Category
from resources import ROOT

HERE = Path(__file__).resolve().parent
TABLE = HERE / "targets.toml"
AGREEMENT = HERE / "agreement.json"
"""What two markers of the same texts agree on; there only where it was measured."""

WEIGHTS = ROOT / "taxonomy" / "categories.toml"

_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """One figure and its target.

    Attributes:
        what: What is measured.
        sign: ``≥`` or ``≤``: on which side of the target it should be.
        target: The target that counts.
        asked: The target before people's agreement lowered it; the same where it did not.
        measured: The figure.
    """

    what: str
    sign: str
    target: float
    asked: float
    measured: float

    @property
    def short(self) -> float:
        """By how much it is missed; 0 where it is met."""
        gap = self.target - self.measured if self.sign == "≥" else self.measured - self.target
        return max(0.0, round(gap, _DIGITS))

    @property
    def met(self) -> bool:
        """Whether the target is reached."""
        return self.short == 0


@cache
def weighty() -> frozenset[Category]:
    """Categories whose base weight is medium or above."""
    counted = _table()["false_flags"]["weights"]
    weights = tomllib.loads(WEIGHTS.read_text("utf-8"))["category"]
    return frozenset(category for category in Category if weights[category]["base"] in counted)


def agreement(path: Path = AGREEMENT) -> Mapping[str, float]:
    """The F1 of two markers by category, ``micro`` and ``macro``; empty where not measured."""
    if not path.is_file():
        return {}
    read = json.loads(path.read_text("utf-8"))
    return {**read["categories"], "micro": read["micro"], "macro": read["macro"]}


def verdicts(
    figures: Mapping[str, Any], agreed: Mapping[str, float] | None = None
) -> list[Verdict]:
    """Every target beside what was measured, in the order of the table.

    Args:
        figures: Of ``nlp.training.figures.summary``.
        agreed: People's agreement; None for the measured one.
    """
    return list(_verdicts(figures, agreement() if agreed is None else agreed))


def _verdicts(figures: Mapping[str, Any], agreed: Mapping[str, float]) -> Iterator[Verdict]:
    table = _table()
    share = table["share_of_agreement"]
    measured = {name: of["f1"] for name, of in figures["categories"].items() if of["marked"]}
    measured |= {"micro": figures["micro"]["f1"], "macro": figures["macro_f1"]}
    for name, asked in table["f1"].items():
        if name in measured:
            target = min(asked, round(share * agreed.get(name, 1.0 / share), _DIGITS))
            yield Verdict(name, "≥", target, asked, measured[name])
    yield from _traps(figures["traps"], table["traps"])
    most = table["false_flags"]["at_most"]
    rate = figures["weighty_false_flags_per_1000_clean_words"]
    yield Verdict("false flags that weigh, in 1,000 clean words", "≤", most, most, rate)


def _traps(found: Mapping[str, Any], table: Mapping[str, Any]) -> Iterator[Verdict]:
    name, least, most = table["category"], table["at_least"], table["hit_at_most"]
    hit, every = found.get(name, (0, 0))
    yield Verdict(f"{name} traps in the test part", "≥", least, least, every)
    if every:
        rate = round(hit / every, _DIGITS)
        yield Verdict(f"share of {name} traps hit", "≤", most, most, rate)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text("utf-8"))
