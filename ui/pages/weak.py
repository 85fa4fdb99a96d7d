"""Before anything is loaded: the reader is not locked up as it should be. Go on, or stop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.text import _
from app.worker.model import Level, Seal
from ui.page import Page
from ui.pages import seal_words
from ui.pages.seal_list import SealList
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.column import Column
from ui.widgets.label import Label


class WeakPage(Page):
    """What the reader could still do here, and what that could mean."""

    name = "weak"
    stage = "home"

    accepted = Signal()
    help_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        column = Column(theme, "page_narrow")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        self._title = Label(kind="display", wrap=True)
        self._level = Label(kind="soft", wrap=True)
        self._list = SealList(theme)
        risk = _(
            "If your export holds a file made to attack readers, that file could do these things. "
            "Exports that come straight from the site rarely do."
        )
        for part in (self._title, self._level, self._list, Label(risk, kind="soft", wrap=True)):
            column.body.addWidget(part)
        column.body.addLayout(self._buttons())
        column.body.addStretch()

    def show_seal(self, seal: Seal) -> None:
        """Show what was tried."""
        titles = {
            Level.PARTLY: _("This computer can only half seal the reader"),
            Level.NOT: _("This computer cannot seal the reader"),
            Level.SEALED: _("The reader is sealed"),
        }
        self._title.setText(titles[seal.level])
        self._level.setText(seal_words.level(seal))
        self._list.show_seal(seal)

    def crumbs(self) -> tuple[str, ...]:
        """When this is asked."""
        return (_("Before you load anything"),)

    def first_focus(self) -> QWidget | None:
        """The primary button."""
        return self._go_on

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.space("m"))
        self._go_on = Button(self.theme, _("Go on, I know the source"), kind="primary")
        self._go_on.clicked.connect(self.accepted)
        stop = Button(self.theme, _("Stop here"))
        stop.clicked.connect(self._stop)
        more = Button(self.theme, _("How to get the full seal"), kind="plain")
        more.clicked.connect(self.help_wanted)
        for button in (self._go_on, stop, more):
            row.addWidget(button)
        row.addStretch()
        return row

    def _stop(self) -> None:
        self.went.emit("home", "")
