"""Names that the network is told of and no rule relies on: places, organisations, systems and more.

Half of all towns are surnames, firms or everyday words somewhere, and a list from memory holds what
is no longer so. The network hears such a name and judges by what stands around it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from nlp import lexicons
from nlp.labels import Category

FILES = "known_*.txt"
"""A file a category: a name a line as :func:`nlp.lexicons.key` gives it; ``#`` begins a comment."""

_SHORT = 4
"""Letters up to which a name other than a place counts in capitals alone: "IT" and "It"."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names and what naming them mostly discloses."""

    _labels: Mapping[str, Category] = field(repr=False)
    _phrases: lexicons.Phrases = field(repr=False)

    def find(
        self, text: str, tokens: Sequence[lexicons.Token]
    ) -> Iterator[tuple[int, int, Category]]:
        """Where names stand that begin with a capital or a figure, the longest at each place.

        Args:
            text: The text that the tokens were cut from.
            tokens: Its words and signs in order.
        """
        done = 0
        for i, (start, _, _) in enumerate(tokens):
            if i < done or not (text[start].isupper() or text[start].isdigit()):
                continue
            for known, last in self._phrases.at(tokens, i):
                label, end = self._labels.get(known), tokens[last - 1][1]
                if label is not None and _counts(text[start:end], label):
                    yield start, end, label
                    done = last
                    break


def _counts(surface: str, label: Category) -> bool:
    return label is Category.PLACE or len(surface) > _SHORT or surface.isupper()


def build(labels: Mapping[str, Category]) -> Gazetteer:
    """A gazetteer of names, each made by :func:`nlp.lexicons.key`, with their categories."""
    return Gazetteer(labels, lexicons.phrases(labels))


@cache
def shipped() -> Gazetteer:
    """Every name of the files, read once; of two categories the file that comes first counts."""
    labels: dict[str, Category] = {}
    for path in sorted(lexicons.FOLDER.glob(FILES), reverse=True):
        category = Category(path.stem.removeprefix("known_"))
        lines = path.read_text("utf-8").splitlines()
        labels.update(dict.fromkeys((line for line in lines if line[:1] != "#"), category))
    return build(labels)
