"""The ring that shows where the keyboard is: two pixels of accent, two pixels away."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from shiboken6 import isValid

from ui.theme import Theme

_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.ZOrderChange,
}


class FocusRing(QWidget):
    """One ring for the whole application; it moves to whatever takes the keyboard.

    It lives beside the focused widget, so scrolling and clipping work by themselves. A widget
    with the property ``own_focus`` draws its own ring (a list draws it round the row in hand).
    """

    def __init__(self, theme: Theme, app: QApplication) -> None:
        super().__init__()
        self._theme = theme
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        app.focusChanged.connect(self._follow)
        theme.changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay round the focused widget wherever it goes."""
        if watched is self._target and event.type() in _FOLLOWED:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        paint_focus(painter, QRectF(self.rect()), self._theme)
        painter.end()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        # What had the keyboard may be gone already, when its window closes with it.
        if self._target is not None and isValid(self._target):
            self._target.removeEventFilter(self)
            self._target.destroyed.disconnect(self._forget)
        self._target = new if new is not None and _wants_ring(new) else None
        if self._target is not None:
            self._target.installEventFilter(self)
            self._target.destroyed.connect(self._forget)
        self._place()

    def _forget(self) -> None:
        self._target = None
        self.hide()
        self.setParent(None)

    def _place(self) -> None:
        target = self._target
        parent = target.parentWidget() if target is not None else None
        if target is None or parent is None or not target.isVisible():
            # A window that closes must not take the ring with it.
            self.hide()
            self.setParent(None)
            return
        if self.parentWidget() is not parent:
            self.setParent(parent)
        away = self._theme.space("focus_gap") + self._theme.space("ring")
        around = target.geometry().adjusted(-away, -away, away, away)
        self.setGeometry(around.intersected(parent.rect()))
        self.raise_()
        self.show()


def paint_focus(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Draw a focus ring along the inside of the box; delegates of lists use this."""
    width = theme.space("ring")
    radius = theme.space("radius") + theme.space("focus_gap")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("accent"), width))
    half = width / 2
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


def _wants_ring(widget: QWidget) -> bool:
    return not isinstance(widget, QMainWindow) and not widget.property("own_focus")
