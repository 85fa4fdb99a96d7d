"""How much a piece gives away: four small squares and a word."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

STEPS = 4


def severity_size(theme: Theme, word: str) -> QSize:
    """How much room the squares and the word take."""
    metrics = QFontMetrics(theme.font("caption"))
    return QSize(_squares(theme) + metrics.horizontalAdvance(word), metrics.height())


def paint_severity(painter: QPainter, box: QRectF, level: int, word: str, theme: Theme) -> None:
    """Draw the squares, ``level`` of them filled, and the word after them."""
    side, gap = theme.space("severity"), theme.space("ring")
    ink = theme.colour("text")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, theme.space("hairline")))
    for step in range(STEPS):
        painter.setBrush(ink if step < level else QColor(Qt.GlobalColor.transparent))
        square = QRectF(box.left() + step * (side + gap), box.center().y() - side / 2, side, side)
        half = theme.space("hairline") / 2
        painter.drawRoundedRect(square.adjusted(half, half, -half, -half), gap, gap)
    painter.setPen(theme.colour("text_soft"))
    painter.setFont(theme.font("caption"))
    painter.drawText(
        box.adjusted(_squares(theme), 0, 0, 0),
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
        word,
    )
    painter.restore()


def _squares(theme: Theme) -> int:
    return STEPS * (theme.space("severity") + theme.space("ring")) + theme.space("xs")


class SeverityMeter(QWidget):
    """The squares and the word as a widget of their own."""

    def __init__(self, theme: Theme, level: int, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_level(level, word)
        theme.changed.connect(self._restyle)

    def show_level(self, level: int, word: str) -> None:
        """Show another severity, 1 to 4, and what it is called."""
        self._level = level
        self._word = word
        self.setAccessibleName(word)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Room for squares and word."""
        return severity_size(self._theme, self._word)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them."""
        painter = QPainter(self)
        paint_severity(painter, QRectF(self.rect()), self._level, self._word, self._theme)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
