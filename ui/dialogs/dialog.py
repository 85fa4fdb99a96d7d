"""What every dialog has in common: a title, a column of content, buttons at the bottom right."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.label import Label


class Dialog(QDialog):
    """A dialog as wide as the tokens say.

    Attributes:
        body: The layout for content.
        buttons: The row of buttons; the primary one last.
    """

    def __init__(self, theme: Theme, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.space("dialog"))
        outer = QVBoxLayout(self)
        margin = theme.space("xl")
        outer.setContentsMargins(margin, margin, margin, margin)
        outer.setSpacing(theme.space("l"))
        outer.addWidget(Label(title, kind="title", wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space("m"))
        outer.addLayout(self.body)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.space("m"))
        self.buttons.addStretch()
        outer.addLayout(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the wrapped text needs at this width."""
        super().showEvent(event)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
