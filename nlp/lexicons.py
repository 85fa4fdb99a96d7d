"""Lists of known names and how a text is searched for all of them in one pass."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from nlp.labels import Category
from resources import ROOT

FOLDER = ROOT / "lexicons"

Token = tuple[int, int, str]
"""Start, end and case-folded text of a word or sign."""

_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")


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


@dataclass(frozen=True, slots=True)
class Phrases:
    """What is known by its words: looked up longest first at each place of a text."""

    _longest: Mapping[str, int] = field(repr=False)

    def at(self, tokens: Sequence[Token], first: int) -> Iterator[tuple[str, int]]:
        """Keys that may be known here, the longest first, each with the number after its last word.

        Args:
            tokens: The words and signs of a text in order.
            first: Number of the first word of the keys.
        """
        longest = self._longest.get(tokens[first][2], 0)
        for last in range(min(first + longest, len(tokens)), first, -1):
            yield " ".join([word for _, _, word in tokens[first:last]]), last


def phrases(keys: Iterable[str]) -> Phrases:
    """What is needed to look for these keys, each made by :func:`key`."""
    longest: dict[str, int] = {}
    for known in keys:
        first, words = known.split(" ", 1)[0], known.count(" ") + 1
        longest[first] = max(words, longest.get(first, 0))
    return Phrases(longest)


def key(name: str) -> str:
    """The words and signs of a name in small letters, apart."""
    plain = name.replace(" ", "")
    words = name.split() if plain.isascii() and plain.isalnum() else _WORD.findall(name)
    return " ".join(words).casefold()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names by their words, for finding the longest at each place."""

    _entries: Mapping[str, Sequence[Entry]] = field(repr=False)
    _phrases: Phrases = field(repr=False)

    def find(self, text: str, tokens: Sequence[Token]) -> tuple[Hit, ...]:
        """The longest known name at each place, leftmost first, without overlaps.

        Args:
            text: The text that the tokens were cut from.
            tokens: Its words and signs in order, as :func:`tokens` gives them.
        """
        found: list[Hit] = []
        i = 0
        while i < len(tokens):
            hit, i = self._longest(text, tokens, i)
            if hit is not None:
                found.append(hit)
        return tuple(found)

    def _longest(self, text: str, tokens: Sequence[Token], i: int) -> tuple[Hit | None, int]:
        """The longest name that begins here, and where to go on."""
        start = tokens[i][0]
        for known, last in self._phrases.at(tokens, i):
            end = tokens[last - 1][1]
            entry = _admitting(self._entries.get(known, ()), text[start:end])
            if entry:
                return Hit(start, end, entry), last
        return None, i + 1


def tokens(text: str) -> list[Token]:
    """Words and signs of a text with their places."""
    return [(word.start(), word.end(), word.group().casefold()) for word in _WORD.finditer(text)]


def _admitting(entries: Iterable[Entry], surface: str) -> Entry | None:
    """The first entry that may be written so."""
    return next((entry for entry in entries if entry.admits(surface)), None)


def build(entries: Iterable[Entry]) -> Lexicon:
    """A lexicon of these names; of two that admit the same writing the first counts."""
    by_key: dict[str, list[Entry]] = {}
    for entry in entries:
        if known := key(entry.name):
            by_key.setdefault(known, []).append(entry)
    return Lexicon(by_key, phrases(by_key))


@cache
def shipped() -> Lexicon:
    """Every name under ``resources/lexicons``, read once."""
    return build(entries())


def entries() -> Iterator[Entry]:
    """Every name under ``resources/lexicons``, file by file."""
    for path in [*sorted(FOLDER.glob("names_*.toml")), *sorted(FOLDER.glob("names_*.tsv"))]:
        yield from read(path)


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
