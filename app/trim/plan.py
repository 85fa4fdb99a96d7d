"""What the person decided: an immutable plan, and a history to step through."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from nlp.labels import Category


class Action(StrEnum):
    """What a decision does with its range of the original text."""

    REMOVE = "remove"
    GENERALISE = "generalise"
    KEEP = "keep"
    OWN = "own"
    WRONG = "wrong"
    CONFIRM = "confirm"

    @property
    def edits(self) -> bool:
        """Whether the text changes."""
        return self in {Action.REMOVE, Action.GENERALISE, Action.OWN}


@dataclass(frozen=True, slots=True)
class Decision:
    """The person's choice for one range of one field.

    Attributes:
        field: Id of the field.
        start: First code point in the original ``Field.text``.
        end: One past the last.
        action: What to do with it.
        text: The wording put in its place (generalise, own), else "".
        category: For ``WRONG``: what it really is, where the person said so; else None.
        note: Why it was kept, in the person's words.
        level: Level of the generalisation, 0 where there is none.
    """

    field: str
    start: int
    end: int
    action: Action
    text: str = dataclasses.field(default="", repr=False)
    category: Category | None = None
    note: str = dataclasses.field(default="", repr=False)
    level: int = 0

    @property
    def range(self) -> tuple[str, int, int]:
        """The field and range that it decides; a plan holds one decision for each."""
        return self.field, self.start, self.end


@dataclass(frozen=True, slots=True)
class Plan:
    """A set of decisions, one a range, in the order of fields and offsets."""

    decisions: tuple[Decision, ...] = ()

    def with_decisions(self, new: Iterable[Decision]) -> "Plan":
        """This plan with these decisions in place of those on the same ranges."""
        by_range = {decision.range: decision for decision in self.decisions}
        by_range.update((decision.range, decision) for decision in new)
        return Plan(tuple(by_range[key] for key in sorted(by_range)))

    def without(self, ranges: Iterable[tuple[str, int, int]]) -> "Plan":
        """This plan with these ranges undecided again."""
        gone = set(ranges)
        return Plan(tuple(d for d in self.decisions if d.range not in gone))

    def at(self, field: str, start: int, end: int) -> Decision | None:
        """The decision on exactly this range."""
        wanted = (field, start, end)
        return next((d for d in self.decisions if d.range == wanted), None)

    def of_field(self, field: str) -> tuple[Decision, ...]:
        """The decisions in a field, by offset."""
        return tuple(d for d in self.decisions if d.field == field)


@dataclass(frozen=True, slots=True)
class Step:
    """A plan and what led to it, in words for the undo menu (a message id's parameters)."""

    plan: Plan
    label: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class History:
    """Undo and redo without limit: a present plan between earlier and undone ones."""

    past: tuple[Step, ...] = ()
    present: Step = dataclasses.field(default_factory=lambda: Step(Plan()))
    future: tuple[Step, ...] = ()

    def then(self, plan: Plan, label: str = "", count: int = 0) -> "History":
        """The history after one more step; what had been undone is dropped."""
        if plan == self.present.plan:
            return self
        return History((*self.past, self.present), Step(plan, label, count))

    def undone(self) -> "History":
        """One step back; the same history where there is none."""
        if not self.past:
            return self
        return History(self.past[:-1], self.past[-1], (self.present, *self.future))

    def redone(self) -> "History":
        """One step forward again; the same history where there is none."""
        if not self.future:
            return self
        return dataclasses.replace(
            self,
            past=(*self.past, self.present),
            present=self.future[0],
            future=self.future[1:],
        )
