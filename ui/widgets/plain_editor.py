"""An editor for plain words at reading size, in which ranges can be marked."""

from collections.abc import Iterable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from ui.theme import Theme
from ui.utf16 import Utf16

_LINE_HEIGHT = 1.75
_UNDERLINES = {
    "dot": QTextCharFormat.UnderlineStyle.DotLine,
    "dash": QTextCharFormat.UnderlineStyle.DashUnderline,
    "wave": QTextCharFormat.UnderlineStyle.WaveUnderline,
}
"""The nearest that a text edit can draw while its words move; the rest are plain lines."""


class PlainEditor(QTextEdit):
    """Takes plain text alone; Tab leaves it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marked: tuple[tuple[int, int, str], ...] = ()
        theme.changed.connect(self._paint_marks)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setProperty("kind", "editor")
        self.setProperty("own_focus", True)
        self.document().setDocumentMargin(theme.space("m"))
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def set_words(self, words: str, select: tuple[int, int]) -> None:
        """Edit these words, with a range (in code points) selected."""
        self.setPlainText(words)
        self._space_lines()
        offsets = Utf16(words)
        cursor = self.textCursor()
        cursor.setPosition(offsets.to_qt(select[0]))
        cursor.setPosition(offsets.to_qt(select[1]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._fit()

    def words(self) -> str:
        """What stands there now."""
        return self.toPlainText()

    def mark(self, ranges: Iterable[tuple[int, int, str]]) -> None:
        """Tint and underline ranges: start, end (code points), category."""
        self._marked = tuple(ranges)
        self._paint_marks()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the words alone."""
        self.insertPlainText(source.text())

    def _space_lines(self) -> None:
        """Set lines as far apart as where the words are read."""
        block = QTextBlockFormat()
        height = round(self._theme.type_size("reading") * _LINE_HEIGHT)
        block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)

    def _fit(self) -> None:
        """As high as the words, up to a limit, then scroll."""
        lowest, highest = self._theme.space("editor_low"), self._theme.space("editor")
        needed = round(self.document().size().height()) + 2 * self._theme.space("xs")
        self.setFixedHeight(max(lowest, min(needed, highest)))

    def _paint_marks(self) -> None:
        offsets = Utf16(self.words())
        self.setExtraSelections(
            [
                self._selection(offsets.to_qt(start), offsets.to_qt(end), category)
                for start, end, category in self._marked
            ]
        )

    def _selection(self, start: int, end: int, category: str) -> QTextEdit.ExtraSelection:
        family = self._theme.family(category)
        look = QTextCharFormat()
        look.setBackground(family.tint)
        look.setUnderlineColor(family.stroke)
        look.setUnderlineStyle(
            _UNDERLINES.get(family.underline, QTextCharFormat.UnderlineStyle.SingleUnderline)
        )
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = look
        return selection
