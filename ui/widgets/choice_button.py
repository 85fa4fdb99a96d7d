"""One choice for a piece, painted: ring, key, wording, what it says, the exposure after it."""

import dataclasses
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.key_cap import paint_key_cap

_WRAP = Qt.TextFlag.TextWordWrap
_TALL = 10_000


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """A choice in words.

    Attributes:
        key: The digit that takes it.
        title: The wording, or "Remove it", "Keep it", "Write my own…".
        detail: What it still says and what else it replaces.
        exposure: The exposure after it, as shown: "→ 35"; "" where there is none.
        badge: "Suggested", or "".
        spoken: What a screen reader says.
    """

    key: int
    title: str = dataclasses.field(repr=False)
    detail: str = dataclasses.field(default="", repr=False)
    exposure: str = ""
    badge: str = ""
    spoken: str = dataclasses.field(default="", repr=False)


class ChoiceButton(QRadioButton):
    """A radio button that wraps; being in hand and being taken are two things."""

    step = Signal(int)

    def __init__(self, theme: Theme, row: ChoiceRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.row = row
        self._in_hand = self._short = False
        self._shows_key = True
        self._heights: dict[int, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(row.spoken or row.title)
        self.setAccessibleDescription(row.detail)
        theme.changed.connect(self._settle)

    def nextCheckState(self) -> None:
        """A click asks; only the decision fills the ring."""

    def set_taken(self, *, taken: bool) -> None:
        """Fill the ring, or empty it; a group of radio buttons would keep one filled."""
        self.setAutoExclusive(False)
        self.setChecked(taken)
        self.setAutoExclusive(True)

    def set_in_hand(self, *, in_hand: bool) -> None:
        """Show that its outcome is what the preview shows."""
        if self._in_hand != in_hand:
            self._in_hand = in_hand
            self._settle()

    def set_short(self, *, short: bool) -> None:
        """Shrink to one line unless in hand, for windows that are not high."""
        if self._short != short:
            self._short = short
            self._settle()

    def show_key(self, *, shown: bool) -> None:
        """Show its key, or not where single keys are off."""
        self._shows_key = shown
        self._settle()

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words need; remembered, because layouts ask again and again."""
        if width not in self._heights:
            self._heights[width] = self._measured(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """As wide as the panel."""
        width = self._theme.space("panel") - 2 * self._theme.space("card")
        return QSize(width, self.heightForWidth(self.width() or width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any panel."""
        return QSize(self._theme.space("drop_icon"), self.heightForWidth(self.width()))

    def hitButton(self, _position: object) -> bool:
        """The whole of it can be clicked."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbours without deciding; Space decides."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self.step.emit(steps[key])
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card, the ring, the key and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        self._ring(painter)
        self._words(painter)
        painter.end()

    def _ground(self, painter: QPainter) -> None:
        theme, radius = self._theme, self._theme.space("radius")
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        raised = self._in_hand or self.underMouse()
        painter.setBrush(theme.colour("raised" if raised else "surface"))
        painter.setPen(QPen(theme.colour("line_strong"), theme.space("hairline")))
        painter.drawRoundedRect(box, radius, radius)
        if self._in_hand:
            painter.save()
            painter.setClipRect(QRectF(0, 0, theme.space("edge"), self.height()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
            painter.restore()

    def _ring(self, painter: QPainter) -> None:
        theme, side = self._theme, self._theme.space("radio")
        top = self._theme.space("s") + self._line_height() / 2 - side / 2
        if not self.row.detail or not self._shows_detail():
            top = min(top, (self.height() - side) / 2)
        box = QRectF(theme.space("m"), top, side, side)
        taken = self.isChecked()
        pen = QPen(theme.colour("accent" if taken else "line_strong"), theme.space("ring"))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if taken:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(box.adjusted(4, 4, -4, -4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._shows_key:
            cap = QRectF(box.right() + theme.space("s"), 0, self._cap_width(), side + 2)
            cap.moveTop(box.center().y() - cap.height() / 2)
            paint_key_cap(painter, cap, str(self.row.key), theme.colour("text_soft"), theme)

    def _words(self, painter: QPainter) -> None:
        theme = self._theme
        left, top = self._left(), theme.space("s")
        lone = not self.row.detail or not self._shows_detail()
        if lone and not self.row.badge:
            top = max(top, (self.height() - self._title_height(self.width())) // 2)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text_soft"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        beside = QRectF(left, top, self.width() - left - theme.space("m"), self._line_height())
        painter.drawText(beside, right, self.row.exposure)
        painter.setFont(theme.font("body_strong"))
        painter.setPen(theme.colour("text"))
        room = self._title_room(self.width())
        words = QRectF(left, top, room, self._wrapped("body_strong", self.row.title, room))
        painter.drawText(words, int(_WRAP), self.row.title)
        y = words.bottom()
        painter.setPen(theme.colour("text_soft"))
        if self._shows_badge():
            painter.setFont(theme.font("caption_strong"))
            painter.drawText(QRectF(left, y, room, self._line_height()), 0, self.row.badge)
            y += QFontMetrics(theme.font("caption_strong")).height()
        if self._shows_detail():
            painter.setFont(theme.font("caption"))
            below = self.width() - left - theme.space("m")
            painter.drawText(
                QRectF(left, y + theme.space("xs"), below, _TALL), int(_WRAP), self.row.detail
            )

    def _measured(self, width: int) -> int:
        title = self._title_height(width)
        detail = self._detail_height(width)
        edge = self._theme.space("s")
        gap = self._theme.space("xs") if detail else 0
        return max(self._theme.space("choice_row"), 2 * edge + title + gap + detail)

    def _settle(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def _shows_detail(self) -> bool:
        return bool(self.row.detail) and (self._in_hand or not self._short)

    def _shows_badge(self) -> bool:
        return bool(self.row.badge)

    def _cap_width(self) -> int:
        return self._theme.space("key_cap") + self._theme.space("xs")

    def _left(self) -> int:
        space = self._theme.space
        cap = self._cap_width() + space("s") if self._shows_key else 0
        return space("m") + space("radio") + space("s") + cap

    def _title_room(self, width: int) -> int:
        metrics = QFontMetrics(self._theme.font("caption"))
        taken = metrics.horizontalAdvance(self.row.exposure) + self._theme.space("s")
        return max(1, width - self._left() - self._theme.space("m") - taken)

    def _line_height(self) -> int:
        return QFontMetrics(self._theme.font("body_strong")).height()

    def _title_height(self, width: int) -> int:
        height = self._wrapped("body_strong", self.row.title, self._title_room(width))
        if self._shows_badge():
            height += QFontMetrics(self._theme.font("caption_strong")).height()
        return height

    def _detail_height(self, width: int) -> int:
        if not self._shows_detail():
            return 0
        room = width - self._left() - self._theme.space("m")
        return self._wrapped("caption", self.row.detail, room)

    def _wrapped(self, role: str, words: str, room: int) -> int:
        metrics = QFontMetrics(self._theme.font(role))
        return metrics.boundingRect(0, 0, max(1, room), _TALL, int(_WRAP), words).height()
