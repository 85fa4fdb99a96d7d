"""A category in words, with its family's icon and colours: never colour alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Theme


def chip_size(theme: Theme, text: str) -> QSize:
    """How much room a chip with this text takes."""
    metrics = QFontMetrics(theme.font("caption_strong"))
    width = (
        theme.space("s") * 2
        + theme.space("chip_icon")
        + theme.space("xs")
        + metrics.horizontalAdvance(text)
    )
    return QSize(width + theme.space("ring"), metrics.height() + theme.space("xs") * 2)


def paint_chip(painter: QPainter, box: QRectF, category: str, text: str, theme: Theme) -> None:
    """Draw a chip from the left of the box; delegates of lists use this.

    Args:
        painter: What to draw with.
        box: Where; height and width as :func:`chip_size` says.
        category: The category's value, which decides the family.
        text: The category in words.
        theme: Where the colours come from.
    """
    family = theme.family(category)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outlined = theme.look.startswith("contrast")
    painter.setPen(QPen(family.stroke, theme.space("hairline")) if outlined else Qt.PenStyle.NoPen)
    painter.setBrush(family.tint)
    radius = theme.space("radius_small")
    half = theme.space("hairline") / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
    side = theme.space("chip_icon")
    left = box.left() + theme.space("s")
    paint_icon(
        painter, QRectF(left, box.center().y() - side / 2, side, side), family.icon, family.ink
    )
    painter.setPen(family.ink)
    painter.setFont(theme.font("caption_strong"))
    painter.drawText(
        box.adjusted(theme.space("s") + side + theme.space("xs"), 0, 0, 0),
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
        text,
    )
    painter.restore()


class Chip(QWidget):
    """A category as a chip of its own."""

    def __init__(
        self, theme: Theme, category: str, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_category(category, text)
        theme.changed.connect(self._restyle)

    def show_category(self, category: str, text: str) -> None:
        """Show another category."""
        self._category = category
        self._text = text
        self.setAccessibleName(text)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Room for icon and words."""
        return chip_size(self._theme, self._text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip."""
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._category, self._text, self._theme)
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
