"""Reading a table by its heading, whatever its encoding, delimiter or preamble."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from app.importers.account import Account
from app.importers.limits import Limits
from app.importers.lines import Flaw, Line, Lines
from app.importers.metered import Damaged, Metered
from app.importers.names import shown
from app.importers.records import Record, Records
from app.text import Sentence

DELIMITERS = (",", "\t", ";")
BLANK = " \t,;"
HEAD = 40
"""Lines in which the heading must stand."""

NOT_TEXT = (
    (b"PK\x03\x04", "spreadsheet"),
    (b"\xd0\xcf\x11\xe0", "spreadsheet"),
    (b"%PDF", "not_a_table"),
    (b"\x89PNG", "not_a_table"),
    (b"\xff\xd8\xff", "not_a_table"),
    (b"GIF8", "not_a_table"),
    (b"\x1f\x8b", "not_a_table"),
)
REPAIRED = {Flaw.NUL.value, "quote_repaired"}
"""Troubles of one row each; that of the encoding holds from its first row on."""

Matcher = Callable[[Sequence[str]], bool]
"""Whether these cells are a heading that the importer knows."""


class Row(NamedTuple):
    """A row that was read; it has at least as many cells as the heading."""

    number: int
    cells: tuple[str, ...]


class Table(NamedTuple):
    """A heading and its rows.

    Attributes:
        header: The cells of the heading as written, trimmed; "" for columns without one.
        known: Whether the matcher knew the heading. Where not, the heading may have been lost, so
            its line comes as the first row too.
        rows: To be consumed once; the account is complete afterwards.
    """

    header: tuple[str, ...]
    known: bool
    rows: Iterator[Row]


def read_table(
    stream: Metered,
    account: Account,
    *,
    is_heading: Matcher,
    limits: Limits,
    rejoin: bool = False,
) -> Table | None:
    """The table in a stream, or None where it holds none; the account says why.

    Args:
        stream: The bytes of the file.
        account: Counts rows and keeps reasons; every row with any text is counted once.
        is_heading: Finds the heading below a preamble; else the first line with text is it.
        limits: Longest cell.
        rejoin: The last column may hold unquoted delimiters (SearchQueries): surplus cells belong
            to it.

    Raises:
        Damaged: before the first row; later the account tells of it and the rows end.
    """
    lines = Lines(stream, longest=limits.cell)
    for magic, what in NOT_TEXT:
        if lines.start.startswith(magic):
            raise Damaged(Sentence(f"reading.file.{what}", {"file": shown(account.name)}))
    source = iter(lines)
    head = list(islice(source, HEAD))
    place = _find_heading(head, is_heading, limits)
    if place is None:
        if head or lines.start:
            account.fail(Sentence("reading.file.no_heading", {"file": shown(account.name)}))
        else:
            account.warn("no_bytes")
        return None
    if not place.known:
        account.warn("heading_unknown", row=place.record.number)
    records = Records(chain(head, source), delimiter=place.delimiter, longest=limits.cell)
    header = _header(place.record)
    rows = _rows(records, place, len(header), account, rejoin=rejoin)
    return Table(header, place.known, rows)


class _Heading(NamedTuple):
    record: Record
    delimiter: str
    known: bool


def _find_heading(head: list[Line], is_heading: Matcher, limits: Limits) -> _Heading | None:
    """The heading by the delimiter that makes the most of it."""
    found: list[_Heading] = []
    for delimiter in DELIMITERS:
        records = [
            record
            for record in Records(head, delimiter=delimiter, longest=limits.cell)
            if record.cells is not None and any(cell.strip(BLANK) for cell in record.cells)
        ]
        known = next((record for record in records if is_heading(record.cells or ())), None)
        if known is not None:
            found.append(_Heading(known, delimiter, known=True))
        elif records:
            found.append(_Heading(records[0], delimiter, known=False))
    return max(found, key=_worth, default=None)


def _worth(heading: _Heading) -> tuple[bool, int]:
    return heading.known, len(heading.record.cells or ())


def _header(record: Record) -> tuple[str, ...]:
    cells = [cell.strip() for cell in record.cells or ()]
    while cells and not cells[-1]:
        cells.pop()
    return tuple(cells)


def _rows(
    records: Records, heading: _Heading, width: int, account: Account, *, rejoin: bool
) -> Iterator[Row]:
    start = last = heading.record.number
    try:
        for number, cells, trouble in records:
            if number <= start:
                # Only now: a fragment of the preamble must not be measured by it.
                records.width = len(cells or ()) if number == start else 0
                if number < start or heading.known:
                    continue
            last = number
            if cells is None:
                account.skip(number, trouble)
                continue
            if not any(map(str.strip, cells)):
                if trouble == Flaw.NUL.value:
                    account.skip(number, "only_nul")
                continue  # padding
            _warn(account, trouble, number)
            account.took()
            yield Row(number, _fitted(cells, width, records.delimiter if rejoin else None))
    except Damaged as damaged:
        account.fail(damaged.message)
        account.warn("ends_early", row=last)


def _warn(account: Account, trouble: str, row: int) -> None:
    if trouble in REPAIRED:
        account.repaired(row, trouble)
    elif trouble:
        account.warn(trouble, row=row)


def _fitted(cells: list[str], width: int, rejoin: str | None) -> tuple[str, ...]:
    if rejoin is not None and len(cells) > width:
        cells = [*cells[: width - 1], rejoin.join(cells[width - 1 :])]
    return tuple(cells) + ("",) * (width - len(cells))
