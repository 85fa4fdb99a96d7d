"""The table of pieces: chips, squares and ticks painted, one row in hand."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.text import _
from ui.models.pieces import PIECE, Column, Index, Piece, PiecesFilter, PiecesModel
from ui.theme import Theme
from ui.widgets.check_box import paint_check
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.focus_ring import paint_focus
from ui.widgets.severity_meter import paint_severity

_SHARES = {Column.PIECE: 30, Column.WHERE: 27, Column.SUGGESTION: 27}


class PiecesTable(QTableView):
    """Rows to pick with Space and to open with Enter."""

    opened = Signal(str)
    """Id of the first finding of a row that shall be decided by itself."""

    def __init__(
        self, theme: Theme, model: PiecesModel, rows: PiecesFilter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._pieces, self._shown = theme, model, rows
        self.setModel(rows)
        self.setAccessibleName(_("All pieces. Space picks one, Enter opens it."))
        self.setProperty("own_focus", True)
        self.setItemDelegate(_PieceDelegate(theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.WEIGHT, Qt.SortOrder.DescendingOrder)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.space("choice_min"))
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setFixedHeight(theme.space("choice_min"))
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_widths()
        self.doubleClicked.connect(self._open)

    def pieces(self) -> tuple[Piece, ...]:
        """The rows that are shown, in their order."""
        return tuple(self._shown.index(row, 0).data(PIECE) for row in range(self._shown.rowCount()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space picks, Enter opens, Ctrl+A picks all that are shown."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self._toggle(index)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self._open(index)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._pieces.pick(self.pieces(), on=True)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click in the first column ticks."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid() and index.column() == Column.PICKED:
            self._toggle(index)

    def is_picked(self, index: Index) -> bool:
        """Whether the row of an index is picked."""
        return self._pieces.is_picked(index.data(PIECE))

    def viewportEvent(self, event: QEvent) -> bool:
        """Share the width among the columns of words."""
        if event.type() == QEvent.Type.Resize:
            self._set_widths()
        return super().viewportEvent(event)

    def _toggle(self, index: Index) -> None:
        self._pieces.pick([index.data(PIECE)], on=not self.is_picked(index))

    def _open(self, index: Index) -> None:
        self.opened.emit(index.data(PIECE).ids[0])

    def _set_widths(self) -> None:
        space = self._theme.space
        fixed = {
            Column.PICKED: space("xxl") + space("m"),
            Column.KIND: space("column_kind"),
            Column.STATE: space("column_state"),
            Column.WEIGHT: space("column_weight"),
        }
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # A narrow window leaves out where; the words and what to do with them matter more.
        narrow = self.viewport().width() < space("page_list")
        self.setColumnHidden(Column.WHERE, narrow)
        shares = {c: share for c, share in _SHARES.items() if not (narrow and c is Column.WHERE)}
        room = max(0, self.viewport().width() - sum(fixed.values()))
        total = sum(shares.values())
        for column, width in fixed.items():
            header.resizeSection(column, width)
        for column, share in shares.items():
            header.resizeSection(column, room * share // total)


class _PieceDelegate(QStyledItemDelegate):
    """Paints a cell by its column."""

    def __init__(self, theme: Theme, table: PiecesTable) -> None:
        super().__init__(table)
        self._theme, self._table = theme, table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, line below, and what the column holds."""
        theme, piece = self._theme, index.data(PIECE)
        box = QRectF(option.rect)
        painter.save()
        self._ground(painter, box, index)
        inner = box.adjusted(theme.space("s"), 0, -theme.space("s"), 0)
        match Column(index.column()):
            case Column.PICKED:
                square = QRectF(0, 0, theme.space("icon_small"), theme.space("icon_small"))
                square.moveCenter(box.center())
                paint_check(painter, square, checked=self._table.is_picked(index), theme=theme)
            case Column.KIND:
                size = chip_size(theme, piece.kind)
                chip = QRectF(inner.left(), box.center().y() - size.height() / 2, 0, 0)
                chip.setWidth(size.width())
                chip.setHeight(size.height())
                paint_chip(painter, chip, piece.category, piece.kind, theme)
            case Column.WEIGHT:
                paint_severity(painter, inner, int(piece.severity), "", theme)
            case column:
                self._words(painter, inner, column, str(index.data()))
        painter.restore()
        if index.row() == self._table.currentIndex().row() and self._table.hasFocus():
            self._ring(painter, box)

    def _ground(self, painter: QPainter, box: QRectF, index: Index) -> None:
        theme = self._theme
        picked = self._table.is_picked(index)
        if picked:
            painter.fillRect(box, theme.colour("raised"))
            if index.column() == Column.PICKED:
                edge = QRectF(box.left(), box.top(), theme.space("edge"), box.height())
                painter.fillRect(edge, theme.colour("accent"))
        below = QRectF(box.left(), box.bottom() - 1, box.width(), theme.space("hairline"))
        painter.fillRect(below, theme.colour("line"))

    def _words(self, painter: QPainter, box: QRectF, column: Column, words: str) -> None:
        strong = column is Column.PIECE
        quiet = column in {Column.WHERE, Column.STATE}
        painter.setFont(self._theme.font("body_strong" if strong else "body"))
        painter.setPen(self._theme.colour("text_soft" if quiet else "text"))
        metrics, left = painter.fontMetrics(), Qt.AlignmentFlag.AlignLeft
        line = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | left, line)

    def _ring(self, painter: QPainter, box: QRectF) -> None:
        """One ring round the whole row: each cell draws the part that it shows."""
        whole = QRectF(self._table.viewport().rect())
        whole.setTop(box.top())
        whole.setHeight(box.height())
        painter.save()
        painter.setClipRect(box)
        paint_focus(painter, whole, self._theme)
        painter.restore()
