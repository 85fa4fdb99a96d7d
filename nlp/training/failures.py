"""What kinds of mistakes are made, by category and by the form of the words; quotes nothing."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from nlp.labels import Category
from nlp.training import scores
from nlp.training.corpus import Example, Mark

LONG = 6
"""A run of more words than this is long."""

SHORT = 4
"""A run in capitals of at most so many letters is short."""

ELSEWHERE, UNSEEN, NOTHING = "other extent", "nothing found", "nothing there"


@dataclass(frozen=True, slots=True)
class Failures:
    """How one category goes wrong.

    Attributes:
        missed: What stands where a mark was missed: ``other extent``, the name of another
            category, or ``nothing found``.
        false: What is marked where a finding is false: the same, or ``nothing there``.
        forms: By form of the marked words, how many were missed and how many there are.
    """

    missed: Mapping[str, int]
    false: Mapping[str, int]
    forms: Mapping[str, tuple[int, int]]


def failures(
    examples: Sequence[Example], predictions: Sequence[Sequence[Mark]]
) -> dict[Category, Failures]:
    """The mistakes of each category that is marked or found."""
    missed: dict[Category, Counter[str]] = {category: Counter() for category in Category}
    false: dict[Category, Counter[str]] = {category: Counter() for category in Category}
    lost: dict[Category, Counter[str]] = {category: Counter() for category in Category}
    every: dict[Category, Counter[str]] = {category: Counter() for category in Category}
    for one, marks in zip(examples, predictions, strict=True):
        for mark in one.spans:
            every[mark[2]][form(one.text[mark[0] : mark[1]])] += 1
        for mark in unmatched(one.spans, one, marks):
            missed[mark[2]][instead(mark, marks) or UNSEEN] += 1
            lost[mark[2]][form(one.text[mark[0] : mark[1]])] += 1
        for mark, right in zip(marks, scores.right(one, marks), strict=True):
            if right is False:
                false[mark[2]][instead(mark, one.spans) or NOTHING] += 1
    return {
        category: Failures(
            dict(missed[category]),
            dict(false[category]),
            {name: (lost[category][name], count) for name, count in every[category].items()},
        )
        for category in Category
        if every[category] or false[category]
    }


def unmatched(spans: Collection[Mark], one: Example, marks: Sequence[Mark]) -> Iterator[Mark]:
    """The annotated marks that no prediction fits."""
    turned = Example(one.id, one.author, one.kind, one.text, tuple(marks), (), ())
    ordered = tuple(spans)
    for mark, right in zip(ordered, scores.right(turned, ordered), strict=True):
        if not right:
            yield mark


def form(words: str) -> str:
    """What a run looks like, in words a reader understands."""
    letters = [char for char in words if char.isalpha()]
    count = len(words.split())
    if any(char.isdigit() for char in words):
        return "with figures"
    if letters and all(char.isupper() for char in letters):
        return "short capitals" if len(letters) <= SHORT else "all capitals"
    if count > LONG:
        return f"over {LONG} words"
    if not any(char.isupper() for char in words):
        return "lower case"
    if count == 1:
        return "one capitalised word"
    lowered = [word for word in re.findall(r"[^\W\d_]{4,}", words) if word.islower()]
    return "capitals and lower case" if lowered else "several capitalised words"


def instead(mark: Mark, others: Sequence[Mark]) -> str:
    """What stands at the same place: the same category first, then the widest overlap; or ""."""
    shared = [(min(mark[1], other[1]) - max(mark[0], other[0]), other[2]) for other in others]
    touching = [(width, label) for width, label in shared if width > 0]
    if any(label is mark[2] for _, label in touching):
        return ELSEWHERE
    return max(touching)[1].value if touching else ""
