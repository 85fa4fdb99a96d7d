"""A flat surface that holds what belongs together."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.label import Label


class Card(QFrame):
    """A bordered surface with an optional title and a quiet remark beside it.

    Attributes:
        body: The layout to put things into, below the title.
        aside: The remark at the right of the title.
    """

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        *,
        aside: str = "",
        kind: str = "card",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.aside = Label(aside, kind="caption")
        outer = QVBoxLayout(self)
        margin = theme.space("card")
        outer.setContentsMargins(margin, margin, margin, margin)
        outer.setSpacing(theme.space("m"))
        if title:
            top = QHBoxLayout()
            top.addWidget(Label(title, kind="heading"))
            top.addStretch()
            top.addWidget(self.aside)
            outer.addLayout(top)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space("s"))
        outer.addLayout(self.body)


def line() -> QFrame:
    """A one-pixel line across."""
    frame = QFrame()
    frame.setProperty("kind", "line")
    return frame
