"""All pieces as a table, the mentions of one thing in one row."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)

from app.audit.model import Severity
from app.profile.model import Section
from app.text import _
from nlp.labels import Category

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """The columns, in order."""

    PICKED = 0
    KIND = 1
    PIECE = 2
    WHERE = 3
    SUGGESTION = 4
    STATE = 5
    WEIGHT = 6


PIECE = Qt.ItemDataRole.UserRole
SORT = Qt.ItemDataRole.UserRole + 1


_WEIGHED = frozenset({Column.PICKED, Column.WEIGHT})
"""Columns that sort by severity."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A row: one thing and everywhere it is mentioned.

    Attributes:
        ids: Of its findings, in reading order; the first stands for the row.
        category: What it discloses.
        kind: The category in a word.
        words: The words themselves.
        where: Sections and number of places, in words.
        suggestion: What we would do, in words.
        state: "open", "decided" or "partly".
        severity: The highest of its findings.
        weight: The severity in a word.
        sections: Where it is mentioned.
    """

    ids: tuple[str, ...]
    category: Category
    kind: str
    words: str = dataclasses.field(repr=False)
    where: str
    suggestion: str = dataclasses.field(repr=False)
    state: str
    severity: Severity
    weight: str
    sections: frozenset[Section] = frozenset()


class PiecesModel(QAbstractTableModel):
    """The rows; which are picked is kept by the first finding's id, across refreshes."""

    picked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Piece, ...] = ()
        self._picked: set[str] = set()

    @property
    def rows(self) -> tuple[Piece, ...]:
        """All rows."""
        return self._rows

    def show(self, rows: Sequence[Piece]) -> None:
        """Show these; rows of the same things stay where they are."""
        if tuple(rows) == self._rows:
            return
        if [row.ids for row in rows] == [row.ids for row in self._rows]:
            self._rows = tuple(rows)
            if rows:
                last = self.index(len(rows) - 1, len(Column) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self._picked &= {row.ids[0] for row in rows}
        self.endResetModel()
        self.picked_changed.emit()

    def piece(self, index: Index) -> Piece:
        """The row behind an index."""
        return self._rows[index.row()]

    def picked(self) -> tuple[Piece, ...]:
        """The rows that are picked."""
        return tuple(row for row in self._rows if row.ids[0] in self._picked)

    def pick(self, pieces: Sequence[Piece], *, on: bool) -> None:
        """Pick rows, or no longer."""
        keys = {piece.ids[0] for piece in pieces}
        self._picked = self._picked | keys if on else self._picked - keys
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.picked_changed.emit()

    def is_picked(self, piece: Piece) -> bool:
        """Whether a row is picked."""
        return piece.ids[0] in self._picked

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One for each thing."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """As many as there are columns."""
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Column.PICKED:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words by column, the tick, and what to sort by."""
        if not index.isValid():
            return None
        piece, column = self.piece(index), Column(index.column())
        words = _words(piece, column)
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.PICKED:
            return Qt.CheckState.Checked if self.is_picked(piece) else Qt.CheckState.Unchecked
        known: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: words,
            Qt.ItemDataRole.ToolTipRole: words,
            Qt.ItemDataRole.AccessibleTextRole: words or piece.words,
            PIECE: piece,
            SORT: int(piece.severity) if column in _WEIGHED else words,
        }
        return known.get(role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a row."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.pick([self.piece(index)], on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names of the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole and section != Column.PICKED:
            return headings()[section]
        return headings()[section] if role == Qt.ItemDataRole.AccessibleTextRole else None


def headings() -> tuple[str, ...]:
    """Names of the columns, in order."""
    return (
        _("Picked"),
        _("Kind"),
        _("Piece"),
        _("Where"),
        _("Suggestion"),
        _("State"),
        _("Weight"),
    )


def _words(piece: Piece, column: Column) -> str:
    return {
        Column.PICKED: "",
        Column.KIND: piece.kind,
        Column.PIECE: " ".join(piece.words.split()),
        Column.WHERE: piece.where,
        Column.SUGGESTION: piece.suggestion,
        Column.STATE: piece.state,
        Column.WEIGHT: piece.weight,
    }[column]


class PiecesFilter(QSortFilterProxyModel):
    """Shows the rows that fit what the person looks for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._categories: frozenset[Category] = frozenset()
        self._at_least = Severity.LOW
        self._section: Section | None = None
        self._ids: frozenset[str] = frozenset()
        self.setSortRole(SORT)
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def look_for(self, words: str) -> None:
        """Show rows whose words, kind or place hold these words."""
        self.beginFilterChange()
        self._words = words.casefold().strip()
        self.endFilterChange()

    def narrow(self, categories: frozenset[Category], at_least: Severity) -> None:
        """Show these categories (none named: all) from a severity on."""
        self.beginFilterChange()
        self._categories, self._at_least = categories, at_least
        self.endFilterChange()

    def only(self, *, section: Section | None = None, ids: Sequence[str] = ()) -> None:
        """Show one section's rows, or those with one of these findings; neither: all."""
        self.beginFilterChange()
        self._section, self._ids = section, frozenset(ids)
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        """Whether a row is shown."""
        model = self.sourceModel()
        if not isinstance(model, PiecesModel):
            return True
        piece = model.rows[row]
        text = f"{piece.words} {piece.kind} {piece.where} {piece.suggestion}".casefold()
        return (
            self._words in text
            and (not self._categories or piece.category in self._categories)
            and piece.severity >= self._at_least
            and (self._section is None or self._section in piece.sections)
            and (not self._ids or not self._ids.isdisjoint(piece.ids))
        )
