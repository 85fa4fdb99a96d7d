"""Writing one's own wording: the sentence to edit, and what is still found in it."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.audit import wording
from app.audit.model import Finding
from app.checkup import Checkup
from app.text import _, say
from app.trim.plan import Action, Decision
from nlp.labels import FieldKind, Span
from ui.pages import phrases
from ui.pages.own_range import Range, Replaced, replaced, sentence_around
from ui.theme import Theme
from ui.utf16 import units
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.plain_editor import PlainEditor

Found = tuple[Span, ...]
Check = Callable[[str, FieldKind, Callable[[Found], None]], None]
"""Asks the worker what a text gives away: the text, its kind, what to call with the answer."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What is being written: the piece, and the sentence that it stands in."""

    checkup: Checkup = dataclasses.field(repr=False)
    finding: Finding
    sentence: Range

    def words(self) -> tuple[str, Range]:
        """The sentence as it stands, own wording included, and the range to select in it."""
        text = self.checkup.fields[self.finding.field].text
        first, last = self.sentence
        own = self.checkup.decision(self.finding.id)
        if own is None or own.action is not Action.OWN:
            return text[first:last], (self.finding.start - first, self.finding.end - first)
        begin = own.start - first
        words = text[first : own.start] + own.text + text[own.end : last]
        return words, (begin, begin + len(own.text))

    def replaced_by(self, edited: str) -> Replaced:
        """Which range an edit replaces, with what."""
        field = self.finding.field
        others = [(f.start, f.end) for f in self.checkup.findings if f.field == field]
        others += [(d.start, d.end) for d in self.checkup.plan.of_field(field)]
        return replaced(
            self.checkup.fields[field].text,
            edited,
            sentence=self.sentence,
            piece=(self.finding.start, self.finding.end),
            whole=others,
        )


def subject(checkup: Checkup, finding_id: str) -> Subject:
    """The piece and its sentence, widened to an own wording that covers more."""
    finding = checkup.by_id[finding_id]
    start, end = finding.start, finding.end
    own = checkup.decision(finding_id)
    if own is not None and own.action is Action.OWN:
        start, end = own.start, own.end
    text = checkup.fields[finding.field].text
    return Subject(checkup, finding, sentence_around(text, start, end))


