"""A calm caution above what it is about: a title, a sentence, one thing to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.icon_view import IconView
from ui.widgets.label import Label


class Notice(Card):
    """A caution with an icon; ``acted`` when the person takes what it offers."""

    acted = Signal()

    def __init__(self, theme: Theme, *, action: str = "") -> None:
        super().__init__(theme, kind="caution_card")
        row = QHBoxLayout()
        row.setSpacing(theme.space("m"))
        self._icon = IconView(theme, "ph.warning-fill", "caution")
        self._title = Label(kind="strong", wrap=True)
        self._sentence = Label(wrap=True)
        words = QVBoxLayout()
        words.setSpacing(theme.space("xs"))
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        if action:
            button = Button(theme, action, small=True)
            button.clicked.connect(self.acted)
            row.addWidget(button)
        self.body.addLayout(row)

    def say(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)
