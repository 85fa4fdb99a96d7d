"""Lists of known names and how a text is searched for all of them in one pass."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from nlp.labels import Category
from resources import ROOT

FOLDER = ROOT / "lexicons"

Token = tuple[int, int, str]
"""Start, end and case-folded text of a word or sign."""

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_LEAF = ""
"""The key under which a node of the trie keeps its entries; no token is empty."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A known name.

    Attributes:
        name: As it is written.
        label: What naming it discloses.
        group: Which list of the file it comes from: "agency", "prime", "armed_force".
        ambiguous: It is also an everyday word or another thing's name, and needs a cue nearby.
        exact: It means one thing, of one category, whatever stands around it.
        any_case: It counts in any mixture of capitals; others as written or all in capitals.
    """

    name: str
    label: Category
    group: str
    ambiguous: bool = False
    exact: bool = False
    any_case: bool = False

    def admits(self, surface: str) -> bool:
        """Whether the name may be written so."""
        return self.any_case or surface in {self.name, self.name.upper()}


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in a text."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True)
class Lexicon:
    """Names by their words, for finding the longest at each place."""

    _root: dict[str, object] = field(repr=False)

    def find(self, text: str, tokens: Sequence[Token]) -> tuple[Hit, ...]:
        """The longest known name at each place, leftmost first, without overlaps.

        Args:
            text: The text that the tokens were cut from.
            tokens: Its words and signs in order, as :func:`tokens` gives them.
        """
        found: list[Hit] = []
        i, root = 0, self._root
        while i < len(tokens):
            hit = self._longest(text, tokens, i) if tokens[i][2] in root else None
            if hit is None:
                i += 1
                continue
            found.append(hit)
            while i < len(tokens) and tokens[i][0] < hit.end:
                i += 1
        return tuple(found)

    def _longest(self, text: str, tokens: Sequence[Token], first: int) -> Hit | None:
        node, best, start = self._root, None, tokens[first][0]
        for i in range(first, len(tokens)):
            below = node.get(tokens[i][2])
            if not isinstance(below, dict):
                break
            node, end = below, tokens[i][1]
            entry = _admitting(node.get(_LEAF), text[start:end])
            best = Hit(start, end, entry) if entry else best
        return best


def tokens(text: str) -> list[Token]:
    """Words and signs of a text with their places."""
    return [(word.start(), word.end(), word.group().casefold()) for word in _WORD.finditer(text)]


def _admitting(leaf: object, surface: str) -> Entry | None:
    """The first of a leaf's entries that may be written so."""
    entries = leaf if isinstance(leaf, list) else ()
    return next((entry for entry in entries if entry.admits(surface)), None)


def build(entries: Iterable[Entry]) -> Lexicon:
    """A lexicon of these names; of two that admit the same writing the first counts."""
    root: dict[str, object] = {}
    for entry in entries:
        node = root
        for _, _, word in tokens(entry.name):
            below = node.setdefault(word, {})
            if not isinstance(below, dict):
                raise TypeError(word)
            node = below
        if node is not root:
            leaf = node.setdefault(_LEAF, [])
            if not isinstance(leaf, list):
                raise TypeError(entry.name)
            leaf.append(entry)
    return Lexicon(root)


@cache
def shipped() -> Lexicon:
    """Every name under ``resources/lexicons``, read once."""
    return build(
        entry
        for path in [*sorted(FOLDER.glob("names_*.toml")), *sorted(FOLDER.glob("names_*.tsv"))]
        for entry in read(path)
    )


def read(path: Path) -> Iterator[Entry]:
    """Entries of one file of names.

    A ``.toml`` file holds for each category tables of groups with ``names``, ``exact`` or
    ``ambiguous`` names, and optionally ``any_case = true``. A ``.tsv`` file holds lines of name,
    category, group and flags (``?`` ambiguous, ``!`` exact, ``i`` any case) after comments that
    begin with ``#``.

    Raises:
        ValueError: if a category is unknown or a line is malformed.
    """
    if path.suffix == ".tsv":
        yield from _read_lines(path.read_text("utf-8").splitlines())
        return
    for label, groups in tomllib.loads(path.read_text("utf-8")).items():
        if not isinstance(groups, dict):
            continue
        for group, content in groups.items():
            any_case = bool(content.get("any_case", False))
            for key in ("exact", "names", "ambiguous"):
                for name in content.get(key, ()):
                    yield Entry(
                        name,
                        Category(label),
                        group,
                        ambiguous=key == "ambiguous",
                        exact=key == "exact",
                        any_case=any_case,
                    )


def _read_lines(lines: Iterable[str]) -> Iterator[Entry]:
    for line in lines:
        if line and not line.startswith("#"):
            name, label, group, flags = line.split("\t")
            yield Entry(
                name,
                Category(label),
                group,
                ambiguous="?" in flags,
                exact="!" in flags,
                any_case="i" in flags,
            )


@cache
def words(file: str, table: str) -> frozenset[str]:
    """A list of words from a file of cues, in lower case.

    Raises:
        KeyError: if the file has no such list.
    """
    return frozenset(word.casefold() for word in _cues()[file][table])


@cache
def _cues() -> dict[str, dict[str, list[str]]]:
    """Every file of cues, read at once: later nothing may be opened any more."""
    return {
        path.stem: tomllib.loads(path.read_text("utf-8"))
        for path in FOLDER.glob("*.toml")
        if not path.name.startswith("names_")
    }
