"""One line of words, cut with an ellipsis where there is no room; all of them are read out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme


class ElidedLabel(QWidget):
    """Takes whatever width is left over."""

    def __init__(
        self, theme: Theme, words: str, *, font: str = "body", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._words, self._font = theme, words, font
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(words)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """One line high."""
        return QSize(0, self._theme.space("target_min"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as many words as fit."""
        painter = QPainter(self)
        painter.setFont(self._theme.font(self._font))
        painter.setPen(self._theme.colour("text"))
        elide = Qt.TextElideMode.ElideRight
        line = painter.fontMetrics().elidedText(self._words, elide, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, line)
        painter.end()
