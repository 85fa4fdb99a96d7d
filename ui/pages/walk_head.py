"""What the walk puts into the header: the exposure now, the list of all pieces, undo."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.checkup import Checkup
from app.text import _
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Label


class WalkHead(QWidget):
    """Exposure, "All pieces", "Undo"."""

    undone = Signal()
    listed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._exposure = Label(kind="caption")
        self._long = ""
        self._list = Button(theme, _("All pieces"), kind="plain", small=True)
        self.undo = Button(
            theme, _("Undo"), kind="plain", icon="ph.arrow-counter-clockwise", small=True
        )
        self._list.clicked.connect(self.listed)
        self.undo.clicked.connect(self.undone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("s"))
        for widget in (self._exposure, self._list, self.undo):
            row.addWidget(widget)

    def show_exposure(self, checkup: Checkup, *, short: bool) -> None:
        """Say where the exposure stands, what it was, and what the suggestions would make it."""
        now, before = checkup.now.value, checkup.before.value
        if now == before:
            words = _("Exposure {now}", now=now)
        else:
            words = _("Exposure {now} now, was {before}", now=now, before=before)
        if not short:
            words = _(
                "{exposure}; about {target} with all suggestions",
                exposure=words,
                target=checkup.target.value,
            )
        self._exposure.setText(words)
        self.undo.setEnabled(bool(checkup.history.past))
