"""Further copies of training texts: in other case, laid out anew, with other names."""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from nlp import lexicons
from nlp.labels import CONTAINERS, Category
from nlp.training.examples import Labelled, said_of

Edit = tuple[int, int, str]
"""A run of a text and what stands there instead."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Which share of texts is also learned in another form, and which share of hints is unsaid.

    Other layouts and other names are off until they have been measured to help on the dev part.

    Attributes:
        lowered: All in lower case.
        raised: All in capitals.
        laid_out: With other separators, line breaks and bullets.
        swapped: With other known names in the place of known names.
        unsaid: Share of hints left out: rules know these texts better than those of other people.
    """

    lowered: float = 0.08
    raised: float = 0.08
    laid_out: float = 0.0
    swapped: float = 0.0
    unsaid: float = 0.2


def with_noise(
    texts: Sequence[Labelled], chance: random.Random, shares: Shares | None = None
) -> Iterator[Labelled]:
    """The texts, some of them again in other forms, with some hints unsaid."""
    given = shares or Shares()
    forms: tuple[tuple[float, Callable[[Labelled, random.Random], Labelled]], ...] = (
        (given.lowered, lambda labelled, _: cased(labelled, upper=False)),
        (given.raised, lambda labelled, _: cased(labelled, upper=True)),
        (given.laid_out, laid_out),
        (given.swapped, swapped),
    )
    for labelled in texts:
        yield hushed(labelled, chance, given.unsaid)
        for share, form in forms:
            if share and chance.random() < share:
                yield hushed(form(labelled, chance), chance, given.unsaid)


def hushed(labelled: Labelled, chance: random.Random, share: float) -> Labelled:
    """The same text with a share of its hints unsaid."""
    if labelled.hints is None:
        return labelled
    said = tuple(one for one in labelled.hints if chance.random() >= share)
    return replace(labelled, hints=said)


def cased(labelled: Labelled, *, upper: bool) -> Labelled:
    """The same text in one case; letters that would change its length stay as they are."""
    turned = [char.upper() if upper else char.lower() for char in labelled.text]
    pairs = zip(labelled.text, turned, strict=True)
    text = "".join(new if len(new) == 1 else old for old, new in pairs)
    return _with_text(labelled, text)


_SEPARATOR = re.compile(r" (?:\||·|•|/|-|\u2013|—) ")
_SEPARATORS = (" | ", " · ", " • ", " / ", " - ", " \u2013 ", ", ", "\n", "|")
_LINE = re.compile(r"(?<=\n)(?:[-•*·] ?)?(?=\w)")
_BULLETS = ("- ", "• ", "* ", "", "")
_SPACE = re.compile(r"(?<=[^\s]) (?=[^\s])")
_COLUMNS = range(45, 90)
_WRAPPED = 0.5
"""Share of laid out texts whose lines also break at a column, as a printed page's do."""


def laid_out(labelled: Labelled, chance: random.Random) -> Labelled:
    """The same words with one other separator and one other bullet, perhaps wrapped at a column."""
    separator, bullet = chance.choice(_SEPARATORS), chance.choice(_BULLETS)
    edits = [(*at.span(), separator) for at in _SEPARATOR.finditer(labelled.text)]
    edits += [(*at.span(), bullet) for at in _LINE.finditer(labelled.text)]
    inside = [run for *run, label in labelled.marks if Category(label) not in CONTAINERS]
    free = [edit for edit in edits if not any(a < edit[1] and edit[0] < b for a, b in inside)]
    made = rewritten(labelled, free)
    if chance.random() < _WRAPPED:
        made = rewritten(made, _wraps(made.text, chance.choice(_COLUMNS)))
    return made


def _wraps(text: str, column: int) -> Iterator[Edit]:
    begins, last = 0, None
    for at in _SPACE.finditer(text):
        begins = max(begins, text.rfind("\n", 0, at.start()) + 1)
        if at.start() - begins > column and last is not None and last > begins:
            yield last, last + 1, "\n"
            begins = last + 1
        last = at.start()


def swapped(labelled: Labelled, chance: random.Random) -> Labelled:
    """The same text with other known names of the same list for the known names in it."""
    marks = {(start, end): label for start, end, label in labelled.marks}
    edits: list[Edit] = []
    for hit in lexicons.shipped().find(labelled.text, lexicons.tokens(labelled.text)):
        if hit.entry.ambiguous or (hit.start, hit.end) not in marks:
            continue
        edits.append((hit.start, hit.end, chance.choice(_lists()[_list(hit.entry)])))
    return rewritten(labelled, edits)


def _list(entry: lexicons.Entry) -> tuple[str, str]:
    return entry.label.value, entry.group


@cache
def _lists() -> Mapping[tuple[str, str], Sequence[str]]:
    """The names of each list that mean nothing else."""
    found: dict[tuple[str, str], list[str]] = {}
    for entry in lexicons.entries():
        if not entry.ambiguous:
            found.setdefault(_list(entry), []).append(entry.name)
    return found


def rewritten(labelled: Labelled, edits: Iterable[Edit]) -> Labelled:
    """The text with runs replaced and its marks moved along; a mark at a run's edge keeps to it.

    Args:
        labelled: The text.
        edits: Runs that do not overlap, each inside or outside each mark.
    """
    kept, pieces, at = sorted(edits), [], 0
    for start, end, new in kept:
        pieces += [labelled.text[at:start], new]
        at = end
    if not kept:
        return labelled
    text = "".join([*pieces, labelled.text[at:]])

    def moved(mark: tuple[int, int, str]) -> tuple[int, int, str]:
        start, end, label = mark
        before = sum(len(new) - (b - a) for a, b, new in kept if b <= start)
        until = sum(len(new) - (b - a) for a, b, new in kept if b <= end)
        return start + before, end + until, label

    marks, masked = (tuple(map(moved, row)) for row in (labelled.marks, labelled.masked))
    return _with_text(replace(labelled, marks=marks, masked=masked), text)


def _with_text(labelled: Labelled, text: str) -> Labelled:
    said = None if labelled.hints is None else said_of(text, labelled.kind)
    return replace(labelled, text=text, hints=said)
