"""The same text through other tools: each is scored on the categories that it has, ours beside it.

``python -m nlp.training compare [--spacy PIPELINE]…`` in an environment that has the tools; writes
``docs/compare.md``. A tool that is not installed is said to be absent.
"""

import argparse
import datetime as dt
import os
import platform
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from nlp.labels import Category
from nlp.training import corpus, runner, scores, systems
from nlp.training.corpus import Example, Mark
from nlp.training.runner import Outcome
from nlp.training.scores import Tally
from nlp.training.systems import Peer
from nlp.training.tables import table, two

OUT = Path(__file__).resolve().parents[2] / "docs" / "compare.md"

Classes = tuple[frozenset[Category], ...]
"""Our categories as a tool tells them apart; those of one class are taken as one."""


@dataclass(frozen=True, slots=True)
class Against:
    """A tool beside ours on the categories that it has.

    Attributes:
        title: Its name for readers.
        outcome: What it found and took.
        rows: By class, its tally and ours.
        lacks: The categories that it does not have.
        flags: Its flags and ours in 1,000 words of clean text, in the categories that it has.
    """

    title: str
    outcome: Outcome = field(repr=False)
    rows: Mapping[frozenset[Category], tuple[Tally, Tally]]
    lacks: tuple[Category, ...]
    flags: tuple[float, float]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run every tool that is there, print the tables and write them down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, help="our model's folder, if not the shipped one")
    parser.add_argument(
        "--spacy", type=Path, action="append", default=[], help="a spaCy pipeline; may be repeated"
    )
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args(arguments)
    examples = corpus.split(corpus.read()).test
    ours = runner.run(systems.OURS, given.model, examples)
    beside: list[Against] = []
    absent: list[str] = []
    for peer, path in _asked(given.spacy):
        title = f"{peer.title} ({path.name})" if path else peer.title
        try:
            outcome = runner.run(peer.name, path, examples)
        except systems.AbsentError:
            absent.append(f"{title}: absent, it is not installed here")
        else:
            beside.append(against(title, peer, examples, outcome, ours))
    if not given.spacy:
        absent += [f"{systems.peers()[name].title}: absent, no pipeline given" for name in _OVER]
    written = document(examples, ours, beside, absent)
    print(written)
    given.out.write_text(written, "utf-8")


_OVER = ("spacy", "presidio")
"""Tools that work on a spaCy pipeline."""


def _asked(pipelines: Sequence[Path]) -> Iterator[tuple[Peer, Path | None]]:
    known = systems.peers()
    for path in pipelines:
        for name in _OVER:
            yield known[name], path
    for name in known.keys() - set(_OVER):
        yield known[name], None


def classes(labels: Iterable[frozenset[Category]]) -> Classes:
    """What the labels cover, those that share a category joined, in the order of the categories."""
    joined: list[frozenset[Category]] = []
    for covered in labels:
        touching = [one for one in joined if one & covered]
        joined = [one for one in joined if not one & covered]
        joined.append(covered.union(*touching))
    order = list(Category)
    return tuple(sorted(joined, key=lambda one: min(map(order.index, one))))


def against(
    title: str, peer: Peer, examples: Sequence[Example], outcome: Outcome, ours: Outcome
) -> Against:
    """Score a tool's runs and ours on the classes that it has."""
    has = {label: covered for label, covered in peer.labels.items() if label in outcome.labels}
    known = classes(has.values())
    standing = {label: min(covered, key=list(Category).index) for label, covered in has.items()}
    theirs = _marks(outcome, standing)
    own = _marks(ours, {category.value: category for category in Category})
    every = frozenset().union(*known)
    return Against(
        title=title,
        outcome=outcome,
        rows={
            one: (scores.together(examples, theirs, one), scores.together(examples, own, one))
            for one in known
        },
        lacks=tuple(category for category in Category if category not in every),
        flags=(
            scores.score(examples, theirs).clean_rate(every),
            scores.score(examples, own).clean_rate(every),
        ),
    )


