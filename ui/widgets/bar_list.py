"""Counts as bars: how many pieces of each category, or in each section; each bar can be opened."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.layouts import clear

_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what it counts, how many, and the same in a sentence for screen readers.

    A bar with a ``category`` shows its label as a chip and takes the family's colour.
    """

    id: str
    label: str
    count: int
    sentence: str
    category: str = ""


class BarList(QWidget):
    """Bars under each other on one scale; ``chosen`` gives the id of the one that was opened."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_bars(self, bars: Iterable[Bar]) -> None:
        """Show these bars instead of the present ones."""
        clear(self._rows)
        shown = tuple(bars)
        most = max((bar.count for bar in shown), default=1)
        for bar in shown:
            row = BarRow(self._theme, bar, most)
            row.clicked.connect(self._choose)
            self._rows.addWidget(row)

    def _choose(self) -> None:
        row = self.sender()
        if isinstance(row, BarRow):
            self.chosen.emit(row.bar.id)


class BarRow(QAbstractButton):
    """One bar with its label and count."""

    def __init__(self, theme: Theme, bar: Bar, most: int) -> None:
        super().__init__()
        self._theme = theme
        self.bar = bar
        self._most = most
        self.setText(bar.label)
        self.setAccessibleName(bar.sentence)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """One row."""
        theme = self._theme
        needed = chip_size(theme, self.bar.label).height()
        return QSize(theme.space("panel"), max(theme.space("bar_row"), needed))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw label, bar and count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_label(painter)
        self._paint_bar(painter)
        painter.end()

    def _label_width(self) -> int:
        return self._theme.space("bar_label") * self._theme.text_size // 100

    def _paint_label(self, painter: QPainter) -> None:
        bar, theme = self.bar, self._theme
        if bar.category:
            size = chip_size(theme, bar.label)
            box = QRectF(0, (self.height() - size.height()) / 2, size.width(), size.height())
            paint_chip(painter, box, bar.category, bar.label, theme)
            return
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font("body"))
        room = self._label_width() - theme.space("s")
        words = painter.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(0, 0, room, self.height()), _WORDS, words)

    def _paint_bar(self, painter: QPainter) -> None:
        theme, left, thick = self._theme, self._label_width(), self._theme.space("bar")
        count = str(self.bar.count)
        painter.setFont(theme.font("caption"))
        room = self.width() - left - theme.space("s") - theme.space("xxl")
        length = max(float(thick), room * self.bar.count / self._most)
        ink = theme.family(self.bar.category).stroke if self.bar.category else None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink or theme.colour("accent"))
        box = QRectF(left, (self.height() - thick) / 2, length, thick)
        radius = theme.space("ring")
        painter.drawRoundedRect(box, radius, radius)
        painter.setPen(theme.colour("text_soft"))
        after = QRectF(box.right() + theme.space("s"), 0, theme.space("xxl"), self.height())
        painter.drawText(after, _WORDS, count)
