"""A short remark at the bottom that offers to undo and leaves by itself; never for errors."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.button import Button


class Toast(QWidget):
    """One remark at a time over the bottom of its parent.

    It stays as long as the pointer or the keyboard is on it.
    """

    undone = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, undo: str, key: str = "") -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence = ""
        self._undo = Button(theme, undo, kind="inverse", key=key, small=True)
        self._undo.clicked.connect(self._take_back)
        row = QHBoxLayout(self)
        row.addStretch()
        row.addWidget(self._undo)
        self._leave = QTimer(self)
        self._leave.setSingleShot(True)
        self._leave.setInterval(theme.space("toast"))
        self._leave.timeout.connect(self._go)
        parent.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    def say(self, sentence: str, *, undoable: bool = True) -> None:
        """Show the sentence for a while, with a way to take back what it tells of."""
        self._sentence = sentence
        self.setAccessibleName(sentence)
        self._undo.setVisible(undoable)
        self._place()
        self.show()
        self.raise_()
        self._leave.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the bottom of the parent."""
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the inverted ground and the sentence."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("text"))
        radius = theme.space("radius")
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setPen(theme.colour("surface"))
        painter.setFont(theme.font("body"))
        right = self.width() - (self._undo.x() if self._undo.isVisible() else self.width())
        room = self.rect().adjusted(theme.space("l"), 0, -right - theme.space("s"), 0)
        text = painter.fontMetrics().elidedText(
            self._sentence, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        margin = self._theme.space("xl")
        width = min(self._theme.space("reading_max"), parent.width() - margin * 2)
        height = self.sizeHint().height()
        self.setGeometry(
            (parent.width() - width) // 2, parent.height() - height - margin, width, height
        )

    def _go(self) -> None:
        if self.underMouse() or self._undo.hasFocus():
            self._leave.start()
        else:
            self.hide()

    def _take_back(self) -> None:
        self.hide()
        self.undone.emit()
