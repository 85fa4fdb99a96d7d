"""An exposure on its scale: five bands, where it stands, and where the short route leads."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

TOP = 100


@dataclass(frozen=True, slots=True)
class Bands:
    """The bands of a scale from 0 to 100: where each starts, and what it is called."""

    starts: tuple[int, ...]
    names: tuple[str, ...]

    def index(self, value: int) -> int:
        """The band that holds a value."""
        return max(i for i, start in enumerate(self.starts) if value >= start)


class BandScale(QWidget):
    """The scale; drawn, and told in one sentence as its accessible name."""

    def __init__(self, theme: Theme, bands: Bands) -> None:
        super().__init__()
        self._theme = theme
        self._bands = bands
        self._value = 0
        self._goal: int | None = None
        self._goal_words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_value(
        self, value: int, *, goal: int | None = None, goal_words: str = "", sentence: str
    ) -> None:
        """Show a value, a goal with its words, and say both in a sentence."""
        self._value, self._goal, self._goal_words = value, goal, goal_words
        self.setAccessibleName(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        """The bars and two lines of words."""
        line = QFontMetrics(self._theme.font("caption")).height()
        return QSize(0, self._theme.space("xl") + line * 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bands, the value's in ink, then the goal over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self._bands.index(self._value)
        edges = (*self._bands.starts, TOP)
        for nth, (start, end) in enumerate(pairwise(edges)):
            self._paint_band(painter, start, end, mine=nth == here)
            self._paint_name(painter, start, end, nth, mine=nth == here)
        self._paint_value(painter)
        if self._goal is not None:
            self._paint_goal(painter, self._goal)
        painter.end()

    def _x(self, value: int) -> float:
        return self.width() * value / TOP

    def _band_box(self, start: int, end: int) -> QRectF:
        gap = self._theme.space("ring")
        right = self._x(end) - (gap if end < TOP else 0)
        top = (self._theme.space("xl") - self._theme.space("bar")) / 2
        return QRectF(self._x(start), top, right - self._x(start), self._theme.space("bar"))

    def _paint_band(self, painter: QPainter, start: int, end: int, *, mine: bool) -> None:
        half = self._theme.space("hairline") / 2
        ink = self._theme.colour("text" if mine else "line")
        painter.setPen(QPen(ink, self._theme.space("hairline")))
        painter.setBrush(self._theme.colour("text" if mine else "raised"))
        radius = self._theme.space("ring")
        box = self._band_box(start, end).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, radius, radius)

    def _paint_name(self, painter: QPainter, start: int, end: int, nth: int, *, mine: bool) -> None:
        painter.setFont(self._theme.font("caption_strong" if mine else "caption"))
        painter.setPen(self._theme.colour("text" if mine else "text_soft"))
        box = self._band_box(start, end)
        words = QRectF(box.left(), self._theme.space("xl"), box.width(), self.height())
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, flags, self._bands.names[nth])

    def _paint_value(self, painter: QPainter) -> None:
        """A notch in the band, in the colour of the ground, so that it shows in any look."""
        box = self._band_box(0, TOP)
        x = min(self._x(self._value), self.width() - self._theme.space("edge"))
        painter.fillRect(
            QRectF(x, box.top(), self._theme.space("ring"), box.height()),
            self._theme.colour("surface"),
        )

    def _paint_goal(self, painter: QPainter, goal: int) -> None:
        box = self._band_box(0, TOP)
        x, out = self._x(goal), self._theme.space("s")
        pen = QPen(self._theme.colour("good"), self._theme.space("ring"))
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(round(x), round(box.top() - out), round(x), round(box.bottom() + out))
        painter.setFont(self._theme.font("caption_strong"))
        painter.setPen(self._theme.colour("good"))
        line = QFontMetrics(self._theme.font("caption_strong"))
        width = line.horizontalAdvance(self._goal_words)
        left = min(max(0.0, x - width / 2), self.width() - width)
        words = QRectF(left, self._theme.space("xl") + line.height(), width, line.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._goal_words)
