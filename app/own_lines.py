"""The plain file of the person's own words and of words to seal: one term a line.

::

    # a remark; empty lines are skipped
    Larkspur
    site: the Annexe          # a remark after a space, too
    employer<TAB>Northgate Signals
    never: Scrum

A category, or ``never``, may stand before the term, parted from it by a tab or by a colon and a
space. Before a tab nothing else may stand, so that a mistyped category is told and not taken for a
part of the term. docs/watchlists.md explains it to those who write such files.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from app.errors import ListUnreadable
from app.text import Sentence
from nlp.labels import Category

NEVER = "never"
MOST_BYTES = 1 << 20
MOST_LINES = 10_000
LONGEST = 200
"""Code points of a term."""

_KINDS = frozenset({*Category, NEVER})
_REMARK = re.compile(r"^#.*$|\s#(?:\s.*)?$")
_BEFORE_TAB = re.compile(r"([^\t]*)\t(.*)")
_BEFORE_COLON = re.compile(r"(\w+)\s?:(?:\s(.*))?")
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Line:
    """A term as it stands in the file.

    Attributes:
        number: Its line, from 1.
        kind: The id of its category, ``never``, or "" where nothing is said.
        term: The term; white space in it is single spaces.
    """

    number: int
    kind: str
    term: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a line cannot be used: the last part of the id of a sentence ``own_list.…``."""

    number: int
    why: str
    other: int = 0

    def of(self, file: str) -> Sentence:
        """The sentence, naming file and line; never the words of the line."""
        facts: dict[str, str | int] = {"file": file, "line": self.number, "other": self.other}
        return Sentence(f"own_list.{self.why}", facts)


def read(path: Path) -> tuple[Line, ...]:
    """The terms of a plain list.

    Raises:
        ListUnreadable: if it is no text in UTF-8, too large, or a line of it cannot be used; the
            sentences name the file and each such line.
    """
    return parse(_text_of(path), file=path.name)


def parse(text: str, *, file: str) -> tuple[Line, ...]:
    """The terms of a list's text; ``file`` is its name for messages.

    Raises:
        ListUnreadable: if a line of it cannot be used.
    """
    found = list(_lines(text))
    troubles = [one for one in found if isinstance(one, Trouble)]
    if troubles:
        raise refused(file, troubles)
    lines = tuple(one for one in found if isinstance(one, Line))
    if len(lines) > MOST_LINES:
        raise ListUnreadable(Sentence("own_list.too_many", {"file": file, "most": MOST_LINES}))
    return lines


def refused(file: str, troubles: list[Trouble]) -> ListUnreadable:
    """The error that tells each trouble, in the order of the lines."""
    in_order = sorted(troubles, key=lambda trouble: trouble.number)
    return ListUnreadable(*(trouble.of(file) for trouble in in_order))


def _lines(text: str) -> Iterator[Line | Trouble]:
    for number, written in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        said = _REMARK.sub("", written.lstrip())
        if said.strip():
            yield _line(number, said)


def _line(number: int, written: str) -> Line | Trouble:
    if _NO_TEXT.search(written):
        return Trouble(number, "no_text")
    kind, term = "", written
    if parted := _BEFORE_TAB.fullmatch(written):
        kind, term = parted[1].strip().casefold(), parted[2]
        if kind not in _KINDS:
            return Trouble(number, "no_category")
    elif (parted := _BEFORE_COLON.fullmatch(written)) and parted[1].casefold() in _KINDS:
        kind, term = parted[1].casefold(), parted[2] or ""
    term = " ".join(term.split())
    if not term:
        return Trouble(number, "empty")
    if len(term) > LONGEST:
        return Trouble(number, "too_long")
    return Line(number, kind, term)


def _text_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        text = data.decode("utf-8-sig")
    except (OSError, ValueError):
        raise ListUnreadable(Sentence("cli.no_text", {"path": str(path)})) from None
    if len(data) > MOST_BYTES:
        raise ListUnreadable(Sentence("own_list.too_large", {"file": path.name}))
    return text
