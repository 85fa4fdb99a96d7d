"""The buttons of the rail: a stage of the work, and the seal."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import Theme

_WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_UNDER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class RailButton(QAbstractButton):
    """One stage: an icon, its word beside it or under it, and a count."""

    def __init__(self, theme: Theme, icon: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._badge = ""
        self._narrow = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  a Qt setter
        """Put the word under the icon, or beside it."""
        self._narrow = narrow
        self._restyle()

    def set_badge(self, text: str) -> None:
        """Show a count after the word."""
        self._badge = text
        self.setAccessibleName(f"{self.text()}, {text}" if text else self.text())
        self.update()

    def bar(self, why: str) -> None:
        """Refuse the stage and say why; "" lets it be reached."""
        self.setEnabled(not why)
        self.setToolTip(why)
        self.setAccessibleDescription(why)
        self.update()

    def sizeHint(self) -> QSize:
        """As tall as icon and word need."""
        metrics = QFontMetrics(self._theme.font("body_medium"))
        if not self._narrow:
            return QSize(0, max(self._theme.space("rail_row"), metrics.height()))
        inner = self._theme.space("icon") + metrics.height() + self._theme.space("xs")
        return QSize(0, inner + self._theme.space("s") * 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the stage in hand, icon, word and count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            self._paint_ground(painter)
        if self._narrow:
            self._paint_under(painter)
        else:
            self._paint_beside(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        half = self._theme.space("hairline") / 2
        radius = self._theme.space("radius")
        edge = self._theme.colour("line")
        painter.setPen(QPen(edge, self._theme.space("hairline")))
        painter.setBrush(self._theme.colour("surface" if self.isChecked() else "window"))
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, radius, radius)

    def _ink(self) -> str:
        if not self.isEnabled():
            return "line_strong"
        return "text" if self.isChecked() else "text_soft"

    def _icon_ink(self) -> str:
        return "accent" if self.isChecked() else self._ink()

    def _paint_beside(self, painter: QPainter) -> None:
        side, inset = self._theme.space("icon"), self._theme.space("s") + self._theme.space("ring")
        box = QRectF(inset, (self.height() - side) / 2, side, side)
        paint_icon(painter, box, self._icon_name, self._theme.colour(self._icon_ink()))
        painter.setPen(self._theme.colour(self._ink()))
        painter.setFont(self._theme.font("body_medium"))
        left = inset + side + self._theme.space("s") + self._theme.space("ring")
        painter.drawText(self.rect().adjusted(left, 0, 0, 0), _WORDS, self.text())
        if self._badge:
            painter.setPen(self._theme.colour("text_soft"))
            painter.setFont(self._theme.font("small"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect().adjusted(0, 0, -inset, 0), right, self._badge)

    def _paint_under(self, painter: QPainter) -> None:
        side, top = self._theme.space("icon"), self._theme.space("s")
        box = QRectF((self.width() - side) / 2, top, side, side)
        paint_icon(painter, box, self._icon_name, self._theme.colour(self._icon_ink()))
        painter.setPen(self._theme.colour(self._ink()))
        painter.setFont(self._theme.font("caption"))
        below = self.rect().adjusted(0, top + side + self._theme.space("xs"), 0, 0)
        painter.drawText(below, _UNDER, self.text())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class SealButton(QAbstractButton):
    """How tightly the reader is locked up; always in view, and a way to look closer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = "ph.lock-key-fill"
        self._role = "text_soft"
        self._detail = ""
        self._narrow = False
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def show_seal(self, icon: str, role: str, title: str, detail: str) -> None:
        """Show a level: its icon and colour, its name, and what was tried."""
        self._icon_name, self._role, self._detail = icon, role, detail
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self._restyle()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  a Qt setter
        """Only the icon with the level's name under it, or all of it."""
        self._narrow = narrow
        self.setToolTip(self._detail if narrow else "")
        self._restyle()

    def hasHeightForWidth(self) -> bool:
        """The detail wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As tall as the wrapped detail needs."""
        line = QFontMetrics(self._theme.font("caption")).height()
        pad = self._theme.space("s")
        if self._narrow:
            return self._theme.space("icon") + line + pad * 2 + self._theme.space("xs")
        return self._detail_box(width).bottom() + pad

    def sizeHint(self) -> QSize:
        """Its height at the width of the rail."""
        width = self._theme.space("rail") - self._theme.space("m") * 2
        return QSize(0, self.heightForWidth(self.width() if self._narrow else width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, level and detail."""
        theme = self._theme
        painter = QPainter(self)
        ink = theme.colour(self._role)
        side, pad = theme.space("icon_small"), theme.space("s")
        if self._narrow:
            box = QRectF((self.width() - side) / 2, pad, side, side)
            words = self.rect().adjusted(0, pad + side + theme.space("xs"), 0, 0)
            flags: int = _UNDER.value
        else:
            title = QFontMetrics(theme.font("caption_strong")).height()
            box = QRectF(pad, pad + (title - side) / 2, side, side)
            left = pad + side + theme.space("xs")
            words = QRect(left, pad, self.width() - left, title)
            flags = _WORDS.value
        paint_icon(painter, box, self._icon_name, ink)
        painter.setPen(ink)
        painter.setFont(theme.font("caption_strong"))
        painter.drawText(words, flags, self.text())
        if not self._narrow:
            painter.setPen(theme.colour("text_soft"))
            painter.setFont(theme.font("caption"))
            painter.drawText(self._detail_box(self.width()), _WRAPPED.value, self._detail)
        painter.end()

    def _detail_box(self, width: int) -> QRect:
        pad = self._theme.space("s")
        title = QFontMetrics(self._theme.font("caption_strong")).height()
        metrics = QFontMetrics(self._theme.font("caption"))
        room = QRect(0, 0, max(1, width - pad * 2), self._theme.space("rail") * 2)
        used = metrics.boundingRect(room, _WRAPPED.value, self._detail)
        top = pad + title + self._theme.space("xs")
        return QRect(pad, top, max(1, width - pad * 2), used.height())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
