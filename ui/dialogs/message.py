"""Tells what did not work, and what is safe."""

from PySide6.QtWidgets import QWidget

from app.text import _
from ui.dialogs.dialog import Dialog
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Label


class MessageDialog(Dialog):
    """A title and a sentence; errors stay until they are closed."""

    def __init__(self, theme: Theme, parent: QWidget, title: str, sentence: str) -> None:
        super().__init__(theme, parent, title)
        self.body.addWidget(Label(sentence, wrap=True))
        close = Button(theme, _("Close"), kind="primary")
        close.clicked.connect(self.accept)
        self.buttons.addWidget(close)
        close.setFocus()
