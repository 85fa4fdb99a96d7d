"""From lines to records of a delimited file; a broken quotation mark costs one row, not the rest.

The csv module gives up at such a mark, or swallows everything to the end of the file. Here a record
that does not fit is read again from its first line alone, and the file goes on behind it.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from app.importers.lines import Flaw, Line

LOOKAHEAD = 200
"""Lines to search for the next whole row behind a broken one."""

CELLS = 4
"""So many times the longest cell is the longest record."""

QUOTED = re.compile(r'"[^"]*+(?:""[^"]*+)*+"')


class Record(NamedTuple):
    """One record.

    Attributes:
        number: The row a spreadsheet shows it in.
        cells: Its cells, or None where it could not be read.
        trouble: What was wrong: the end of a message's id, or "".
    """

    number: int
    cells: list[str] | None
    trouble: str = ""


class Open(Exception):
    """A quotation mark is still open at the end of the text."""


class Broken(Exception):
    """A closing quotation mark stands in the middle of a cell."""


def split(text: str, delimiter: str) -> list[str]:
    """The cells of a record, strictly.

    Raises:
        Open: more lines may belong to it.
        Broken: no more lines can help.
    """
    if '"' not in text:
        return text.split(delimiter)
    cells: list[str] = []
    at = 0
    while True:
        if text.startswith('"', at):
            quoted = QUOTED.match(text, at)
            if quoted is None:
                raise Open
            end = quoted.end()
            if end < len(text) and text[end] != delimiter:
                raise Broken
            cells.append(text[at + 1 : end - 1].replace('""', '"'))
        else:
            end = text.find(delimiter, at)
            end = len(text) if end < 0 else end
            cells.append(text[at:end])
        if end == len(text):
            return cells
        at = end + 1


def split_leniently(line: str, delimiter: str) -> list[str]:
    """The cells of one line where a quotation mark only closes before a delimiter or the end."""
    closing = re.compile(rf'"(?={re.escape(delimiter)}|$)')
    cells: list[str] = []
    at = 0
    while True:
        closed = closing.search(line, at + 1) if line.startswith('"', at) else None
        if closed is not None:
            cells.append(line[at + 1 : closed.start()].replace('""', '"'))
            end = closed.end()
        else:
            end = line.find(delimiter, at)
            end = len(line) if end < 0 else end
            cells.append(line[at:end].removeprefix('"'))
        if end == len(line):
            return cells
        at = end + 1


class Records:
    """The records of a file, blank ones included.

    Attributes:
        delimiter: What stands between cells.
        width: Cells of the heading once it is known, else 0; tells whole rows from fragments.
    """

    def __init__(self, lines: Iterable[Line], *, delimiter: str, longest: int) -> None:
        self.width = 0
        self._lines = iter(lines)
        self._ahead: deque[Line] = deque()
        self.delimiter = delimiter
        self._longest = longest

    def __iter__(self) -> Iterator[Record]:
        number = 0
        while (line := self._take()) is not None:
            number += 1
            yield self._record(line, number)

    def _take(self) -> Line | None:
        return self._ahead.popleft() if self._ahead else next(self._lines, None)

    def _record(self, line: Line, number: int) -> Record:
        if line.flaw is Flaw.TOO_LONG:
            self._skip_fragments()
            return Record(number, None, Flaw.TOO_LONG.value)
        try:
            return self._checked(number, split(line.text, self.delimiter), line.flaw)
        except Open:
            return self._open_record(line, number)
        except Broken:
            return self._rescued(line, number)

    def _open_record(self, first: Line, number: int) -> Record:
        taken = [first]
        length = len(first.text)
        flaw = first.flaw
        while (line := self._take()) is not None:
            taken.append(line)
            length += len(line.text) + 1
            flaw = flaw if flaw is not Flaw.NONE else line.flaw
            if line.flaw is Flaw.TOO_LONG:
                self._skip_fragments()
                return Record(number, None, Flaw.TOO_LONG.value)
            if length > self._longest * CELLS:
                if self._is_whole(taken[1]):
                    break
                self._skip_to_closing(line)
                return Record(number, None, Flaw.TOO_LONG.value)
            if line.text.count('"') % 2 == 0:
                continue  # an even number of marks leaves the cell open
            try:
                cells = split("\n".join(line.text for line in taken), self.delimiter)
            except (Open, Broken):
                break
            if len(cells) == self.width or not self._is_whole(taken[1]):
                return self._checked(number, cells, flaw)
            break
        self._ahead.extendleft(reversed(taken[1:]))
        return self._rescued(first, number)

    def _checked(self, number: int, cells: list[str], flaw: Flaw) -> Record:
        if any(len(cell) > self._longest for cell in cells):
            return Record(number, None, Flaw.TOO_LONG.value)
        return Record(number, cells, flaw.value)

    def _rescued(self, line: Line, number: int) -> Record:
        cells = split_leniently(line.text, self.delimiter)
        if self.width == 1:
            cells = [self.delimiter.join(cells)]
        if len(cells) == self.width:
            return Record(number, cells, "quote_repaired")
        self._skip_fragments()
        return Record(number, None, "quote_broken")

    def _skip_fragments(self) -> None:
        """Pass over what is left of a broken record, up to the next whole row if one is near."""
        self._ahead.extend(islice(self._lines, max(0, LOOKAHEAD - len(self._ahead))))
        for index, line in enumerate(self._ahead):
            if index == LOOKAHEAD:
                return
            if self._is_whole(line):
                for _ in range(index):
                    self._ahead.popleft()
                return

    def _skip_to_closing(self, line: Line | None) -> None:
        """Pass over the rest of a cell that is too large; keeps nothing of it."""
        while line is not None and line.text.count('"') % 2 == 0:
            line = self._take()

    def _is_whole(self, line: Line) -> bool:
        if self.width < 2:  # noqa: PLR2004  in a table of one column any line could be a row
            return self.width == 1
        try:
            return len(split(line.text, self.delimiter)) == self.width
        except Open:
            return line.text.count(self.delimiter) >= self.width - 1
        except Broken:
            return False
