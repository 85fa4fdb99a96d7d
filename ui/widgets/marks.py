"""What a marked text consists of: parts with their words, and marks on ranges of them."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """How a marked piece is painted.

    All but ``INSERTED`` leave the width of the words as it is, so that the text never jumps when
    a piece changes from one to another.
    """

    OPEN = "open"
    DECIDED = "decided"
    REMOVED = "removed"
    UNSURE = "unsure"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Part:
    """A run of words with an id, and the small label that stands above it ("" for none)."""

    id: str
    text: str = dataclasses.field(repr=False)
    label: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of a part.

    Attributes:
        id: Given back when the piece is picked.
        part: Id of the part that it stands in.
        start: First code point in the part's text.
        end: One past the last.
        look: How it is painted.
        category: Tells the family of its colours and underline; "" with ``INSERTED``.
        name: What a screen reader and the tool tip say: category, words, state.
        outer: Whether it may contain other marks; its underline stands lower.
    """

    id: str
    part: str
    start: int
    end: int
    look: Look
    category: str = ""
    name: str = dataclasses.field(default="", repr=False)
    outer: bool = False