class OwnWording(QWidget):
    """Edits the sentence around a piece.

    ``used`` gives what shall be replaced and what was found in the wording, None where the worker
    has not answered.
    """

    used = Signal(object, object)
    cancelled = Signal()

    def __init__(self, theme: Theme, check: Check) -> None:
        super().__init__()
        self._theme, self._check = theme, check
        self._subject: Subject | None = None
        self._found: Found | None = None
        self._round = 0
        self._what = Label(kind="soft", wrap=True)
        self.editor = PlainEditor(theme, _("Your wording"))
        self._verdict = Card(theme, kind="caution_card")
        self._still = Label(wrap=True)
        self._verdict.body.addWidget(self._still)
        self._state = Label(kind="caption", wrap=True)
        self._length = Label(kind="caption")
        self.use = Button(theme, _("Use my wording"), kind="primary")
        self.cancel = Button(theme, _("Cancel"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(theme.space("typing_pause"))
        self._bind()
        self._arrange(theme)

    def begin(self, checkup: Checkup, finding_id: str) -> None:
        """Start on the sentence around a piece."""
        self._subject = subject(checkup, finding_id)
        self.editor.set_words(*self._subject.words())
        self._edited()
        self.editor.setFocus()

    def take(self) -> None:
        """Use the wording as it stands."""
        if self._subject is not None and self.use.isEnabled():
            self.used.emit(self._subject.replaced_by(self.editor.words()), self._found)

    def _bind(self) -> None:
        self.editor.textChanged.connect(self._edited)
        self._pause.timeout.connect(self._ask)
        self.use.clicked.connect(self.take)
        self.cancel.clicked.connect(self.cancelled)
        for keys, action in (
            ("Ctrl+Return", self.take),
            ("Ctrl+Enter", self.take),
            ("Esc", self.cancelled.emit),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _arrange(self, theme: Theme) -> None:
        column = QVBoxLayout()
        column.setSpacing(theme.space("m"))
        column.addWidget(Label(_("Write it your way"), kind="display"))
        for widget in (self._what, self.editor, self._verdict, self._state):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.use)
        row.addWidget(self.cancel)
        row.addWidget(Label(_("Ctrl+Enter uses it, Esc goes back"), kind="caption"))
        row.addStretch()
        row.addWidget(self._length)
        column.addLayout(row)
        column.addStretch()
        inside = QWidget()
        inside.setLayout(column)
        inside.setMaximumWidth(theme.space("page_narrow"))
        across = QHBoxLayout(self)
        side = theme.space("xxl")
        across.setContentsMargins(side, side, side, side)
        across.addStretch(1)
        across.addWidget(inside, 10)
        across.addStretch(1)

    def _edited(self) -> None:
        if self._subject is None:
            return
        self._round += 1
        self._found = None
        new = self._subject.replaced_by(self.editor.words())
        self._show_frame(self._subject, new)
        self._verdict.hide()
        self.editor.mark(())
        self._state.set_kind("caption")
        if self.editor.words() == self._subject.words()[0]:
            self._pause.stop()
            self._state.setText(_("Change the words; they are checked as you type."))
            return
        self._state.setText(_("Checking …"))
        self._pause.start()

    def _show_frame(self, about: Subject, new: Replaced) -> None:
        field = about.checkup.fields[about.finding.field]
        words = phrases.quoted(field.text[new.start : new.end])
        self._what.setText(_("Checked as you type. This replaces {words}.", words=words))
        after = about.checkup.preview_own(field.id, new.start, new.end, new.text).after
        self._length.setText(phrases.length(units(after), field.limit))
        fits = field.limit is None or units(after) <= field.limit
        self._length.set_kind("caption" if fits else "danger")
        stays = new.text == field.text[new.start : new.end]
        empty = field.required and not after.strip()
        self.use.setEnabled(fits and not stays and not empty)

    def _ask(self) -> None:
        about, asked = self._subject, self._round
        if about is None:
            return
        new = about.replaced_by(self.editor.words())

        def answer(spans: Found) -> None:
            if asked == self._round:
                self._found = tuple(spans)
                self._show_found(about, new, self._found)

        self._check(new.text, about.checkup.fields[about.finding.field].kind, answer)

    def _show_found(self, about: Subject, new: Replaced, spans: Found) -> None:
        shift = new.start - about.sentence[0]
        self.editor.mark((s.start + shift, s.end + shift, s.label) for s in spans)
        self._verdict.setVisible(bool(spans))
        if spans:
            sentence = " ".join(
                [*(_still_says(new.text, span) for span in spans), _weighed(about, new, spans)]
            )
            self._still.setText(sentence)
            self._state.setText(_("You can use it all the same; what it says stays visible."))
        else:
            sentence = _("Nothing was found in your wording.")
            self._state.set_kind("good")
            self._state.setText(sentence)
        announce(self.editor, sentence)


def _weighed(about: Subject, new: Replaced, spans: Found) -> str:
    """The exposure with the wording, beside that with the suggestion."""
    own = Decision(about.finding.field, new.start, new.end, Action.OWN, new.text)
    return _(
        "Your wording: exposure about {own}, the suggestion: {suggested}.",
        own=about.checkup.exposure_own(own, spans),
        suggested=about.checkup.exposure_if([about.finding.id]),
    )


def _still_says(text: str, span: Span) -> str:
    return _(
        "{words} still says {what}.",
        words=phrases.quoted(text[span.start : span.end]),
        what=say(wording.category_about(span.label)),
    )
