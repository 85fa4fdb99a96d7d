"""What stands where there is nothing to show: a sentence, a reason, one way on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.icon_view import IconView
from ui.widgets.label import Label


class EmptyState(QWidget):
    """An icon, a title, a reason, and a button where there is a way on.

    Attributes:
        way_on: The button; None without words for it.
        reason: The reason, which can change.
    """

    def __init__(
        self, theme: Theme, icon: str, title: str, reason: str, *, way_on: str = ""
    ) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.space("s"))
        layout.addStretch()
        middle = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(IconView(theme, icon, "text_soft", size="icon_large"), 0, middle)
        self.title = Label(title, kind="title", wrap=True)
        self.title.setAlignment(middle)
        layout.addWidget(self.title)
        self.reason = Label(reason, kind="soft", wrap=True)
        self.reason.setAlignment(middle)
        layout.addWidget(self.reason)
        self.way_on: Button | None = None
        if way_on:
            self.way_on = Button(theme, way_on, kind="primary")
            layout.addSpacing(theme.space("s"))
            layout.addWidget(self.way_on, 0, middle)
        layout.addStretch()
