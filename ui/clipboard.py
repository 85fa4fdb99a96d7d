"""Copies text for a minute: the clipboard is cleared again unless it has been replaced."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard


class BriefClipboard(QObject):
    """Puts text on the clipboard and takes it off again.

    A clipboard history of the system may keep it all the same; the page says so.
    """

    def __init__(self, clipboard: QClipboard, *, milliseconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._copied = ""
        self._clear = QTimer(self)
        self._clear.setSingleShot(True)
        self._clear.setInterval(milliseconds)
        self._clear.timeout.connect(self.clear)

    def copy(self, text: str) -> None:
        """Copy a text; the time starts anew."""
        self._copied = text
        self._clipboard.setText(text)
        self._clear.start()

    def clear(self) -> None:
        """Take the text off, if it is still there."""
        if self._copied and self._clipboard.text() == self._copied:
            self._clipboard.clear()
        self._copied = ""
        self._clear.stop()