def _marks(outcome: Outcome, standing: Mapping[str, Category]) -> list[list[Mark]]:
    return [
        [(start, end, standing[label]) for start, end, label in runs if label in standing]
        for runs in outcome.found
    ]


def document(
    examples: Sequence[Example], ours: Outcome, beside: Sequence[Against], absent: Sequence[str]
) -> str:
    """The comparison in Markdown."""
    parts = [
        "# Beside other tools",
        _intro(examples),
        _overview(ours, beside),
        *(f"- {line}" for line in absent),
        *(_section(one) for one in beside),
        _machine(),
    ]
    return "\n\n".join(parts) + "\n"


def _intro(examples: Sequence[Example]) -> str:
    words = sum(len(one.text.split()) for one in examples)
    authors = ", ".join(sorted({one.author for one in examples}))
    return (
        f"Written by `python -m nlp.training compare` on {dt.datetime.now(dt.UTC).date()}: the "
        f"test part of our corpus ({len(examples):,} texts, {words:,} words, by {authors}), the "
        "same for each tool. A finding is right where it has the category and overlaps the mark "
        "by at least half of their union. A tool is scored on the categories that it has alone; "
        "`nlp/training/peers.toml` says which of its labels is which. Where one of its labels "
        "covers several of our categories, these are taken as one, for ours too."
    )


def _overview(ours: Outcome, beside: Sequence[Against]) -> str:
    head = (
        "tool", "version", "categories", "F1 on them", "ours on them",
        "false flags in 1,000 clean words", "ours", "words a second", "ready after", "memory",
    )  # fmt: skip
    rows = [
        (
            one.title,
            one.outcome.version,
            str(len(Category) - len(one.lacks)),
            *(two(_sum(one, side).f1) for side in (0, 1)),
            *(f"{rate:.1f}" for rate in one.flags),
            *_costs(one.outcome),
        )
        for one in beside
    ]
    own = ("Undershare", ours.version, str(len(Category)), "", "", "", "", *_costs(ours))
    return table(head, [own, *rows])


def _sum(one: Against, side: int) -> Tally:
    return sum((pair[side] for pair in one.rows.values()), Tally())


def _costs(outcome: Outcome) -> tuple[str, str, str]:
    memory = f"{outcome.memory_mib:.0f} MiB" if outcome.memory_mib else "not told"
    return f"{outcome.words_per_second:,.0f}", f"{outcome.load_seconds:.1f} s", memory


def _section(one: Against) -> str:
    head = ("category", "marked", "precision", "recall", "F1", "ours", "who is ahead")
    rows = [
        (
            ", ".join(category.value for category in Category if category in covered),
            str(own.right + own.missed),
            *map(two, (theirs.precision, theirs.recall, theirs.f1, own.f1)),
            _ahead(theirs, own),
        )
        for covered, (theirs, own) in one.rows.items()
    ]
    lacks = ", ".join(category.value for category in one.lacks)
    return f"## {one.title}\n\n{table(head, rows)}\n\nIt does not have: {lacks or 'none'}."


def _ahead(theirs: Tally, own: Tally) -> str:
    if not own.right + own.missed:
        return "nothing marked"
    gap = own.f1 - theirs.f1
    if not gap:
        return "neither"
    return f"ours by {two(gap)}" if gap > 0 else f"**theirs by {two(-gap)}**"


def _machine() -> str:
    return (
        f"Measured on {os.cpu_count()} cores ({platform.machine()}, {platform.system()}, Python "
        f"{platform.python_version()}), each tool in a process of its own, load on the machine "
        f"{os.getloadavg()[0]:.1f} at the end: where that is well above what one tool uses, other "
        "work shared the cores. Ours and spaCy read batches, the others text by text, as they "
        "offer it. Memory is the most that the process held."
    )


if __name__ == "__main__":
    main()
