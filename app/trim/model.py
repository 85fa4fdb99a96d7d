"""What a person can choose for a piece, and what comes out."""

import dataclasses
from dataclasses import dataclass

from app.text import Sentence
from app.trim.plan import Action


@dataclass(frozen=True, slots=True)
class Choice:
    """A concrete rewording of one finding.

    Attributes:
        action: Remove, generalise or keep.
        text: The wording put in its place; "" for remove, the words themselves for keep.
        level: Level in the generalisation hierarchy; 0 for keep and remove.
        says: What it still says, in words.
        remains: How much of the finding's weight remains, 0 (nothing) to 1 (all).
        suggested: Whether it is the one we would take.
        covers: Ids of other findings that the wording replaces as well.
    """

    action: Action
    text: str = dataclasses.field(repr=False)
    level: int
    says: Sentence
    remains: float
    suggested: bool = False
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A field after the plan.

    Attributes:
        field: Id of the field.
        before: Its text as read.
        after: Its text with the plan applied, line breaks as the site's editor takes them.
        inserted: Ranges of ``after`` that hold wording put in place, ascending.
        removed: Ranges of ``before`` that are gone, ascending.
    """

    field: str
    before: str = dataclasses.field(repr=False)
    after: str = dataclasses.field(repr=False)
    inserted: tuple[tuple[int, int], ...] = ()
    removed: tuple[tuple[int, int], ...] = ()

    @property
    def changed(self) -> bool:
        """Whether there is anything to take to the site."""
        return self.before != self.after
