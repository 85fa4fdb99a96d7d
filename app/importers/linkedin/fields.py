"""From the rows of a table to fields and the items that they belong to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.importers.account import Account
from app.importers.dates import day
from app.importers.gathering import Gathering
from app.importers.linkedin.catalogue import Column, TableSpec, fold_heading
from app.importers.repairs import Repaired, entries, repair
from app.importers.tables import Row
from app.profile.model import Field, Item, Place, Section

TITLE = 60
"""Characters of a title that is the beginning of a text."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One column of this very file: its heading as written and folded, its id, its meaning."""

    heading: str
    folded: str
    id: str
    column: Column | None


def slots(header: Sequence[str], spec: TableSpec, account: Account) -> tuple[Slot, ...]:
    """What each column of the file is; headings that nobody knows are told to the account."""
    seen: dict[str, int] = {}
    found: list[Slot] = []
    strange: list[str] = []
    for index, written in enumerate(header):
        heading = written or f"Column {index + 1}"
        folded = fold_heading(written)
        count = seen[heading] = seen.get(heading, 0) + 1
        column = spec.columns.get(folded)
        if column is None and folded not in spec.facts and spec.reader == "fields":
            column = _unlisted(spec, heading)
            if written and not spec.rest:
                strange.append(written)
        slot_id = heading if count == 1 else f"{heading}~{count}"
        found.append(Slot(heading, folded, slot_id, column))
    if strange and spec.columns:
        account.warn("columns_unknown", columns=", ".join(strange)[:200])
    return tuple(found)


def _unlisted(spec: TableSpec, heading: str) -> Column:
    section = spec.section if spec.rest else Section.OTHER
    return replace(spec.default, label=heading, section=section)


class FieldReader:
    """Turns the rows of one file into fields.

    Args:
        spec: What the file is.
        name: The file's name inside the export.
        key: The same for ids, unique over all archives.
        columns: From :func:`slots`.
        gathering: Receives the fields.
    """

    def __init__(
        self,
        spec: TableSpec,
        *,
        name: str,
        key: str,
        columns: Sequence[Slot],
        gathering: Gathering,
    ) -> None:
        self._spec = spec
        self._name = name
        self._key = key
        self._columns = columns
        self._gathering = gathering
        self._had: set[tuple[str, ...]] = set()

    def read(self, row: Row) -> None:
        """Add the fields of a row, and the item that they belong to."""
        cells = {slot.folded: cell for slot, cell in zip(self._columns, row.cells, strict=False)}
        if self._spec.id == "profile":
            self._gathering.owner.is_named(joined(cells, ("firstname", "lastname")))
        if self._spec.distinct and self._is_had(row):
            return
        item = self._item(cells, row.number)
        if item is not None:
            self._gathering.item(item)
        for slot, cell in zip(self._columns, row.cells, strict=False):
            if slot.column is not None:
                self._cell(slot, slot.column, cell, row.number, item)
        for index in range(len(self._columns), len(row.cells)):
            heading = f"Column {index + 1}"
            column = replace(self._spec.default, label=heading, section=Section.OTHER)
            slot = Slot(heading, "", heading, column)
            self._cell(slot, column, row.cells[index], row.number, item)

    def _is_had(self, row: Row) -> bool:
        pairs = zip(self._columns, row.cells, strict=False)
        texts = tuple(cell for slot, cell in pairs if slot.column is not None)
        if texts in self._had:
            return True
        self._had.add(texts)
        return False

    def _item(self, cells: Mapping[str, str], row: int) -> Item | None:
        spec = self._spec
        if not (spec.title or spec.called):
            return None
        title = joined(cells, spec.called) or first_filled(cells, spec.title)
        return Item(
            id=f"{self._key}#{row}",
            section=spec.section,
            title=shortened(title),
            started=day(first_filled(cells, spec.started)),
            finished=day(first_filled(cells, spec.finished)),
            by=joined(cells, spec.by),
        )

    def _cell(self, slot: Slot, column: Column, raw: str, row: int, item: Item | None) -> None:
        if not raw.strip() or raw.strip() in self._spec.blank:
            return
        values: list[Repaired]
        if column.is_list:
            values = entries(raw)
        else:
            values = [repair(raw, breaks=column.breaks, quotes=column.quotes)]
        for index, value in enumerate(values):
            suffix = "" if index == 0 else f"/{index + 1}"
            self._gathering.field(
                Field(
                    id=f"{self._key}#{row}/{slot.id}{suffix}",
                    section=column.section,
                    label=column.label,
                    text=value.text,
                    kind=column.kind,
                    audience=column.audience,
                    place=Place(self._name, row, slot.heading, raw),
                    item=item.id if item is not None else "",
                    holds=column.holds,
                    required=column.required,
                    limit=column.limit,
                    remedy=column.remedy,
                    own=column.own,
                    origins=value.origins,
                )
            )


def joined(cells: Mapping[str, str], headings: Iterable[str]) -> str:
    """The cells of these columns that are filled, with a space between."""
    found = (cells.get(heading, "").strip() for heading in headings)
    return " ".join(cell for cell in found if cell)


def first_filled(cells: Mapping[str, str], headings: Iterable[str]) -> str:
    """The first of these cells that is filled, or ""."""
    return next((cells[name].strip() for name in headings if cells.get(name, "").strip()), "")


def shortened(text: str) -> str:
    """The first words of a text, on one line."""
    line = repair(text, quotes=True).text.partition("\n")[0].strip()
    if len(line) <= TITLE:
        return line
    return f"{line[:TITLE].rsplit(' ', 1)[0].rstrip(',;:. ')}…"
