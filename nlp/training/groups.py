"""Texts by how they are written, where from and by whom, as ``groups.toml`` sorts their names."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from nlp.training.corpus import Example

TABLE = Path(__file__).resolve().parent / "groups.toml"

OTHER = "other"
"""Where a name leads that no group has."""

Groups = dict[str, list[int]]
"""By group, the places of its texts."""


def by_style(examples: Sequence[Example]) -> Groups:
    """Texts by how they are written."""
    return _sorted([style(one.style) for one in examples])


def by_nation(examples: Sequence[Example]) -> Groups:
    """Texts by where the invented person writes from."""
    return _sorted([nation(one.region) for one in examples])


def by_author(examples: Sequence[Example]) -> Groups:
    """Texts by whose hand wrote them."""
    return _sorted([one.author for one in examples])


def style(name: str) -> str:
    """The group of a style."""
    return _group(name, "style")


def nation(name: str) -> str:
    """The group of a region; "US-TX" belongs to "US"."""
    return _group(name, "nation")


def names(kind: str) -> tuple[str, ...]:
    """The groups of ``style`` or ``nation``, in the order of the table."""
    return (*_table()[kind], OTHER)


def _group(name: str, kind: str) -> str:
    whole = name.strip().lower()
    parts = [whole, *re.findall(r"\w+", whole)]
    return next(
        (
            group
            for part in (parts[:1], parts[1:])
            for group, words in _table()[kind].items()
            if any(word in words for word in part)
        ),
        OTHER,
    )


@cache
def _table() -> Mapping[str, Mapping[str, frozenset[str]]]:
    read = tomllib.loads(TABLE.read_text("utf-8"))
    return {
        kind: {group: frozenset(words) for group, words in read[kind].items()}
        for kind in ("style", "nation")
    }


def _sorted(names_of: Sequence[str]) -> Groups:
    """The largest group first, the others after them."""
    places: Groups = {}
    for place, name in enumerate(names_of):
        places.setdefault(name, []).append(place)
    return dict(sorted(places.items(), key=lambda row: (row[0] == OTHER, -len(row[1]), row[0])))
