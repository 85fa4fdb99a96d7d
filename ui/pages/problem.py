"""Something could not be read: what happened, what is safe, and the ways on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.profile.ledger import FileState, Source
from app.text import Sentence, _, ngettext, say
from ui.page import Page
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.column import Column
from ui.widgets.icon_view import IconView
from ui.widgets.label import Label


class ProblemPage(Page):
    """A caution with what was read all the same, if anything was."""

    name = "problem"
    stage = "home"

    another_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._title = Label(kind="lead", wrap=True)
        self._happened = Label(wrap=True)
        self._safe = Label(kind="soft", wrap=True)
        self._go_on = Button(theme, _("Go on with what was read"), kind="primary")
        self._go_on.clicked.connect(self._show_overview)
        self._another = Button(theme, _("Choose another file…"))
        self._another.clicked.connect(self.another_wanted)
        self._details = Button(theme, _("Show the details"), kind="plain")
        self._details.clicked.connect(self._show_details)
        column = Column(theme, "page_narrow")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        column.body.addWidget(self._card())
        column.body.addStretch(1)  # the card takes no more room than it needs

    def show_partly(self, sources: tuple[Source, ...]) -> None:
        """Part of the export could be read."""
        files = [f for s in sources for f in s.files if f.state is not FileState.UNKNOWN]
        rows = sum(file.rows_read for file in files)
        read = ngettext("{n} row", "{n} rows", rows)
        self._title.setText(_("Only part of your export could be read"))
        self._happened.setText(" ".join(say(problem) for s in sources for problem in s.problems))
        self._safe.setText(
            ngettext(
                "Everything else is here: {n} file, {rows}. Your file was not changed.",
                "Everything else is here: {n} files, {rows}. Your file was not changed.",
                len(files),
                rows=read,
            )
        )
        self._offer(something=True)

    def show_nothing(self, sources: Sequence[Source]) -> None:
        """Nothing of it could be used."""
        rows = sum(file.rows_read for source in sources for file in source.files)
        self._title.setText(
            _("There is no text of yours in this export")
            if rows
            else _("Nothing in this export could be read")
        )
        # What was recognised is no news where a problem says what is wrong.
        said = [say(sentence) for s in sources for sentence in s.problems or (s.because,)]
        if rows:
            said.append(ngettext("{n} row was read.", "{n} rows were read.", rows))
        self._happened.setText(" ".join(dict.fromkeys(said)))
        self._safe.setText(_("Your file was not changed."))
        self._offer(something=False)
        self._details.setVisible(any(source.files for source in sources))

    def show_failure(self, sentence: Sentence) -> None:
        """The reading ended early."""
        self._title.setText(_("Your export was not read"))
        self._happened.setText(say(sentence))
        self._safe.setText(_("Undershare goes on working; what was open before is still open."))
        self._offer(something=False)

    def first_focus(self) -> QWidget | None:
        """What leads on."""
        return self._go_on if self._go_on.isVisibleTo(self) else self._another

    def _card(self) -> Card:
        card = Card(self.theme, kind="caution_card")
        row = QHBoxLayout()
        row.setSpacing(self.theme.space("xl"))
        icon = QVBoxLayout()
        icon.addWidget(IconView(self.theme, "ph.warning-fill", "caution"))
        icon.addStretch()
        row.addLayout(icon)
        words = QVBoxLayout()
        words.setSpacing(self.theme.space("s"))
        for label in (self._title, self._happened, self._safe):
            words.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(self.theme.space("m"))
        for button in (self._go_on, self._another, self._details):
            buttons.addWidget(button)
        buttons.addStretch()
        words.addSpacing(self.theme.space("s"))
        words.addLayout(buttons)
        row.addLayout(words, 1)
        card.body.addLayout(row)
        return card

    def _offer(self, *, something: bool) -> None:
        self._go_on.setVisible(something)
        self._details.setVisible(something)
        self._another.set_kind("outlined" if something else "primary")

    def _show_overview(self) -> None:
        self.went.emit("overview", "")

    def _show_details(self) -> None:
        self.went.emit("reading", "")
