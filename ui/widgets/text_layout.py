"""Where the words of a document lie: rectangles of ranges, and the document of a marked text."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
)

from ui.utf16 import Utf16
from ui.widgets.marks import Look, Mark, Part

_SHOWN_AS_SPACE = dict.fromkeys((0x00, 0x0D, 0x2028, 0x2029, 0xFDD0, 0xFDD1, 0xFFFC), " ")
"""Characters that Qt would swallow or take for its own; one for one, so that offsets hold."""


class PlacedText:
    """Parts written into a document, and where each of their ranges stands in it."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = tuple(parts)
        self._offsets: Mapping[str, Utf16] = {part.id: Utf16(part.text) for part in parts}
        self._begins: dict[str, int] = {}

    def write(
        self,
        document: QTextDocument,
        *,
        words: tuple[QTextBlockFormat, QTextCharFormat],
        label: tuple[QTextBlockFormat, QTextCharFormat],
    ) -> None:
        """Fill the document with the parts, each under its label."""
        document.clear()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for part in self.parts:
            if part.label:
                _paragraph(cursor, *label)
                cursor.insertText(part.label, label[1])
            _paragraph(cursor, *words)
            self._begins[part.id] = cursor.position()
            cursor.insertText(part.text.translate(_SHOWN_AS_SPACE), words[1])
        cursor.endEditBlock()

    def embolden(self, document: QTextDocument, marks: Iterable[Mark]) -> None:
        """Set wording that was put in place in bold; the only look that changes widths."""
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        for mark in marks:
            if mark.look is Look.INSERTED:
                start, end = self.range_of(mark)
                cursor = QTextCursor(document)
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(bold)

    def range_of(self, mark: Mark) -> tuple[int, int]:
        """The positions in the document that a mark covers."""
        begin, offsets = self._begins[mark.part], self._offsets[mark.part]
        return begin + offsets.to_qt(mark.start), begin + offsets.to_qt(mark.end)


def _paragraph(cursor: QTextCursor, block: QTextBlockFormat, chars: QTextCharFormat) -> None:
    if cursor.position() == 0:
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(chars)
    else:
        cursor.insertBlock(block, chars)


def rectangles(document: QTextDocument, start: int, end: int) -> list[QRectF]:
    """The rectangles of a range, one a line, as high as the letters are.

    A line break never drags the space before it into the rectangle.
    """
    found: list[QRectF] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        found.extend(_in_block(document, block, start, end))
        block = block.next()
    return found


def _in_block(document: QTextDocument, block: QTextBlock, start: int, end: int) -> Iterable[QRectF]:
    layout = block.layout()
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    begin = layout.lineForTextPosition(max(0, start - block.position())).lineNumber()
    for nth in range(max(0, begin), layout.lineCount()):
        line = layout.lineAt(nth)
        if block.position() + line.textStart() >= end:
            break
        first = max(start - block.position(), line.textStart())
        last = min(end - block.position(), line.textStart() + line.textLength())
        while last > first and document.characterAt(block.position() + last - 1).isspace():
            last -= 1
        if first < last:
            yield _of_line(line, first, last).translated(origin)


def _of_line(line: QTextLine, first: int, last: int) -> QRectF:
    left, right = _x(line, first), _x(line, last)
    height = line.ascent() + line.descent()
    return QRectF(min(left, right), line.y(), abs(right - left), height)


def _x(line: QTextLine, offset: int) -> float:
    # The stubs say float; at run time a tuple of the position and the offset comes back.
    placed: Any = line.cursorToX(offset)
    return float(placed[0])
