"""A text on screen whose kind decides how it looks; always plain text, whatever it holds."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


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
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def sizeHint(self) -> QSize:
        """As tall as the wrapped text is at its present width, not at one that Qt would like."""
        hint = super().sizeHint()
        if self.wordWrap() and self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            hint.setHeight(self.heightForWidth(self.width()))
        return hint

    def minimumSizeHint(self) -> QSize:
        """Wrapped text is never cut off below."""
        hint = super().minimumSizeHint()
        if self.wordWrap():
            hint.setHeight(self.sizeHint().height())
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if self.wordWrap() and event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def set_kind(self, kind: str) -> None:
        """Look like another kind from now on."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
