"""The choices for a piece as a group of radio buttons: looking at one is not yet taking it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.choice_button import ChoiceButton, ChoiceRow


class ChoiceList(QWidget):
    """Choices under each other.

    ``looked_at`` tells the key of the one whose outcome should be shown (arrow keys), ``taken``
    that of the one that was clicked or chosen with Space.
    """

    looked_at = Signal(int)
    taken = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[ChoiceButton] = []
        self._in_hand = 0
        self._short = False
        self._shows_keys = True
        self._layout = QVBoxLayout(self)
        # Room for the focus ring, which lies outside of a button.
        ring = theme.space("ring") + theme.space("focus_gap")
        self._layout.setContentsMargins(ring, ring, ring, ring)
        self._layout.setSpacing(theme.space("s"))

    @property
    def rows(self) -> tuple[ChoiceRow, ...]:
        """The choices as shown."""
        return tuple(button.row for button in self._buttons)

    @property
    def in_hand(self) -> int:
        """Key of the choice whose outcome is shown, or 0."""
        return self._in_hand

    @property
    def decided(self) -> int:
        """Key of the choice that was taken, or 0."""
        return next((b.row.key for b in self._buttons if b.isChecked()), 0)

    def show_rows(self, rows: Sequence[ChoiceRow], *, in_hand: int, decided: int) -> None:
        """Show these choices; focus stays on the same key.

        Args:
            rows: In the order of their keys.
            in_hand: Key of the one whose outcome is shown, or 0.
            decided: Key of the one that was taken, or 0.
        """
        focus = next((b.row.key for b in self._buttons if b.hasFocus()), 0)
        if tuple(rows) != self.rows:
            self._rebuild(rows)
        for button in self._buttons:
            button.set_taken(taken=button.row.key == decided)
            if button.row.key == focus and not button.hasFocus():
                button.setFocus()
        self._hold(in_hand)

    def set_short(self, *, short: bool) -> None:
        """One line each but for the one in hand."""
        self._short = short
        for button in self._buttons:
            button.set_short(short=short)

    def show_keys(self, *, shown: bool) -> None:
        """Show the keys, or not where single keys are off."""
        self._shows_keys = shown
        for button in self._buttons:
            button.show_key(shown=shown)

    def _rebuild(self, rows: Sequence[ChoiceRow]) -> None:
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [ChoiceButton(self._theme, row, self) for row in rows]
        for button in self._buttons:
            button.clicked.connect(self._clicked)
            button.step.connect(self._stepped)
            button.set_short(short=self._short)
            button.show_key(shown=self._shows_keys)
            self._layout.addWidget(button)
            button.show()

    def _hold(self, key: int) -> None:
        self._in_hand = key
        for button in self._buttons:
            button.set_in_hand(in_hand=button.row.key == key)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ChoiceButton):
            self._hold(button.row.key)
            self.taken.emit(button.row.key)

    def _stepped(self, step: int) -> None:
        button = self.sender()
        if isinstance(button, ChoiceButton):
            at = (self._buttons.index(button) + step) % len(self._buttons)
            self._buttons[at].setFocus()
            self._hold(self._buttons[at].row.key)
            self.looked_at.emit(self._buttons[at].row.key)
