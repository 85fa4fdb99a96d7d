"""A text on screen whose kind decides how it looks; always plain text, whatever it holds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class Label(QLabel):
    """A line or paragraph of plain text.

    Kinds: ``display``, ``number``, ``title``, ``heading``, ``lead``, ``reading``, ``body``,
    ``strong``, ``soft``, ``caption``, ``caption_strong``, ``good``, ``caution``, ``danger``.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: str = "body",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setWordWrap(wrap)
        self.setText(text)

    def set_kind(self, kind: str) -> None:
        """Look like another kind from now on."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
