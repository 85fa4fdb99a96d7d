"""A life in years, laid out as a stranger can lay it out from the dates in a profile."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

_MOST_TICKS = 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something that went on from ``start`` to ``end``, in years (2019.5 is July 2019).

    One with a ``category`` takes the colours of its family.
    """

    label: str
    start: float
    end: float
    category: str = ""


class YearsChart(QWidget):
    """The chart; pages offer the same as a list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lanes: Sequence[Sequence[Stretch]] = ()
        self._first, self._last = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_lanes(self, lanes: Sequence[Sequence[Stretch]], *, sentence: str) -> None:
        """Show rows of stretches from the top, and say in a sentence what the chart shows.

        Stretches of a row do not overlap and stand in the order of time.
        """
        self._lanes = lanes
        stretches = [stretch for lane in lanes for stretch in lane]
        if stretches:
            self._first = math.floor(min(s.start for s in stretches))
            self._last = max(math.ceil(max(s.end for s in stretches)), self._first + 1)
        self.setAccessibleName(sentence)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One row for each lane, and one for the years."""
        return QSize(0, (len(self._lanes) + 1) * self._theme.space("year_row"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the years as lines, then the stretches over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_years(painter)
        for row, lane in enumerate(self._lanes):
            for nth, stretch in enumerate(lane):
                following = lane[nth + 1].start if nth + 1 < len(lane) else None
                self._paint_stretch(painter, row, stretch, following)
        painter.end()

    def _x(self, year: float) -> float:
        inset = self._theme.space("l")
        share = (year - self._first) / (self._last - self._first)
        return inset + (self.width() - 2 * inset) * share

    def _paint_years(self, painter: QPainter) -> None:
        theme = self._theme
        bottom = len(self._lanes) * theme.space("year_row")
        step = max(1, -(-(self._last - self._first) // _MOST_TICKS))
        painter.setFont(theme.font("small"))
        for year in range(self._first, self._last + 1, step):
            x = self._x(year)
            painter.setPen(QPen(theme.colour("line"), theme.space("hairline")))
            painter.drawLine(round(x), 0, round(x), bottom)
            painter.setPen(theme.colour("text_soft"))
            half = theme.space("xxl")
            words = QRectF(x - half, bottom, half * 2, theme.space("year_row"))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(year))

    def _paint_stretch(
        self, painter: QPainter, row: int, stretch: Stretch, following: float | None
    ) -> None:
        """A bar with its words; a short one has them after it, as far as there is room."""
        theme = self._theme
        family = theme.family(stretch.category) if stretch.category else None
        left, right = self._x(stretch.start), self._x(stretch.end)
        top = row * theme.space("year_row")
        box = QRectF(left, top, max(right - left, theme.space("s")), theme.space("year_bar"))
        radius, half = theme.space("radius_small"), theme.space("hairline") / 2
        edge = family.stroke if family else theme.colour("line")
        painter.setPen(QPen(edge, theme.space("hairline")))
        painter.setBrush(family.tint if family else theme.colour("raised"))
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
        painter.setFont(theme.font("small"))
        painter.setPen(family.ink if family else theme.colour("text"))
        pad = theme.space("s")
        needed = painter.fontMetrics().horizontalAdvance(stretch.label) + pad * 2
        words = box
        if needed > box.width():
            end = self.width() if following is None else self._x(following)
            after = QRectF(box.right(), top, end - box.right(), box.height())
            if after.width() > box.width():
                words = after
                painter.setPen(theme.colour("text"))
        words = words.adjusted(pad, 0, -theme.space("xs"), 0)
        text = painter.fontMetrics().elidedText(
            stretch.label, Qt.TextElideMode.ElideRight, max(0, int(words.width()))
        )
        painter.drawText(words, _LEFT, text)
