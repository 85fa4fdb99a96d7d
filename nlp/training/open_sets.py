"""The open annotated sets of the first pass, checked by hash, read as ``open_sets.toml`` says."""

import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nlp.encoder.tags import Layer
from nlp.labels import FieldKind
from nlp.training.examples import Labelled

TABLE = Path(__file__).resolve().parent / "open_sets.toml"

HEADS = {
    "names": Layer(("person", "organisation", "location")),
    "things": Layer(("skill", "skill_phrase")),
    "times": Layer(("date", "quantity")),
}
"""Heads of the first pass; they are thrown away, the encoder stays."""

LAYERS = tuple(HEADS.values())


@dataclass(frozen=True, slots=True)
class OpenSet:
    """One set and how it is read.

    Attributes:
        name: Its short name.
        title: Its title and authors, for the attribution.
        origin: Repository and commit.
        licence: Licence of text and annotations.
        file: Name of the file in the data folder.
        sha256: What the file must hash to.
        heads: By head, its labels and what they are learned as.
        only: Parts of it that are used; all where empty.
        hides: Labels over which training passes.
        capitals: Whether marks without a capital letter are passed over.
    """

    name: str
    title: str
    origin: str
    licence: str
    file: str
    sha256: str
    heads: Mapping[str, Mapping[str, str]]
    only: frozenset[str] = field(default=frozenset())
    hides: frozenset[str] = field(default=frozenset())
    capitals: bool = False


def table() -> tuple[OpenSet, ...]:
    """Every set of ``open_sets.toml``."""
    return tuple(
        OpenSet(
            name=name,
            title=row["title"],
            origin=row["from"],
            licence=row["licence"],
            file=row["file"],
            sha256=row["sha256"],
            heads=row["heads"],
            only=frozenset(row.get("only", ())),
            hides=frozenset(row.get("hides", ())),
            capitals=row.get("capitals", False),
        )
        for name, row in _toml()["sets"].items()
    )


def encoder() -> dict[str, Any]:
    """The pretrained encoder: name, licence, where it is from and its files' hashes."""
    known: dict[str, Any] = _toml()["encoder"]
    return known


def _toml() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text("utf-8"))


def check_encoder(folder: Path) -> None:
    """Raise a ValueError with the file's name where the pretrained encoder is not the known one."""
    for name, expected in encoder()["files"].items():
        _check(folder / name, expected)


def _check(path: Path, expected: str) -> None:
    if hashlib.sha256(path.read_bytes()).hexdigest() != expected:
        raise ValueError(path.name)


def read(folder: Path) -> dict[str, list[Labelled]]:
    """The texts of each set by name.

    Raises:
        ValueError: if a file is not the known one; the message is its name.
    """
    return {one.name: list(_texts(folder, one)) for one in table()}


def _texts(folder: Path, of: OpenSet) -> Iterator[Labelled]:
    _check(folder / of.file, of.sha256)
    with (folder / of.file).open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if not of.only or row["source"] in of.only:
                yield _labelled(row, of)


def _labelled(row: Mapping[str, Any], of: OpenSet) -> Labelled:
    text: str = row["text"]
    marks: list[tuple[int, int, str]] = []
    masked: list[tuple[int, int, str]] = []
    for start, end, label in row["spans"]:
        for head, learned in of.heads.items():
            if label in learned and _is_name(text, start, end, of):
                marks.append((start, end, learned[label]))
            elif label in learned or label in of.hides:
                masked.append((start, end, HEADS[head].labels[0]))
    layers = frozenset(HEADS[head] for head in of.heads)
    return Labelled(text, FieldKind.POST, tuple(marks), tuple(masked), layers)


def _is_name(text: str, start: int, end: int, of: OpenSet) -> bool:
    """Whether a mark is a name as we mean it: no @handle, no pronoun."""
    if "@" in text[max(0, start - 1) : start + 1]:
        return False
    return not of.capitals or any(char.isupper() or char.isdigit() for char in text[start:end])
