"""A scrolling page whose content keeps a readable width in the middle."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme


class Column(QScrollArea):
    """One column, as wide as ``width`` (a token's name) at most; "" for the whole window.

    Attributes:
        body: The layout to put things into.
    """

    def __init__(self, theme: Theme, width: str = "") -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setProperty("kind", "page")
        inner = QWidget()
        if width:
            inner.setMaximumWidth(theme.space(width))
        row = QHBoxLayout(ground)
        side = theme.space("page_side")
        row.setContentsMargins(side, theme.space("page_top" if width else "xl"), side, side)
        row.addStretch(0)
        row.addWidget(inner, 1)
        row.addStretch(0)
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.space("l"))
        self.setWidget(ground)
