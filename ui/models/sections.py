"""The list of sections and what is in them, with how far each is decided."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.text import ngettext

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_TOP = 0
"""Internal id of a section; a passage has its section's row plus one."""


class Role(IntEnum):
    """What a row knows beside its text."""

    ID = Qt.ItemDataRole.UserRole
    COUNT = Qt.ItemDataRole.UserRole + 1
    OPEN = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Row:
    """A section or a passage.

    Attributes:
        id: Of the section (its only passage's where it has one) or passage.
        title: What it is called.
        count: How many pieces it has.
        open: How many of them are undecided.
        rows: Passages of a section that has several.
    """

    id: str
    title: str = field(repr=False)
    count: int
    open: int
    rows: "tuple[Row, ...]" = ()


class SectionsModel(QAbstractItemModel):
    """Sections, and under those that have several passages, the passages."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Show these; where only counts differ, nothing folds or scrolls."""
        if _shape(rows) == _shape(self._rows):
            was, self._rows = self._rows, tuple(rows)
            self._tell(was)
        else:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """The row behind an index."""
        if not index.isValid():
            return None
        above = index.internalId()
        rows = self._rows if above == _TOP else self._rows[above - 1].rows
        return rows[index.row()]

    def find(self, row_id: str) -> QModelIndex:
        """The index of a passage, or of the section that is its own passage."""
        for nth, section in enumerate(self._rows):
            for inner, passage in enumerate(section.rows):
                if passage.id == row_id:
                    return self.createIndex(inner, 0, nth + 1)
            if section.id == row_id:
                return self.createIndex(nth, 0, _TOP)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        """The index of a row."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = _ROOT) -> QModelIndex:  # type: ignore[override]  # Qt has two
        """The section of a passage."""
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Sections at the root, passages below."""
        if not parent.isValid():
            return len(self._rows)
        row = self.row_at(parent)
        return len(row.rows) if row is not None and parent.internalId() == _TOP else 0

    def columnCount(self, _parent: Index = _ROOT) -> int:
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, counts, and all of it in words for a screen reader."""
        row = self.row_at(index)
        if row is None:
            return None
        known: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.AccessibleTextRole: spoken(row),
            Qt.ItemDataRole.ToolTipRole: spoken(row),
            Role.ID: row.id,
            Role.COUNT: row.count,
            Role.OPEN: row.open,
        }
        return known.get(role)

    def _tell(self, was: Sequence[Row]) -> None:
        """Tell of the rows that differ, and of no other: a profile has hundreds."""
        for nth, (old, new) in enumerate(zip(was, self._rows, strict=True)):
            if old == new:
                continue
            changed = [self.createIndex(nth, 0, _TOP)]
            pairs = enumerate(zip(old.rows, new.rows, strict=True))
            changed += [self.createIndex(n, 0, nth + 1) for n, (o, i) in pairs if o != i]
            for index in changed:
                self.dataChanged.emit(index, index)


def spoken(row: Row) -> str:
    """A row in words."""
    return ngettext(
        "{title}: {n} piece, {open} undecided",
        "{title}: {n} pieces, {open} undecided",
        row.count,
        title=row.title,
        open=row.open,
    )


def _shape(rows: Sequence[Row]) -> list[object]:
    return [(row.id, row.title, [(inner.id, inner.title) for inner in row.rows]) for row in rows]
