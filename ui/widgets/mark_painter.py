"""Paints one mark of a text: what lies under its words, and what is drawn over them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.marks import Look, Mark
from ui.widgets.underlines import underline

_PAD = 2.0
"""How far a tint reaches beyond its words; under half a space, so that neighbours stay apart."""
_OUTER_DROP = 4.0
_STRIKE = 0.62
"""Where the line through removed words runs, as a share of their height."""


class MarkPainter:
    """Paints marks in the colours of the theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def under(
        self, painter: QPainter, mark: Mark, boxes: Sequence[QRectF], *, in_hand: bool
    ) -> None:
        """Paint the tint and the underline, before the words."""
        if mark.look is Look.INSERTED:
            self._line(painter, boxes, "solid", "accent")
        elif in_hand:
            self._tint(painter, mark, boxes, inverted=True)
        elif mark.look in {Look.OPEN, Look.UNSURE}:
            self._tint(painter, mark, boxes, inverted=False)
        elif mark.look is Look.DECIDED:
            self._line(painter, boxes, "thin", "text")

    def over(
        self, painter: QPainter, mark: Mark, boxes: Sequence[QRectF], *, in_hand: bool
    ) -> None:
        """Paint the line through removed words and the tick of decided ones, after the words."""
        if mark.look is Look.REMOVED:
            painter.setPen(QPen(self._theme.colour("surface" if in_hand else "text_soft"), 1.0))
            for box in boxes:
                y = box.top() + box.height() * _STRIKE
                painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        elif mark.look is Look.DECIDED and boxes:
            self._tick(painter, boxes[-1])

    def ring(self, painter: QPainter, boxes: Sequence[QRectF]) -> None:
        """Paint the focus ring around a piece."""
        gap = float(self._theme.space("focus_gap")) + _PAD
        painter.setPen(QPen(self._theme.colour("accent"), self._theme.space("ring")))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._theme.space("radius_small")
        for box in boxes:
            painter.drawRoundedRect(box.adjusted(-gap, -gap, gap, gap), radius, radius)

    def _tint(
        self, painter: QPainter, mark: Mark, boxes: Sequence[QRectF], *, inverted: bool
    ) -> None:
        family = self._theme.family(mark.category)
        radius = self._theme.space("radius_small") / 2
        drop = _OUTER_DROP if mark.outer else 0.0
        for box in boxes:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(family.ink if inverted else family.tint)
            painter.drawRoundedRect(box.adjusted(-_PAD, -1, _PAD, 1 + drop), radius, radius)
            if not inverted:
                start = QPointF(box.left(), box.bottom() + 1 + drop)
                pattern = "dot" if mark.look is Look.UNSURE else family.underline
                underline(painter, pattern, start, width=box.width(), colour=family.stroke)

    def _line(self, painter: QPainter, boxes: Sequence[QRectF], pattern: str, role: str) -> None:
        for box in boxes:
            start = QPointF(box.left(), box.bottom() + 1)
            underline(painter, pattern, start, width=box.width(), colour=self._theme.colour(role))

    def _tick(self, painter: QPainter, box: QRectF) -> None:
        """Above the end of the words, in the space between lines, so that it needs no width."""
        side = float(self._theme.space("tick"))
        tick = QRectF(box.right() - side / 3, box.top() - side / 2, side, side)
        paint_icon(painter, tick, "ph.check-bold", self._theme.colour("good"))
