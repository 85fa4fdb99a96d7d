"""All keys and what they do."""

from PySide6.QtWidgets import QGridLayout, QWidget

from app.text import _
from ui.dialogs.dialog import Dialog
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Label


def shortcuts() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Groups of keys with what they do, in words."""
    return (
        (
            _("Everywhere"),
            (
                (_("Ctrl+O"), _("Choose a file")),
                (_("Ctrl+S"), _("Save your decisions")),
                (_("Ctrl+L"), _("Load saved decisions")),
                (_("Ctrl+Z, Ctrl+Shift+Z"), _("Undo and redo")),
                (_("Ctrl+1 to Ctrl+5"), _("Open a stage of the rail")),
                (_("F1"), _("This list")),
            ),
        ),
        (
            _("In the walk"),
            (
                (_("1"), _("Remove")),
                (_("2, 3"), _("Take a rewording")),
                (_("4"), _("Keep")),
                (_("5"), _("Write your own wording")),
                (_("Enter or J, K"), _("Next and previous piece")),
                (_("L"), _("Later")),
                (_("U"), _("Undo")),
                (_("B"), _("Whole text before and after")),
                (_("F"), _("This is wrong")),
            ),
        ),
    )


class ShortcutsDialog(Dialog):
    """A table in words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, _("Keyboard shortcuts"))
        for title, keys in shortcuts():
            self.body.addWidget(Label(title, kind="caption_strong"))
            grid = QGridLayout()
            grid.setHorizontalSpacing(theme.space("xl"))
            grid.setVerticalSpacing(theme.space("xs"))
            grid.setColumnMinimumWidth(0, theme.space("rail"))
            grid.setColumnStretch(1, 1)
            for row, (key, what) in enumerate(keys):
                grid.addWidget(Label(key, kind="strong"), row, 0)
                grid.addWidget(Label(what), row, 1)
            self.body.addLayout(grid)
        close = Button(theme, _("Close"), kind="primary")
        close.clicked.connect(self.accept)
        self.buttons.addWidget(close)
        close.setFocus()
