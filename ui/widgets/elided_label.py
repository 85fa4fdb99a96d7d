"""One line of words, cut with an ellipsis where there is no room; all of them are read out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme


class ElidedLabel(QWidget):
    """Takes whatever width is left over, or just ``width`` px."""

    def __init__(
        self,
        theme: Theme,
        words: str,
        *,
        font: str = "body",
        width: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._words, self._font = theme, words, font
        self._quiet = False
        across = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Ignored
        self._width = width
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(words)
        self.setToolTip(words)
        theme.changed.connect(self.updateGeometry)

    @property
    def is_quiet(self) -> bool:
        """Whether it shows nothing."""
        return self._quiet

    def set_quiet(self, *, quiet: bool) -> None:
        """Keep the room but show nothing, where the same words stand elsewhere."""
        self._quiet = quiet
        self.update()

    def sizeHint(self) -> QSize:
        """One line high."""
        high = QFontMetrics(self._theme.font(self._font)).height()
        return QSize(self._width, max(high, self._theme.space("target_min")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as many words as fit."""
        if self._quiet:
            return
        painter = QPainter(self)
        painter.setFont(self._theme.font(self._font))
        painter.setPen(self._theme.colour("text"))
        elide = Qt.TextElideMode.ElideRight
        line = painter.fontMetrics().elidedText(self._words, elide, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, line)
        painter.end()
