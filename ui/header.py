"""The quiet line above every page: whose export it is or where we are, and one action."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.icon_view import IconView
from ui.widgets.label import Label
from ui.widgets.layouts import clear


class Header(QFrame):
    """Words on the left, a slot for one action on the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "header")
        self.setFixedHeight(theme.space("header"))
        self._words = QHBoxLayout()
        self._words.setSpacing(theme.space("m"))
        self._slot = QHBoxLayout()
        self._action: QWidget | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space("xl"), 0, theme.space("xl"), 0)
        row.addLayout(self._words)
        row.addStretch()
        row.addLayout(self._slot)

    def show_owner(self, owner: str, export: str) -> None:
        """Whose export it is, and which."""
        clear(self._words)
        if owner:
            self._words.addWidget(Label(owner, kind="strong"))
        self._words.addWidget(Label(export, kind="soft"))

    def show_crumbs(self, crumbs: tuple[str, ...]) -> None:
        """Where the person is; the last is strong."""
        clear(self._words)
        for crumb in crumbs[:-1]:
            self._words.addWidget(Label(crumb, kind="soft"))
            self._words.addWidget(
                IconView(self._theme, "ph.caret-right", "text_soft", size="chip_icon")
            )
        self._words.addWidget(Label(crumbs[-1], kind="strong"))

    def show_action(self, action: QWidget | None) -> None:
        """Put a page's action into the slot; the page keeps it."""
        if self._action is not None and self._action is not action:
            self._slot.removeWidget(self._action)
            self._action.hide()
        self._action = action
        if action is not None:
            self._slot.addWidget(action)
            action.show()
