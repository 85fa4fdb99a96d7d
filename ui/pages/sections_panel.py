"""The left of the walk and of the reading view: sections, what is in them, the filter."""

from collections.abc import Container

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.audit import wording
from app.checkup import Checkup
from app.text import _, say
from ui.icons import paint_icon
from ui.models.passages import Passage
from ui.models.sections import Index, Role, Row, SectionsModel
from ui.pages import phrases
from ui.theme import Theme
from ui.widgets.focus_ring import paint_focus


class SectionsPanel(QFrame):
    """Sections with their counts; ``picked`` gives the id of a passage.

    Attributes:
        head: Layout above the list, for a switch.
        foot: Layout below it, for the filter.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sections")
        self.setFixedWidth(theme.space("sections"))
        self.model = SectionsModel(self)
        self.view = QTreeView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(_RowDelegate(theme, self.view))
        self.view.setHeaderHidden(True)
        self.view.setRootIsDecorated(False)
        self.view.setIndentation(0)
        self.view.setExpandsOnDoubleClick(False)
        self.view.setProperty("own_focus", True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.view.setAccessibleName(_("Sections of the profile"))
        self.view.setWordWrap(True)
        self.view.clicked.connect(self._pick)
        self.view.activated.connect(self._pick)
        layout = QVBoxLayout(self)
        side = theme.space("m")
        layout.setContentsMargins(side, side, side, side)
        self.head, self.foot = QVBoxLayout(), QVBoxLayout()
        layout.addLayout(self.head)
        layout.addWidget(self.view, 1)
        layout.addLayout(self.foot)

    def show_rows(self, rows: tuple[Row, ...], current: str) -> None:
        """Show these, with the passage in hand marked and its section unfolded."""
        self.model.show(rows)
        index = self.model.find(current)
        if index.isValid():
            self.view.setCurrentIndex(index)
            if index.parent().isValid() and not self.view.isExpanded(index.parent()):
                self.view.collapseAll()
                self.view.expand(index.parent())
            self.view.scrollTo(index)

    def _pick(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is None:
            return
        if row.rows:
            self.view.collapseAll()
            self.view.expand(index)
            row = row.rows[0]
        self.picked.emit(row.id)


def section_rows(
    checkup: Checkup, passages: tuple[Passage, ...], shown: Container[str], *, all_passages: bool
) -> tuple[Row, ...]:
    """Sections and passages with the counts of the pieces that are shown.

    Args:
        checkup: Says what is decided.
        passages: In the order of the profile.
        shown: Ids of the pieces that count.
        all_passages: Whether passages without a piece are listed too.
    """
    of_field: dict[str, list[str]] = {}
    for finding in checkup.findings:
        if finding.id in shown:
            of_field.setdefault(finding.field, []).append(finding.id)
    sections: dict[str, list[Row]] = {}
    for passage in passages:
        ids = [i for field in passage.fields for i in of_field.get(field.id, ())]
        if ids or all_passages:
            still_open = sum(not checkup.is_decided(i) for i in ids)
            row = Row(passage.id, phrases.title(checkup, passage), len(ids), still_open)
            name = say(wording.section_name(passage.section))
            sections.setdefault(name, []).append(row)
    return tuple(_section(name, rows) for name, rows in sections.items())


def _section(name: str, rows: list[Row]) -> Row:
    if len(rows) == 1:
        return Row(rows[0].id, name, rows[0].count, rows[0].open)
    count, still_open = sum(r.count for r in rows), sum(r.open for r in rows)
    return Row(f"section:{name}", name, count, still_open, tuple(rows))


class _RowDelegate(QStyledItemDelegate):
    """Paints a row: a sign of how far it is, its title, its count."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title wraps."""
        width = self._view.viewport().width()
        metrics = self._view.fontMetrics()
        room = QRect(0, 0, max(1, self._room(width)), 1000)
        words = metrics.boundingRect(
            room, int(Qt.TextFlag.TextWordWrap), str(index.data(Qt.ItemDataRole.DisplayRole))
        )
        return QSize(width, max(self._theme.space("target_min"), words.height()) + self._gap())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, sign, title, count."""
        theme = self._theme
        state = option.state
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = bool(state & QStyle.StateFlag.State_Selected)
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(box, theme.space("radius_small"), theme.space("radius_small"))
        self._sign(painter, box, index)
        inner = index.parent().isValid()
        painter.setFont(theme.font("body_medium" if current else "body"))
        painter.setPen(theme.colour("text_soft" if inner and not current else "text"))
        words = box.adjusted(self._left(), 0, 0, 0)
        words.setWidth(self._room(int(box.width())))
        centred = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(words, centred, str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text_soft"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(0, 0, -self._gap() * 2, 0), right, _count(index))
        painter.restore()
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus(painter, box, theme)

    def _sign(self, painter: QPainter, box: QRectF, index: Index) -> None:
        if index.parent().isValid():
            return
        side = self._theme.space("icon_small")
        count, still_open = int(index.data(Role.COUNT)), int(index.data(Role.OPEN))
        name, role = "ph.circle", "line_strong"
        if self._view.isExpanded(index):
            name, role = "ph.caret-down", "text_soft"
        elif count and not still_open:
            name, role = "ph.check-circle-fill", "good"
        elif still_open < count:
            name, role = "ph.circle-half", "text_soft"
        square = QRectF(box.left() + self._gap(), box.center().y() - side / 2, side, side)
        paint_icon(painter, square, name, self._theme.colour(role))

    def _gap(self) -> int:
        return self._theme.space("xs")

    def _left(self) -> int:
        return self._theme.space("icon_small") + self._gap() + self._theme.space("s")

    def _room(self, width: int) -> int:
        return width - self._left() - self._theme.space("xl") - self._theme.space("s")


def _count(index: Index) -> str:
    count = int(index.data(Role.COUNT))
    return str(count) if count else ""
