"""How sure a finding of the model is: the network's chances, measured against people's marks."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nlp.labels import Category, Span

FILE = "confidence.json"
"""The file of the measured figures, in the model's folder."""

_EDGE = 0.001
"""Chances nearer than this to 0 or 1 tell no more than this."""


@dataclass(frozen=True, slots=True)
class Confidence:
    """The way from the network's chance to the share of such findings that are right.

    Attributes:
        slope: Weight of the chance's log-odds, below 1 where the network is too sure of itself.
        shift: What is added to the log-odds, by category.
        least: Confidence from which on a finding is shown, by category.
    """

    slope: float = 1.0
    shift: Mapping[Category, float] = field(default_factory=dict)
    least: Mapping[Category, float] = field(default_factory=dict)

    def of(self, label: Category, chance: float) -> float:
        """The share of findings with this chance that are right, 0 to 1, to three digits."""
        odds = self.slope * log_odds(chance) + self.shift.get(label, 0.0)
        return round(1 / (1 + math.exp(-odds)), 3)

    def shows(self, span: Span, *, threshold: float | None) -> bool:
        """Whether a finding is sure enough: for the threshold, else for its category."""
        return span.confidence >= (
            self.least.get(span.label, 0.0) if threshold is None else threshold
        )


def log_odds(chance: float) -> float:
    """The logarithm of how much likelier than not, finite for every chance."""
    inner = min(max(chance, _EDGE), 1 - _EDGE)
    return math.log(inner / (1 - inner))


def load(folder: Path) -> Confidence:
    """The measured figures of a model, or chances as they are where none were measured."""
    path = folder / FILE
    if not path.is_file():
        return Confidence()
    measured = json.loads(path.read_text("utf-8"))
    return Confidence(
        slope=measured["slope"], shift=_table(measured["shift"]), least=_table(measured["least"])
    )


def dump(confidence: Confidence, folder: Path) -> None:
    """Write the figures where :func:`load` finds them."""
    figures = {"slope": confidence.slope, "shift": confidence.shift, "least": confidence.least}
    (folder / FILE).write_text(json.dumps(figures, indent=1) + "\n", "utf-8")


def _table(rows: Mapping[str, float]) -> dict[Category, float]:
    return {Category(name): value for name, value in rows.items()}
