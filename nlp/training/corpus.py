"""The project's own annotated text: read, checked and split by author."""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from nlp.labels import CONTAINERS, Category, FieldKind

HERE = Path(__file__).resolve().parent
CORPUS = HERE / "corpus"
SPLIT = HERE / "split.toml"

Mark = tuple[int, int, Category]
"""A marked run: first code point, one past the last, category."""


@dataclass(frozen=True, slots=True)
class Example:
    """One annotated text.

    Attributes:
        id: Author and number.
        author: Whose hand wrote and marked it; splits keep authors whole.
        kind: What kind of field it stands in.
        text: The text; offsets count its code points.
        spans: What it discloses.
        optional: Runs that are neither right nor wrong to mark.
        traps: Runs that look like a disclosure of the category and are none.
        style: How it is written, in the author's word.
        region: Where the invented person writes from, in the author's word.
        sector: What they work in, in the author's word.
    """

    id: str
    author: str
    kind: FieldKind
    text: str = field(repr=False)
    spans: tuple[Mark, ...] = field(repr=False)
    optional: tuple[Mark, ...] = field(repr=False)
    traps: tuple[Mark, ...] = field(repr=False)
    style: str = ""
    region: str = ""
    sector: str = ""


def read(folder: Path = CORPUS) -> tuple[Example, ...]:
    """Every example of the folder's files, in the order of their names.

    Raises:
        ValueError: if a mark does not fit its text or the guide; the message is the example's id.
    """
    return tuple(example for path in sorted(folder.glob("*.jsonl")) for example in _file(path))


def _file(path: Path) -> Iterator[Example]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            example = _example(json.loads(line))
            check(example)
            yield example


def _example(row: Mapping[str, Any]) -> Example:
    return Example(
        id=row["id"],
        author=row["author"],
        kind=FieldKind(row["field"]),
        text=row["text"],
        spans=_marks(row["spans"]),
        optional=_marks(row["optional"]),
        traps=_marks((start, end, category) for start, end, _, category in row["traps"]),
        style=row.get("style", ""),
        region=row.get("region", ""),
        sector=row.get("sector", ""),
    )


def _marks(rows: Iterable[tuple[int, int, str]]) -> tuple[Mark, ...]:
    return tuple(sorted((start, end, Category(category)) for start, end, category in rows))


def check(example: Example) -> None:
    """Raise a ValueError with the example's id where a mark cannot be right."""
    for start, end, _ in example.spans + example.optional + example.traps:
        if not 0 <= start < end <= len(example.text):
            raise ValueError(example.id)
    flat = [mark for mark in example.spans if mark[2] not in CONTAINERS]
    if any(after[0] < before[1] for before, after in pairwise(flat)):
        raise ValueError(example.id)


@dataclass(frozen=True, slots=True)
class Split:
    """The examples by use; no author is in two of them.

    Attributes:
        train: What the network learns from.
        dev: What settings are chosen on.
        test: What the published figures are measured on; read by the evaluation alone.
    """

    train: tuple[Example, ...]
    dev: tuple[Example, ...]
    test: tuple[Example, ...]


def split(examples: Iterable[Example], rules: Path = SPLIT) -> Split:
    """The examples by author as ``split.toml`` says; an author it does not name is in train."""
    named = tomllib.loads(rules.read_text("utf-8"))
    dev, test = (frozenset(named[part]) for part in ("dev", "test"))
    every = tuple(examples)
    return Split(
        train=tuple(one for one in every if one.author not in dev | test),
        dev=tuple(one for one in every if one.author in dev),
        test=tuple(one for one in every if one.author in test),
    )
