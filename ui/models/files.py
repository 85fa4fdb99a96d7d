"""The files of an export while they are read, and the account of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.profile.ledger import FileReport, FileState, Source
from app.text import _, ngettext, say
from app.worker import protocol

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file: its report once it is done, the rows so far before."""

    name: str
    rows: int = 0
    report: FileReport | None = None

    @property
    def counts(self) -> str:
        """How much of it was read."""
        report = self.report
        if report is None:
            return _("{n} so far", n=f"{self.rows:,}")
        if report.state is FileState.UNKNOWN:
            return _("not read")
        if report.state is FileState.EMPTY:
            return _("empty")
        return _("{read} of {all}", read=f"{report.rows_read:,}", all=f"{report.rows_present:,}")

    @property
    def note(self) -> str:
        """What is to be said about it, "" where all is well."""
        report = self.report
        if report is None:
            return ""
        if report.rows_skipped:
            if report.rows_skipped == 1 and report.skipped:
                return _("1 row skipped: {why}", why=say(report.skipped[0].reason))
            return ngettext("{n} row skipped", "{n} rows skipped", report.rows_skipped)
        if report.warnings:
            return say(report.warnings[0])
        if report.state is FileState.UNKNOWN:
            return _("Unknown file, listed so that you know")
        return ""

    @property
    def details(self) -> tuple[str, ...]:
        """Everything that is to be said about it, one line each."""
        if self.report is None:
            return ()
        skipped = [
            _("Row {row}: {why}", row=each.row, why=say(each.reason))
            if each.row
            else say(each.reason)
            for each in self.report.skipped
        ]
        return (*map(say, self.report.warnings), *skipped)


@dataclass(frozen=True, slots=True)
class Totals:
    """What was read so far, in numbers."""

    files: int = 0
    files_done: int = 0
    rows_read: int = 0
    rows_skipped: int = 0
    pieces: int = 0


class FilesModel(QAbstractListModel):
    """One line a file, in the order of reading.

    Attributes:
        totals: The numbers under the list.
        sources: What was opened, in order.
    """

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[FileRow] = []
        self._at: dict[str, int] = {}
        self.totals = Totals()
        self.sources: tuple[Source, ...] = ()

    def start(self) -> None:
        """Forget everything: another export is being read."""
        self.beginResetModel()
        self._rows.clear()
        self._at.clear()
        self.totals = Totals()
        self.sources = ()
        self.endResetModel()

    def take(self, event: protocol.Event) -> None:
        """Take in what the worker says."""
        match event:
            case protocol.SourceOpened(source=source, files=files):
                self.sources = (*self.sources, source)
                self.totals = replace(self.totals, files=self.totals.files + files)
            case protocol.Progress(file=name, rows=rows):
                self._put(FileRow(name, rows))
            case protocol.FileRead(report=report):
                self._put(FileRow(report.name, report.rows_read, report))
                self._count()
            case protocol.SourceRead(source=source):
                self.sources = (*self.sources[:-1], source)
            case protocol.Spans():
                change = len(event.spans) - len(event.withdrawn)
                self.totals = replace(self.totals, pieces=self.totals.pieces + change)
            case _:
                return

    def show_sources(self, sources: Sequence[Source]) -> None:
        """Show the account of what was read, complete."""
        self.start()
        self.sources = tuple(sources)
        for report in (report for source in sources for report in source.files):
            self._put(FileRow(report.name, report.rows_read, report))
        self._count()
        self.totals = replace(self.totals, files=len(self._rows))

    def row(self, index: Index) -> FileRow:
        """The file at an index."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  as Qt has it
        """How many files have been begun."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The file's line in words, or the row itself for the delegate."""
        row = self._rows[index.row()]
        if role == self.ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            words = [row.name, row.counts, row.note]
            return ", ".join(word for word in words if word)
        return None

    def _put(self, row: FileRow) -> None:
        if row.name in self._at:
            at = self._at[row.name]
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))
            return
        at = len(self._rows)
        self.beginInsertRows(QModelIndex(), at, at)
        self._at[row.name] = at
        self._rows.append(row)
        self.endInsertRows()

    def _count(self) -> None:
        reports = [row.report for row in self._rows if row.report is not None]
        self.totals = replace(
            self.totals,
            files=max(self.totals.files, len(reports)),
            files_done=len(reports),
            rows_read=sum(report.rows_read for report in reports),
            rows_skipped=sum(report.rows_skipped for report in reports),
        )
