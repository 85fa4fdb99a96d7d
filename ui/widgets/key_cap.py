"""The little square that shows which key does something."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Theme


def paint_key_cap(painter: QPainter, box: QRectF, key: str, ink: QColor, theme: Theme) -> None:
    """Draw a key cap that fills the box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, theme.space("hairline")))
    half = theme.space("hairline") / 2
    radius = theme.space("radius_small")
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
    painter.setFont(theme.font("small"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class KeyCap(QWidget):
    """A key, drawn; screen readers hear it from the control that it belongs to."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        side = theme.space("key_cap")
        self.setFixedSize(QSize(side + theme.space("xs"), side))
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cap."""
        painter = QPainter(self)
        ink = self._theme.colour("text_soft")
        paint_key_cap(painter, QRectF(self.rect()), self._key, ink, self._theme)
        painter.end()
