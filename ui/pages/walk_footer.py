"""The foot of the walk: back, how far it is, later, next."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from app.text import _
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Label


class WalkFooter(QFrame):
    """Moves along the way and shows how much of it is decided."""

    back = Signal()
    later = Signal()
    next = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._keys = {
            Button(theme, _("Back"), icon="ph.caret-left", key="K"): ("K", self.back),
            Button(theme, _("Later"), key="L"): ("L", self.later),
            Button(theme, _("Next"), kind="primary", key="J"): ("J", self.next),
        }
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Decided"))
        self._progress.setMinimumWidth(theme.space("xl"))
        self._progress.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = Label(kind="caption")
        self._long = self._short = ""
        row = QHBoxLayout(self)
        side = theme.space("m")
        row.setContentsMargins(side, theme.space("s"), side, theme.space("s"))
        row.setSpacing(theme.space("s"))
        back, later, following = self._keys
        self.buttons = (back, later, following)
        for button, (_key, signal) in self._keys.items():
            button.clicked.connect(signal)
        for widget in (back, self._progress, self._words, later, following):
            row.addWidget(widget, 1 if widget is self._progress else 0)
        row.insertStretch(row.indexOf(self._words) + 1)

    def show_progress(self, decided: int, total: int) -> None:
        """Show how many of all pieces are decided."""
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(decided)
        self._long = _("{n} of {total} decided", n=decided, total=total)
        self._short = _("{n} of {total}", n=decided, total=total)
        self._words.setAccessibleName(self._long)
        self._progress.setAccessibleDescription(self._long)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is no room for more."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._words.setText(self._long)
        if self.minimumSizeHint().width() > self.width():
            self._words.setText(self._short)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the bar to the words beside it."""
        self._progress.setVisible(not narrow)

    def show_keys(self, *, shown: bool) -> None:
        """Show the keys on the buttons, or not where single keys are off."""
        for button, (key, _signal) in self._keys.items():
            button.set_key(key if shown else "")
