"""Paints the underline of each family of categories: thick, solid, dash, dot, double, wave."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

_THICK = 3.0
_LINE = 2.0
_THIN = 1.2
_GAP = 3.0
_WAVE = 3.0


def underline(
    painter: QPainter, pattern: str, start: QPointF, *, width: float, colour: QColor
) -> None:
    """Paint one underline.

    Args:
        painter: Where to.
        pattern: ``thick``, ``solid``, ``dash``, ``dot``, ``double``, ``wave`` or ``thin``.
        start: Its left end.
        width: How far it runs to the right, in pixels.
        colour: Its colour.

    Raises:
        KeyError: if there is no such pattern.
    """
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    PATTERNS[pattern](painter, start, width, colour)
    painter.restore()


def _ruled(*, weight: float, dashes: tuple[float, ...] = ()) -> "_Pattern":
    def paint(painter: QPainter, start: QPointF, width: float, colour: QColor) -> None:
        pen = QPen(colour, weight)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if dashes:
            pen.setDashPattern(dashes)
        painter.setPen(pen)
        painter.drawLine(start, start + QPointF(width, 0))

    return paint


def _double(painter: QPainter, start: QPointF, width: float, colour: QColor) -> None:
    painter.setPen(QPen(colour, _THIN))
    for down in (0.0, _GAP):
        left = start + QPointF(0, down)
        painter.drawLine(left, left + QPointF(width, 0))


def _wave(painter: QPainter, start: QPointF, width: float, colour: QColor) -> None:
    path = QPainterPath(start)
    steps = [min(i * _WAVE, width) for i in range(int(width / _WAVE) + 2)]
    for nth, (left, right) in enumerate(pairwise(steps)):
        swing = _WAVE if nth % 2 else -_WAVE
        middle = start + QPointF((left + right) / 2, swing)
        path.quadTo(middle, start + QPointF(right, 0))
    painter.setPen(QPen(colour, _THIN))
    painter.drawPath(path)


_Pattern = Callable[[QPainter, QPointF, float, QColor], None]

PATTERNS: dict[str, _Pattern] = {
    "thick": _ruled(weight=_THICK),
    "solid": _ruled(weight=_LINE),
    "thin": _ruled(weight=1.0),
    "dash": _ruled(weight=_LINE, dashes=(3.0, 2.0)),
    "dot": _ruled(weight=_LINE, dashes=(1.0, 1.0)),
    "double": _double,
    "wave": _wave,
}
"""Ways to draw a line; the tokens name one for each family."""
