"""Draws a row of a list: an icon, a name, a figure, a remark, a line below."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.focus_ring import paint_focus

_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class RowLook:
    """What a row shows: icon with its colour role, then three texts."""

    icon: str
    role: str
    name: str
    figure: str
    remark: str = ""


class RowDelegate(QStyledItemDelegate):
    """Rows of :class:`RowLook`; the view needs the property ``own_focus``."""

    def __init__(
        self,
        theme: Theme,
        look: Callable[[QModelIndex | QPersistentModelIndex], RowLook],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = look

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line."""
        line = QFontMetrics(self._theme.font("body")).height() + self._theme.space("l")
        return QSize(0, max(self._theme.space("row"), line))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row; a focus ring inside it when it has the keyboard."""
        theme, look = self._theme, self._look(index)
        box = QRectF(option.rect)
        state = option.state
        painter.save()
        side = theme.space("icon")
        left = box.left() + theme.space("s")
        icon = QRectF(left, box.center().y() - side / 2, side, side)
        paint_icon(painter, icon, look.icon, theme.colour(look.role))
        left += side + theme.space("l")
        room = box.width() - left + box.left()
        columns = (
            (look.name, "body_medium", "text", 0.32),
            (look.figure, "body", "text_soft", 0.16),
            (look.remark, "body", "text_soft", 0.52),
        )
        for words, font, ink, share in columns:
            painter.setFont(theme.font(font))
            painter.setPen(theme.colour(ink))
            column = QRectF(left, box.top(), room * share - theme.space("s"), box.height())
            elided = painter.fontMetrics().elidedText(
                words, Qt.TextElideMode.ElideRight, int(column.width())
            )
            painter.drawText(column, _WORDS, elided)
            left += room * share
        painter.setPen(theme.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box, theme)
        painter.restore()
