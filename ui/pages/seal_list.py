"""The list of what the reader tried, for the page before loading and for the seal's dialog."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from app.worker.model import Seal
from ui.pages import seal_words
from ui.theme import Theme
from ui.widgets.card import Card, line
from ui.widgets.icon_view import IconView
from ui.widgets.label import Label
from ui.widgets.layouts import clear


class SealList(Card):
    """One row for each attempt: whether it was refused, what it was, what the system said."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def show_seal(self, seal: Seal) -> None:
        """Show what a worker tried."""
        clear(self.body)
        for nth, said in enumerate(seal_words.lines(seal)):
            if nth:
                self.body.addWidget(line())
            self.body.addLayout(self._row(said))

    def _row(self, said: seal_words.Line) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.space("m"))
        row.addWidget(IconView(self._theme, said.icon, said.role))
        row.addWidget(Label(said.text, wrap=True), 1)
        outcome = Label(said.outcome, kind="caption")
        outcome.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(outcome)
        return row
