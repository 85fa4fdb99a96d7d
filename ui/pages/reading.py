"""Reading an export: file by file, with a clear account at the end."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.profile.ledger import FileState, Source
from app.text import _, ngettext, say
from app.worker import protocol
from ui.models.files import FileRow, FilesModel
from ui.page import Page
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.layouts import clear
from ui.widgets.row_delegate import RowDelegate, RowLook

_ICONS = {
    FileState.READ: ("ph.check-circle-fill", "good"),
    FileState.PARTLY: ("ph.warning-fill", "caution"),
    FileState.FAILED: ("ph.warning-fill", "caution"),
    FileState.UNKNOWN: ("ph.question", "text_soft"),
    FileState.EMPTY: ("ph.minus-circle", "text_soft"),
}


class ReadingPage(Page):
    """Fills while the worker reads, and stays as the account of what was read."""

    name = "reading"
    stage = "home"

    cancel_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._model = FilesModel()
        self._finished = False
        self._title = Label(kind="display", wrap=True)
        self._about = Label(kind="soft", wrap=True)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Files read"))
        self._numbers = Label(kind="caption", wrap=True)
        self._cancel = Button(theme, _("Cancel"), small=True)
        self._cancel.clicked.connect(self._ask_to_stop)
        self._go_on = Button(theme, _("See what it gives away"), kind="primary")
        self._go_on.clicked.connect(self._show_overview)
        self._list = self._file_list()
        self._details = QVBoxLayout()
        # Thousands of messages a second would each lay out the numbers anew.
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._update)
        self._arrange()

    def start(self) -> None:
        """A new export is being read."""
        self._finished = False
        self._model.start()
        self._title.setText(_("Reading your export"))
        self._about.setText(_("The sealed reader opens it now."))
        self._cancel.setEnabled(True)
        self._cancel.setText(_("Cancel"))
        self._progress.setRange(0, 0)
        self._progress.show()
        self._go_on.hide()
        clear(self._details)
        self._update()
        self.headed.emit()

    def take(self, event: protocol.Event) -> None:
        """Show what the worker says."""
        self._model.take(event)
        if not isinstance(event, protocol.FieldRead | protocol.Items):
            self._due.start()

    def settle(self) -> None:
        """Everything is read; the overview is being worked out."""
        self._due.stop()
        self._update()
        self._about.setText(_("Everything is read. Working out what it gives away."))

    def finish(self, sources: Sequence[Source]) -> None:
        """Show the complete account."""
        self._finished = True
        self._due.stop()
        self._model.show_sources(sources)
        self._title.setText(_("Your export is read"))
        self._progress.hide()
        self._go_on.show()
        self._update()
        self.headed.emit()

    def action(self) -> QWidget | None:
        """Cancel, as long as there is something to cancel."""
        return None if self._finished else self._cancel

    def first_focus(self) -> QWidget | None:
        """What leads on."""
        return self._go_on if self._finished else self._cancel

    def _arrange(self) -> None:
        outer = QHBoxLayout(self)
        side = self.theme.space("page_side")
        outer.setContentsMargins(side, side, side, side)
        outer.addStretch(0)
        inner = QWidget()
        inner.setMaximumWidth(self.theme.space("page_list"))
        outer.addWidget(inner, 1)
        outer.addStretch(0)
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(self.theme.space("s"))
        top = QHBoxLayout()
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._about)
        top.addLayout(words, 1)
        top.addWidget(self._go_on, 0, Qt.AlignmentFlag.AlignBottom)
        body.addLayout(top)
        body.addSpacing(self.theme.space("s"))
        body.addWidget(self._progress)
        body.addWidget(self._numbers)
        body.addSpacing(self.theme.space("s"))
        card = Card(self.theme)
        card.body.addWidget(self._list)
        card.body.addLayout(self._details)
        body.addWidget(card, 1)

    def _file_list(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(RowDelegate(self.theme, self._look, view))
        view.setProperty("own_focus", True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setAccessibleName(_("Files of the export"))
        view.selectionModel().currentChanged.connect(self._show_details)
        self.theme.changed.connect(view.viewport().update)
        return view

    def _look(self, index: QModelIndex | QPersistentModelIndex) -> RowLook:
        row: FileRow = self._model.row(index)
        icon, role = ("ph.arrows-clockwise", "accent")
        if row.report is not None:
            icon, role = _ICONS[row.report.state]
        return RowLook(icon, role, row.name, row.counts, row.note)

    def _show_details(self, index: QModelIndex) -> None:
        """Everything that is to be said about the file in hand, under the list."""
        clear(self._details)
        if not index.isValid():
            return
        row = self._model.row(index)
        if not row.details:
            return
        self._details.addWidget(Label(row.name, kind="caption_strong"))
        shown = row.details[:_DETAILS]
        for said in shown:
            self._details.addWidget(Label(said, kind="caption", wrap=True))
        if len(row.details) > len(shown):
            more = ngettext("and {n} more", "and {n} more", len(row.details) - len(shown))
            self._details.addWidget(Label(more, kind="caption"))

    def _update(self) -> None:
        totals = self._model.totals
        if totals.files and not self._finished:
            self._progress.setRange(0, totals.files)
            self._progress.setValue(totals.files_done)
        self._numbers.setText(self._numbers_in_words())
        if self._model.sources:
            because = " ".join(say(source.because) for source in self._model.sources)
            self._about.setText(because)

    def _numbers_in_words(self) -> str:
        totals = self._model.totals
        parts = [
            _("{done} of {all} files", done=totals.files_done, all=totals.files)
            if not self._finished
            else ngettext("{n} file read", "{n} files read", totals.files_done),
            _(
                "{read} rows read, {skipped} skipped",
                read=f"{totals.rows_read:,}",
                skipped=f"{totals.rows_skipped:,}",
            ),
        ]
        if totals.pieces:
            parts.append(
                ngettext("{n} piece found so far", "{n} pieces found so far", totals.pieces)
            )
        return "   ".join(parts)

    def _ask_to_stop(self) -> None:
        self._cancel.setEnabled(False)
        self._cancel.setText(_("Stopping…"))
        self.cancel_wanted.emit()

    def _show_overview(self) -> None:
        self.went.emit("overview", "")


_DETAILS = 5
"""Lines shown about one file; the report has all."""
