"""One rung of a generalisation ladder: what a thing may be called instead, in every position."""

import dataclasses
from dataclasses import dataclass
from enum import Enum, auto


class Form(Enum):
    """How the wording behaves in a sentence."""

    COUNT = auto()
    MASS = auto()
    FIXED = auto()
    REGION = auto()
    SITE = auto()


@dataclass(frozen=True, slots=True)
class Rung:
    """A wording that the original implies.

    Attributes:
        wording: The noun phrase without an article ("public-sector organisation"); with its own
            article where ``form`` is ``FIXED`` ("the armed forces") or ``REGION`` ("the UK").
        says: Key under ``trim.says`` of what it still tells.
        form: How it behaves.
        modifier: The wording before another noun ("public-sector"), "" where there is none.
        cell: The wording where it is a whole cell; "" for the wording with a capital.
        opening: The wording where it opens a sentence; "" for the wording itself.
        take: It is the rung to suggest, whatever its level.
    """

    wording: str = dataclasses.field(repr=False)
    says: str
    form: Form = Form.COUNT
    modifier: str = dataclasses.field(default="", repr=False)
    cell: str = dataclasses.field(default="", repr=False)
    opening: str = dataclasses.field(default="", repr=False)
    take: bool = False


Ladder = tuple[Rung, ...]
"""Rungs from the most telling to the least."""
