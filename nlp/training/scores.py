"""How well spans fit the annotation: lenient and strict, by category, with traps and clean text."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from nlp.labels import Category
from nlp.training.corpus import Example, Mark

OVERLAP = 0.5
"""Least share of the union at which two spans of a category are the same disclosure."""

PAIRS = (
    (Category.EMPLOYER, Category.CLIENT),
    (Category.EMPLOYER, Category.UNIT),
    (Category.SITE, Category.PLACE),
    (Category.PROJECT, Category.SYSTEM),
    (Category.CLEARANCE, Category.MARKING),
    (Category.ROLE, Category.UNIT),
)
"""Categories between which careful people split; also scored as if they were one."""

_ARTICLES = ("the ", "a ", "an ")
_STOPS = ".,;:!?"


@dataclass(frozen=True, slots=True)
class Tally:
    """What was right, what was flagged for nothing and what was missed."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.false + other.false, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of the flags that are right; 1 where there are none."""
        flagged = self.right + self.false
        return self.right / flagged if flagged else 1.0

    @property
    def recall(self) -> float:
        """Share of the marks that were found; 1 where there are none."""
        marked = self.right + self.missed
        return self.right / marked if marked else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 where nothing is right."""
        whole = 2 * self.right + self.false + self.missed
        return 2 * self.right / whole if whole else 1.0


@dataclass(frozen=True, slots=True)
class Scores:
    """How one set of predictions fits one set of examples.

    Attributes:
        lenient: By category, a span counts where it overlaps by at least half of the union.
        strict: By category, the same but exact, a leading article and closing stops aside.
        pairs: Lenient, the two categories of a pair taken as one.
        traps: By category, how many traps were hit and how many there are.
        clean_words: Words of the texts that disclose nothing.
        flags: By category, the flags in those texts.
        words: Words of all texts.
    """

    lenient: Mapping[Category, Tally]
    strict: Mapping[Category, Tally]
    pairs: Mapping[tuple[Category, Category], Tally]
    traps: Mapping[Category, tuple[int, int]]
    clean_words: int
    flags: Mapping[Category, int]
    words: int

    def clean_flags(self, categories: Collection[Category] = tuple(Category)) -> int:
        """Flags of these categories in text that discloses nothing."""
        return sum(count for category, count in self.flags.items() if category in categories)

    def clean_rate(self, categories: Collection[Category] = tuple(Category)) -> float:
        """The same in 1,000 words of such text; 0 where there is none."""
        return 1000 * self.clean_flags(categories) / self.clean_words if self.clean_words else 0.0


def micro(tallies: Mapping[Category, Tally]) -> Tally:
    """All categories as one."""
    return sum(tallies.values(), Tally())


def macro(tallies: Mapping[Category, Tally]) -> float:
    """Mean F1 over the categories that occur."""
    occurring = [tally for tally in tallies.values() if tally.right + tally.missed]
    return sum(tally.f1 for tally in occurring) / len(occurring) if occurring else 0.0


def score(examples: Sequence[Example], predictions: Sequence[Sequence[Mark]]) -> Scores:
    """Compare predictions, one sequence of marks for each example, with the annotation."""
    rows = list(zip(examples, predictions, strict=True))
    clean = [(one, marks) for one, marks in rows if not one.spans]
    return Scores(
        lenient=_by_category(rows, strict=False),
        strict=_by_category(rows, strict=True),
        pairs={pair: together(examples, predictions, pair) for pair in PAIRS},
        traps=_traps(rows),
        clean_words=sum(len(one.text.split()) for one, _ in clean),
        flags=Counter(mark[2] for one, marks in clean for mark in _judged(marks, one.optional)),
        words=sum(len(one.text.split()) for one in examples),
    )


def each(examples: Sequence[Example], predictions: Sequence[Sequence[Mark]]) -> list[Scores]:
    """The scores of every text by itself."""
    rows = zip(examples, predictions, strict=True)
    return [score([one], [marks]) for one, marks in rows]


def together(
    examples: Sequence[Example],
    predictions: Sequence[Sequence[Mark]],
    categories: Collection[Category],
) -> Tally:
    """Lenient, these categories taken as one."""
    rows = zip(examples, predictions, strict=True)
    return sum(
        (_tally(one, marks, frozenset(categories), strict=False) for one, marks in rows), Tally()
    )


_Rows = Iterable[tuple[Example, Sequence[Mark]]]


def _by_category(rows: _Rows, *, strict: bool) -> dict[Category, Tally]:
    return {
        category: sum(
            (_tally(one, marks, frozenset({category}), strict=strict) for one, marks in rows),
            Tally(),
        )
        for category in Category
    }


def _tally(
    one: Example, marks: Sequence[Mark], categories: frozenset[Category], *, strict: bool
) -> Tally:
    gold = [mark for mark in one.spans if mark[2] in categories]
    found = [mark for mark in marks if mark[2] in categories]
    if not gold and not found:
        return Tally()
    taken = _matched(one.text, gold, found, strict=strict)
    optional = [mark for mark in one.optional if mark[2] in categories]
    left = [mark for place, mark in enumerate(found) if place not in taken]
    false = [mark for mark in left if not any(_touch(mark, other) for other in optional)]
    return Tally(len(taken), len(false), len(gold) - len(taken))


def right(one: Example, marks: Sequence[Mark]) -> list[bool | None]:
    """Whether each prediction is right, leniently; None where it may be made or not."""
    judged: list[bool | None] = [None] * len(marks)
    for category in {mark[2] for mark in marks}:
        places = [place for place, mark in enumerate(marks) if mark[2] is category]
        gold = [mark for mark in one.spans if mark[2] is category]
        taken = _matched(one.text, gold, [marks[place] for place in places], strict=False)
        for number, place in enumerate(places):
            is_right = number in taken
            if is_right or _judged([marks[place]], one.optional):
                judged[place] = is_right
    return judged


def _matched(text: str, gold: list[Mark], found: list[Mark], *, strict: bool) -> set[int]:
    """The places of the predictions that have a partner, each mark's best first."""
    fits = [
        (_fit(text, mark, other, strict=strict), number, place)
        for number, mark in enumerate(gold)
        for place, other in enumerate(found)
    ]
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    for fit, number, place in sorted(fits, key=lambda row: (-row[0], row[1], row[2])):
        if fit >= OVERLAP and number not in taken_gold and place not in taken_found:
            taken_gold.add(number)
            taken_found.add(place)
    return taken_found


def _fit(text: str, one: Mark, other: Mark, *, strict: bool) -> float:
    if strict:
        return float(core(text, *one[:2]) == core(text, *other[:2]))
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))


def core(text: str, start: int, end: int) -> tuple[int, int]:
    """A run without a leading article and without closing stops."""
    for article in _ARTICLES:
        if text[start:end].lower().startswith(article):
            start += len(article)
            break
    while end > start and text[end - 1] in _STOPS:
        end -= 1
    return start, end


def _touch(one: Mark, other: Mark) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _judged(marks: Sequence[Mark], optional: Sequence[Mark]) -> list[Mark]:
    return [
        mark
        for mark in marks
        if not any(mark[2] is other[2] and _touch(mark, other) for other in optional)
    ]


def _traps(rows: _Rows) -> dict[Category, tuple[int, int]]:
    hit: Counter[Category] = Counter()
    every: Counter[Category] = Counter()
    for one, marks in rows:
        for trap in one.traps:
            every[trap[2]] += 1
            hit[trap[2]] += any(mark[2] is trap[2] and _touch(mark, trap) for mark in marks)
    return {category: (hit[category], every[category]) for category in Category if every[category]}
