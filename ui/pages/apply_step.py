"""One step on the site: what to do, the text to copy, the tick for "saved there"."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.text import _, say
from app.trim.take_home import Step, Task
from ui.pages import apply_words
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.check_box import CheckBox
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.label import Label
from ui.widgets.marked_text import MarkedText
from ui.widgets.marks import Mark, Part


class ApplyStep(QFrame):
    """A row that unfolds.

    Attributes:
        step: What is to be done.
        saved: The tick; only the person sets it.
        button: Copies the text, or unfolds where there is none.
    """

    copied = Signal(str)
    ticked = Signal()
    unfolded = Signal()

    def __init__(self, theme: Theme, step: Step, marks: Iterable[Mark] = ()) -> None:
        super().__init__()
        self._theme, self.step = theme, step
        self._marks = tuple(marks)
        self._unfolds: QWidget | None = None
        self._copies = bool(step.text) and step.task in {Task.PASTE, Task.DELETE}
        self._name = apply_words.title(step)
        self.saved = CheckBox(theme)
        self.saved.setAccessibleName(_("{step}: saved there", step=self._name))
        self.saved.setToolTip(_("Saved there"))
        self.saved.clicked.connect(self.ticked)
        self._title = ElidedLabel(
            theme, self._name, font="body_strong", width=theme.space("step_title")
        )
        self._summary = ElidedLabel(theme, apply_words.summary(step))
        self._length = Label(apply_words.length(step))
        over = step.length is not None and step.length.over
        self._length.set_kind("danger" if over else "caption")
        self._length.setFixedWidth(theme.space("step_length"))
        self.button = Button(theme, _("Copy") if self._copies else _("Show"), small=True)
        self.button.setFixedWidth(theme.space("step_button"))
        self.button.clicked.connect(self._press)
        self._column = QVBoxLayout(self)
        side = theme.space("l")
        self._column.setContentsMargins(side, theme.space("m"), side, theme.space("m"))
        row = QHBoxLayout()
        row.setSpacing(theme.space("m"))
        for widget in (self.saved, self._title, self._summary, self._length, self.button):
            row.addWidget(widget, 1 if widget is self._summary else 0)
        self._column.addLayout(row)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_saved(self, *, saved: bool) -> None:
        """Show whether the person has said that it is saved there."""
        self.saved.setChecked(saved)

    def set_first(self, *, first: bool) -> None:
        """Be the one to do now: the only primary button of the page."""
        self.button.set_kind("primary" if first and self._copies else "outlined")

    def unfold(self, *, on: bool) -> None:
        """Show the whole text and where to click, or no longer."""
        if on and self._unfolds is None:
            self._unfolds = self._build_details()
            self._column.addWidget(self._unfolds)
        if self._unfolds is not None:
            self._unfolds.setVisible(on)
        # Unfolded, a sentence stands below in full; only a text keeps its first line above.
        self._summary.set_quiet(quiet=on and not self._copies)
        if not self._copies:
            self.button.setText(_("Hide") if on else _("Show"))
        what = _("Copy") if self._copies else self.button.text()
        self.button.setAccessibleName(_("{what}: {step}", what=what, step=self._name))

    @property
    def is_unfolded(self) -> bool:
        """Whether the whole text is shown."""
        return self._unfolds is not None and self._unfolds.isVisibleTo(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the row unfolds it."""
        super().mouseReleaseEvent(event)
        self._toggle()

    def _build_details(self) -> QWidget:
        theme, step = self._theme, self.step
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(theme.space("xxl"), 0, theme.space("xxl"), 0)
        column.setSpacing(theme.space("s"))
        if self._copies:
            card = QFrame()
            card.setProperty("kind", "quote")
            inside = QVBoxLayout(card)
            text = MarkedText(theme, type_role="body")
            text.setAccessibleName(_("The new text"))
            text.grow_with_text()
            text.set_text([Part(step.id, step.text)], self._marks)
            inside.addWidget(text)
            column.addWidget(card)
        elif step.task is Task.ENTRIES:
            column.addWidget(Label(apply_words.entries(step), wrap=True))
        if step.note is not None:
            column.addWidget(Label(say(step.note), wrap=True))
        column.addWidget(Label(say(step.where), kind="caption", wrap=True))
        if step.url:
            column.addWidget(Label(step.url, kind="caption", wrap=True))
        return details

    def _press(self) -> None:
        if self._copies:
            self.copied.emit(self.step.text)
        else:
            self._toggle()

    def _toggle(self) -> None:
        self.unfold(on=not self.is_unfolded)
        if self.is_unfolded:
            self.unfolded.emit()
