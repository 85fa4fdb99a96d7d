"""Taking the trimmed profile to the site, step by step, and saving it as a file."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.checkup import Checkup
from app.text import _, ngettext, say
from app.trim.model import Trimmed
from app.trim.take_home import Step, take_home
from ui.clipboard import BriefClipboard
from ui.page import Page
from ui.pages.apply_step import ApplyStep
from ui.pages.walk_marks import inserted
from ui.theme import Theme
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.card import Card, line
from ui.widgets.column import Column
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Label
from ui.widgets.layouts import clear
from ui.widgets.marks import Mark

_AT_ONCE = 16
"""Rows that are built before the page is shown; a large profile has hundreds of steps."""
_A_TURN = 8
"""Rows that are built in each turn of the event loop after that."""

Save = Callable[[str], None]
"""Asks where to save, and saves: ``markdown``, ``html`` or ``csv``."""


class ApplyPage(Page):
    """The steps in the order of the site's own edit pages.

    Attributes:
        steps: The rows, in order.
    """

    name: ClassVar[str] = "apply"
    stage: ClassVar[str] = "apply"

    def __init__(self, theme: Theme, save: Save) -> None:
        super().__init__(theme)
        self._checkup: Checkup | None = None
        self._save_as = save
        self._saved: dict[str, str] = {}
        self._planned: tuple[Step, ...] = ()
        self._trimmed: Mapping[str, Trimmed] = {}
        self.steps: list[ApplyStep] = []
        self._growth = QTimer(self)
        self._growth.timeout.connect(self._grow)
        self._clipboard = BriefClipboard(
            QGuiApplication.clipboard(), milliseconds=theme.space("clipboard"), parent=self
        )
        self._menu = QMenu(self)
        self.save = self._build_save(theme)
        self._rows = QVBoxLayout()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Saved on LinkedIn"))
        self._account = Label(kind="caption")
        self._stack = QStackedWidget()
        self._empty = EmptyState(
            theme,
            "ph.clipboard-text",
            _("Nothing to take to LinkedIn yet"),
            _("Once you reword or remove a piece, its new text stands here, ready to copy."),
            way_on=_("Go to the walk"),
        )
        if self._empty.way_on is not None:
            self._empty.way_on.clicked.connect(self._walk)
        self._arrange(theme)

    def show_checkup(self, checkup: Checkup) -> None:
        """Take another profile to the site."""
        self._checkup = checkup
        self._saved.clear()
        self._planned = ()
        if not self.waits:
            self._refresh()

    def open(self, argument: str = "") -> None:
        """Show the steps as the decisions stand now."""
        del argument
        self._refresh()

    def action(self) -> QWidget | None:
        """Save as a file."""
        return self.save

    def first_focus(self) -> QWidget | None:
        """The first step that is not saved yet."""
        waiting = next((s for s in self.steps if not s.saved.isChecked()), None)
        return waiting.button if waiting else self._empty.way_on

    def _build_save(self, theme: Theme) -> Button:
        button = Button(theme, _("Save as…"), icon="ph.file-arrow-down", small=True)
        for kind, words in (
            ("markdown", _("Markdown, to read and edit")),
            ("html", _("HTML, to read and print")),
            ("csv", _("CSV, a table of all changes")),
        ):
            self._menu.addAction(words).triggered.connect(_saving(self._save_as, kind))
        button.setMenu(self._menu)
        return button

    def _arrange(self, theme: Theme) -> None:
        column = Column(theme)
        body = column.body
        body.addWidget(Label(_("Take it to LinkedIn"), kind="display", wrap=True))
        body.addWidget(
            Label(
                _(
                    "In the order of LinkedIn's own edit pages. Copy, paste there, and tick it "
                    "when it is saved on LinkedIn. The clipboard is cleared after a minute; a "
                    "clipboard history may keep it."
                ),
                kind="soft",
                wrap=True,
            )
        )
        card = QFrame()
        card.setProperty("kind", "card")
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        card.setLayout(self._rows)
        body.addWidget(card)
        row = QHBoxLayout()
        row.addWidget(self._progress, 1)
        row.addWidget(self._account)
        body.addLayout(row)
        body.addWidget(self._build_last(theme))
        body.addStretch()
        self._stack.addWidget(column)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _build_last(self, theme: Theme) -> Card:
        last = Card(theme, _("When you are done, ask LinkedIn for a new archive"))
        row = QHBoxLayout()
        words = _(
            "Open it here: it shows what is really gone. Copies that others made earlier stay "
            "where they are."
        )
        row.addWidget(Label(words, kind="soft", wrap=True), 1)
        how = Button(theme, _("How to"))
        how.clicked.connect(self._guide)
        row.addWidget(how)
        last.body.addLayout(row)
        return last

    def _refresh(self) -> None:
        checkup = self._checkup
        if checkup is None:
            return
        trimmed = {text.field: text for text in checkup.trimmed()}
        steps = take_home(checkup.profile, trimmed.values())
        if self._planned != steps:
            self._rebuild(steps, trimmed)
        self._stack.setCurrentIndex(0 if steps else 1)
        self.save.setEnabled(bool(steps))
        self._show_progress()

    def _rebuild(self, steps: tuple[Step, ...], trimmed: Mapping[str, Trimmed]) -> None:
        clear(self._rows)
        self.steps = []
        self._planned, self._trimmed = steps, trimmed
        for step in steps[:_AT_ONCE]:
            self._add(step)
        self._hold_next()
        self._growth.start()

    def _grow(self) -> None:
        """Build some more rows; the page is on screen meanwhile."""
        held = any(not row.saved.isChecked() for row in self.steps)
        more = self._planned[len(self.steps) :][:_A_TURN]
        for step in more:
            self._add(step)
        if not held:
            self._hold_next()
        if not more:
            self._growth.stop()

    def _add(self, step: Step) -> None:
        row = ApplyStep(self.theme, step, _marks(step, self._trimmed))
        row.show_saved(saved=self._is_saved(step))
        row.copied.connect(self._copy)
        row.ticked.connect(self._tick)
        row.unfold(on=False)
        if self.steps:
            self._rows.addWidget(line())
        self._rows.addWidget(row)
        self.steps.append(row)

    def _is_saved(self, step: Step) -> bool:
        return self._saved.get(step.id) == _content(step)

    def _hold_next(self) -> None:
        """Unfold the first that is not saved, and make it the one to do."""
        waiting = next((row for row in self.steps if not row.saved.isChecked()), None)
        for row in self.steps:
            row.set_first(first=row is waiting)
        if waiting is not None:
            waiting.unfold(on=True)

    def _copy(self, text: str) -> None:
        self._clipboard.copy(text)
        announce(self, _("Copied. Paste it on LinkedIn, save it there, then tick it here."))

    def _tick(self) -> None:
        for row in self.steps:
            if row.saved.isChecked() and row.step.id not in self._saved:
                row.unfold(on=False)
            elif row.saved.isChecked() is False and row.step.id in self._saved:
                row.unfold(on=True)
        for row in self.steps:
            if row.saved.isChecked():
                self._saved[row.step.id] = _content(row.step)
            else:
                self._saved.pop(row.step.id, None)
        self._hold_next()
        self._show_progress()

    def _show_progress(self) -> None:
        checkup = self._checkup
        if checkup is None:
            return
        total = len(self._planned)
        saved = sum(map(self._is_saved, self._planned))
        self._progress.setRange(0, max(1, total))
        self._progress.setValue(saved)
        left = sum(not checkup.is_decided(f.id) for f in checkup.queue)
        words = _("{n} of {total} saved", n=saved, total=total)
        if left:
            words = ngettext(
                "{words}, {n} piece undecided and unchanged",
                "{words}, {n} pieces undecided and unchanged",
                left,
                words=words,
            )
        self._account.setText(words)

    def _walk(self) -> None:
        self.went.emit("walk", "")

    def _guide(self) -> None:
        self.went.emit("home", "")


def _saving(save: Save, kind: str) -> Callable[[], None]:
    def ask() -> None:
        save(kind)

    return ask


def _content(step: Step) -> str:
    """What a tick stands for; another text is not saved yet."""
    note = say(step.note) if step.note is not None else ""
    return "\n".join((step.task, step.text, note, *step.gone))


def _marks(step: Step, trimmed: Mapping[str, Trimmed]) -> list[Mark]:
    """The wording put in place, on the step's text."""
    if len(step.fields) != 1 or trimmed[step.fields[0]].after != step.text:
        return []
    return [replace(mark, part=step.id) for mark in inserted(trimmed[step.fields[0]])]
