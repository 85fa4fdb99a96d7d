"""Spans written as one tag a word, in two layers, because containers hold other spans."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from nlp.labels import CONTAINERS, Category

OUTSIDE = 0
"""The tag of a word in no span."""

MASKED = -100
"""The tag of a word that training passes over: a person may mark it or not."""


@dataclass(frozen=True)
class Layer:
    """One set of labels whose spans never overlap each other.

    Tag 0 is outside; label number n begins with tag 2n + 1 and goes on with tag 2n + 2.
    """

    labels: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many tags there are."""
        return 2 * len(self.labels) + 1

    @cached_property
    def number(self) -> dict[str, int]:
        """The position of each label."""
        return {label: n for n, label in enumerate(self.labels)}

    def begin(self, label: str) -> int:
        """The tag of the first word of a span."""
        return 2 * self.number[label] + 1

    def inside(self, label: str) -> int:
        """The tag of every further word of a span."""
        return 2 * self.number[label] + 2

    def label(self, tag: int) -> str:
        """The label of a tag that is not :data:`OUTSIDE`."""
        return self.labels[(tag - 1) // 2]

    def legal(self, before: int, after: int) -> bool:
        """Whether a tag may follow another; at the start of a text ``before`` is outside."""
        goes_on = after != OUTSIDE and after % 2 == 0
        return not goes_on or before in {after, after - 1}

    def encode(self, ranges: Iterable[tuple[int, int, str]], length: int) -> list[int]:
        """Tags of ``length`` words from ranges of words; labels of other layers are passed over.

        A range that overlaps an earlier one of this layer is left out.
        """
        tags = [OUTSIDE] * length
        for first, last, label in sorted(ranges):
            if label not in self.number or first >= last or any(tags[first:last]):
                continue
            tags[first:last] = [self.inside(label)] * (last - first)
            tags[first] = self.begin(label)
        return tags

    def decode(self, tags: Sequence[int]) -> list[tuple[int, int, str]]:
        """Ranges of words from legal tags."""
        ranges: list[tuple[int, int, str]] = []
        first = 0
        for place, tag in enumerate([*tags, OUTSIDE]):
            before = tags[place - 1] if place else OUTSIDE
            if tag != OUTSIDE and tag % 2 == 0:
                continue
            if before != OUTSIDE:
                ranges.append((first, place, self.label(before)))
            first = place
        return ranges


FLAT = Layer(tuple(category.value for category in Category if category not in CONTAINERS))
"""The nineteen categories that never overlap."""

CONTAINING = Layer(tuple(category.value for category in Category if category in CONTAINERS))
"""Access, travel and lever."""

LAYERS = (FLAT, CONTAINING)
"""In the order of the network's outputs."""
