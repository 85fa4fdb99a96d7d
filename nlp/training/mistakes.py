"""Mistakes on the dev part in full, some of each kind, so that a reader can judge what is missing.

The test part is never quoted: whoever mends what they have read there measures nothing any more.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nlp.labels import Category
from nlp.training import failures, scores
from nlp.training.corpus import Example, Mark
from nlp.training.tables import table

MOST = 20
"""How many mistakes of a kind are quoted; of more, so many are drawn by lot."""

AROUND = 40
"""Code points quoted before and after the words."""

_SEED = 20

_HEAD = """# Mistakes, quoted

Up to {most} of each kind that the shipped rules and the network make on the dev part of the corpus,
drawn by lot; the network does not learn from that part. All texts are invented. The words that were
marked or found stand in bold; behind them stands what was there instead. What the test part says of
each kind, in numbers, is in the [model card](model-card.md); its texts are never quoted.

"""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One wrong or missing finding.

    Attributes:
        label: The category that was missed or wrongly found.
        missed: Whether people marked it; else it was found where they did not.
        instead: What stands there: another category, another extent, or nothing.
        quoted: The words in bold with what is around them, in Markdown.
    """

    label: Category
    missed: bool
    instead: str
    quoted: str = field(repr=False)


def mistakes(
    examples: Sequence[Example], predictions: Sequence[Sequence[Mark]]
) -> Iterator[Mistake]:
    """Every mistake, in the order of the texts."""
    for one, found in zip(examples, predictions, strict=True):
        for mark in failures.unmatched(one.spans, one, found):
            there = failures.instead(mark, found) or failures.UNSEEN
            yield Mistake(mark[2], missed=True, instead=there, quoted=_quoted(one.text, mark))
        for mark, right in zip(found, scores.right(one, found), strict=True):
            if right is False:
                there = failures.instead(mark, one.spans) or failures.NOTHING
                yield Mistake(mark[2], missed=False, instead=there, quoted=_quoted(one.text, mark))


def write(examples: Sequence[Example], predictions: Sequence[Sequence[Mark]]) -> str:
    """The page with all of them, category by category."""
    every = tuple(mistakes(examples, predictions))
    parts = [_HEAD.format(most=MOST)]
    for category in Category:
        for missed, said in ((True, "missed"), (False, "wrongly found")):
            of_kind = [one for one in every if (one.label, one.missed) == (category, missed)]
            if of_kind:
                parts.append(f"## {category.value}, {said}: {len(of_kind)}\n\n{_rows(of_kind)}\n\n")
    return "".join(parts).rstrip() + "\n"


def _rows(of_kind: Sequence[Mistake]) -> str:
    chance = random.Random(_SEED)  # noqa: S311  a choice of examples, no secret
    drawn = sorted(chance.sample(range(len(of_kind)), min(MOST, len(of_kind))))
    rows = [(of_kind[number].quoted, of_kind[number].instead) for number in drawn]
    return table(("words", "instead"), rows)


def _quoted(text: str, mark: Mark) -> str:
    start, end, _ = mark
    before, words, after = text[max(0, start - AROUND) : start], text[start:end], text[end:]
    dots = ("… " if start > AROUND else "", " …" if len(after) > AROUND else "")
    return f"{dots[0]}{_plain(before)}**{_plain(words)}**{_plain(after[:AROUND])}{dots[1]}"


def _plain(words: str) -> str:
    """Words that Markdown does not take for its own signs, on one line."""
    for sign in "\\`*_{}[]<>#|~":
        words = words.replace(sign, f"\\{sign}")
    return words.replace("\n", " ⏎ ")
