"""Buttons: one primary a screen, the rest outlined or plain, with icon and key where useful."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.theme import Theme
from ui.widgets.key_cap import paint_key_cap

_INK = {
    "primary": "on_accent",
    "plain": "accent",
    "danger": "danger",
    "inverse": "surface",
    "good": "good",
}
_PRESS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ELSEWHERE = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
"""With one of these held, a key is a command of the page's."""


class Button(QPushButton):
    """A push button in the style of its kind.

    Args:
        theme: Where icons and key caps take their colours.
        text: What it does, in words.
        kind: ``primary``, ``outlined``, ``plain``, ``danger`` or ``segment``.
        icon: A Phosphor icon before the words.
        after: Put the icon after the words.
        key: The single key that does the same; drawn as a cap after the words. The page sets up
            the shortcut itself.
        small: Lower and in caption size, for rows and panels.
        link: A plain button flush with the text above it.
    """

    def __init__(  # noqa: PLR0913  keyword-only options of one look
        self,
        theme: Theme,
        text: str,
        *,
        kind: str = "outlined",
        icon: str = "",
        after: bool = False,
        key: str = "",
        small: bool = False,
        link: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._icon_name = icon
        self._key = key
        for name, value in (("kind", kind), ("small", small), ("link", link), ("keyed", bool(key))):
            self.setProperty(name, value)
        self.setAutoDefault(False)
        self._after = after
        if after:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_kind(self, kind: str) -> None:
        """Look like another kind from now on."""
        if self.property("kind") == kind:
            return
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._restyle()

    def set_key(self, key: str) -> None:
        """Show another key, or none where single keys are off."""
        self._key = key
        self.setProperty("keyed", bool(key))
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    def set_icon(self, name: str) -> None:
        """Show another icon; "" for none."""
        self._icon_name = name
        self._restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Enter press it, as Space does; held down they press it once."""
        if event.key() not in _PRESS or event.modifiers() & _ELSEWHERE:
            super().keyPressEvent(event)
            return
        event.accept()
        if not event.isAutoRepeat():
            self.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then the key cap inside its right edge."""
        super().paintEvent(event)
        if not self._key:
            return
        side = self._theme.space("key_cap")
        width = side + self._theme.space("xs")
        left = self.width() - self._theme.space("m") - width
        painter = QPainter(self)
        ink = self._theme.colour(self._ink() if self.isEnabled() else "line_strong")
        box = QRectF(left, (self.height() - side) / 2, width, side)
        paint_key_cap(painter, box, self._key, ink, self._theme)
        painter.end()

    def _ink(self) -> str:
        return _INK.get(self.property("kind"), "text")

    def _restyle(self) -> None:
        if self._icon_name:
            gap = "xs" if self.text() else ""
            drawn = self._theme.icon(
                self._icon_name, self._ink(), size="icon_small", gap=gap, after=self._after
            )
            side = self._theme.space("icon_small")
            self.setIcon(drawn)
            self.setIconSize(QSize(side + (self._theme.space(gap) if gap else 0), side))
        self.update()
