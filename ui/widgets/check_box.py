"""A check box in the colours of the theme; its square shows on every ground."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.icons import paint_icon
from ui.theme import Theme


def paint_check(painter: QPainter, box: QRectF, *, checked: bool, theme: Theme) -> None:
    """Draw the square, with a tick where it is checked; delegates of lists use this."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    role = "accent" if checked else "line_strong"
    painter.setPen(QPen(theme.colour(role), theme.space("hairline")))
    painter.setBrush(theme.colour("accent" if checked else "surface"))
    half = theme.space("hairline") / 2
    radius = theme.space("ring")
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
    if checked:
        inset = theme.space("ring")
        inner = box.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, inner, "ph.check-bold", theme.colour("on_accent"))
    painter.restore()


class CheckBox(QCheckBox):
    """A check box with its words, which wrap."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for the square and the words on one line."""
        metrics = QFontMetrics(self._theme.font("body"))
        width = self._left() + metrics.horizontalAdvance(self.text()) + self._theme.space("xs")
        return QSize(width, max(self._theme.space("target_min"), metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """The same: words are never cut."""
        return self.sizeHint()

    def hitButton(self, _position: object) -> bool:
        """The words can be clicked too."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw square and words."""
        painter = QPainter(self)
        side = self._theme.space("icon_small")
        square = QRectF(0, (self.height() - side) / 2, side, side)
        paint_check(painter, square, checked=self.isChecked(), theme=self._theme)
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.colour("text" if self.isEnabled() else "line_strong"))
        words = QRectF(self.rect()).adjusted(self._left(), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()

    def _left(self) -> int:
        return self._theme.space("icon_small") + self._theme.space("s")
