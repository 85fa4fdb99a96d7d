"""The middle of the walk: where a text stands, its words with their pieces, what comes out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.text import _
from app.trim.model import Trimmed
from ui.pages import phrases
from ui.pages.walk_marks import inserted
from ui.theme import Theme
from ui.utf16 import units
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.marked_text import MarkedText
from ui.widgets.marks import Look, Mark, Part


class PassageView(QWidget):
    """A passage; ``picked`` gives the id of a piece that was clicked or entered.

    Attributes:
        text: The words with their pieces.
        whole: The whole text after the plan, in the place of the words while compared.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label(kind="caption_strong", wrap=True)
        self.place = Label(kind="caption", wrap=True)
        self.text, self.whole = MarkedText(theme), MarkedText(theme)
        self.text.setAccessibleName(_("The text with its pieces; arrows move between them"))
        self.whole.setAccessibleName(_("The text with your decisions"))
        self.text.picked.connect(self.picked)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.text)
        self._pages.addWidget(self.whole)
        self._theme = theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space("l"), 0, 0)
        indent = theme.space("s")
        self.set_narrow(narrow=False)
        layout.setSpacing(0)
        for label in (self.title, self.place):
            label.setIndent(indent)
            layout.addWidget(label)
        layout.addSpacing(theme.space("s"))
        layout.addWidget(self._pages, 1)

    @property
    def compares(self) -> bool:
        """Whether the text after the plan is shown."""
        return self._pages.currentWidget() is self.whole

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave less room beside the words."""
        side = _beside(self._theme, narrow=narrow)
        self.setContentsMargins(side, 0, side, 0)

    def show_place(self, title: str, place: str) -> None:
        """Say what the text is and where it stands."""
        self.title.setText(title)
        self.place.setText(place)

    def show_text(self, parts: Sequence[Part], marks: Sequence[Mark], in_hand: str) -> None:
        """Show the words with their pieces."""
        self.text.set_text(parts, marks)
        self.text.set_in_hand(in_hand)

    def compare(self, texts: Sequence[Trimmed], parts: Sequence[Part], *, after: bool) -> None:
        """Show the texts after the plan in place of the words, or the words again."""
        if after:
            labels = {part.id: part.label for part in parts}
            new = [Part(t.field, t.after, labels.get(t.field, "")) for t in texts]
            self.whole.set_text(new, [mark for t in texts for mark in inserted(t)])
        self._pages.setCurrentWidget(self.whole if after else self.text)


class PreviewBar(QFrame):
    """The sentence as the choice in hand leaves it, and the length against the site's limit."""

    compared = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setMinimumHeight(theme.space("preview"))
        self.title = Label(kind="caption_strong")
        self.length = Label(kind="caption")
        self.whole = Button(theme, _("whole text"), kind="plain", key="B", small=True)
        self.whole.setCheckable(True)
        self.whole.toggled.connect(self.compared)
        self.sentence = MarkedText(theme, type_role="body")
        self.sentence.setAccessibleName(_("The sentence with this choice"))
        self.sentence.setMaximumHeight(theme.space("preview_text"))
        self._length: tuple[int, int | None] | None = None
        self._theme = theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space("s"), 0, theme.space("xs"))
        layout.setSpacing(0)
        self.set_narrow(narrow=False)
        top = QHBoxLayout()
        self.title.setIndent(theme.space("s"))
        top.addWidget(self.title)
        top.addStretch()
        top.addWidget(self.length)
        top.addWidget(self.whole)
        layout.addLayout(top)
        layout.addWidget(self.sentence, 1)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave less room beside the words, and say the length shorter."""
        self._narrow = narrow
        self._say_length()
        side = _beside(self._theme, narrow=narrow)
        self.setContentsMargins(side, 0, side, 0)

    def show_outcome(
        self, title: str, trimmed: Trimmed, stretch: tuple[int, int], limit: int | None
    ) -> None:
        """Show a stretch of the text after, and how long the whole is.

        Args:
            title: Whose outcome it is: this choice's, the suggestion's.
            trimmed: The field after.
            stretch: The range of its text after that is shown.
            limit: Most characters that the site takes.
        """
        start, end = stretch
        words = trimmed.after[start:end]
        self.title.setText(title)
        self._show_length(units(trimmed.after), limit)
        if words.strip():
            marks = inserted(trimmed, start=start, end=end)
            self.sentence.set_text([Part(trimmed.field, words)], marks)
        else:
            self.sentence.set_text([Part(trimmed.field, _("Nothing is left of it."))])
        self.sentence.setAccessibleDescription(words)

    def show_gone(
        self, title: str, trimmed: Trimmed, stretch: tuple[int, int], limit: int | None
    ) -> None:
        """Show a sentence of which nothing is left, struck through, and say so in words."""
        start, end = stretch
        words = trimmed.before[start:end]
        self.title.setText(_("The whole sentence goes"))
        self._show_length(units(trimmed.after), limit)
        struck = Mark("gone", trimmed.field, 0, len(words), Look.REMOVED, name=self.title.text())
        self.sentence.set_text([Part(trimmed.field, words)], [struck])
        said = _("{title}, the whole sentence goes: {words}", title=title, words=words)
        self.sentence.setAccessibleDescription(said)

    def _show_length(self, used: int, limit: int | None) -> None:
        self._length = (used, limit)
        self._say_length()

    def _say_length(self) -> None:
        if self._length is None:
            return
        used, limit = self._length
        words = phrases.length(used, limit)
        self.length.setToolTip(words)
        self.length.setAccessibleName(words)
        self.length.setText(phrases.short_length(used, limit) if self._narrow else words)


def _beside(theme: Theme, *, narrow: bool) -> int:
    """Room beside the words, less what the text itself keeps."""
    return theme.space("l" if narrow else "text_margin") - theme.space("s")
