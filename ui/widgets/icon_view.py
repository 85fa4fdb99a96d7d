"""An icon that stands beside words and says nothing more than they do."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.icons import paint_icon
from ui.theme import Theme


class IconView(QWidget):
    """A decorative icon in the colour of a role; screen readers pass over it."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        role: str = "text",
        *,
        size: str = "icon",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._role = role
        side = theme.space(size)
        self.setFixedSize(side, side)
        theme.changed.connect(self.update)

    def show_icon(self, name: str, role: str) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_icon(painter, QRectF(self.rect()), self._name, self._theme.colour(self._role))
        painter.end()
