"""Shows a person's own words with their pieces marked; a piece is picked by click or keyboard.

Tints and underlines are painted below the words and ticks above them; the words themselves keep
their place whatever is decided.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QTextEdit, QToolTip, QWidget

from ui.theme import Theme
from ui.widgets.announce import announce
from ui.widgets.mark_painter import MarkPainter
from ui.widgets.marks import Look, Mark, Part
from ui.widgets.text_layout import PlacedText, rectangles

_FORWARD = {Qt.Key.Key_Right, Qt.Key.Key_Down}
_BACK = {Qt.Key.Key_Left, Qt.Key.Key_Up}
_LINE_HEIGHT = {"reading": 1.75, "body": 1.7, "caption": 1.6}
"""Distance of lines as a multiple of the type size."""
_PICK = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class MarkedText(QTextBrowser):
    """The text; :attr:`picked` tells the id of a piece that was clicked or entered."""

    picked = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget | None = None, *, type_role: str = "reading"
    ) -> None:
        super().__init__(parent)
        self._theme, self._type_role = theme, type_role
        self._paint = MarkPainter(theme)
        self._placed = PlacedText(())
        self._marks: tuple[Mark, ...] = ()
        self._by_id: dict[str, Mark] = {}
        self._boxes: dict[str, list[QRectF]] = {}
        self._in_hand = self._focused = ""
        self._grows = False
        self.setProperty("kind", "reading")
        self.setProperty("own_focus", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(theme.space("s"))
        self.document().documentLayout().documentSizeChanged.connect(self._laid_out)
        theme.changed.connect(self._rewrite)

    def set_text(self, parts: Sequence[Part], marks: Iterable[Mark] = ()) -> None:
        """Show these parts with these marks; the same parts again keep their layout."""
        inserted = [mark for mark in self._marks if mark.look is Look.INSERTED]
        same = self._placed.parts == tuple(parts)
        self._marks = tuple(marks)
        self._by_id = {mark.id: mark for mark in self._marks}
        if not same or inserted != [m for m in self._marks if m.look is Look.INSERTED]:
            self._placed = PlacedText(parts)
            self._rewrite()
        self._restyle()

    def set_in_hand(self, mark_id: str) -> None:
        """Show this piece inverted ("" for none) and bring it into view."""
        self._in_hand = self._focused = mark_id
        self._restyle()
        self.reveal(mark_id)

    def grow_with_text(self) -> None:
        """Be as high as the words need, instead of scrolling them."""
        self._grows = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks as they stand."""
        return self._marks

    @property
    def focused(self) -> str:
        """Id of the piece that the keyboard is on, or ""."""
        return self._focused

    def boxes(self, mark_id: str) -> list[QRectF]:
        """Where a piece lies in the document, one rectangle a line."""
        if mark_id not in self._boxes:
            mark = self._mark(mark_id)
            place = self._placed.range_of(mark) if mark else (0, 0)
            self._boxes[mark_id] = rectangles(self.document(), *place)
        return self._boxes[mark_id]

    def reveal(self, mark_id: str) -> None:
        """Scroll only as far as needed for the piece to be seen."""
        boxes = self.boxes(mark_id)
        if not boxes:
            return
        bar, room = self.verticalScrollBar(), self._theme.space("xl")
        top, bottom = int(boxes[0].top()) - room, int(boxes[-1].bottom()) + room
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tints and underlines, then the words, then what lies over them."""
        visible = [mark for mark in self._marks if self._is_visible(mark)]
        painter = self._painter()
        for mark in visible:
            held = mark.id == self._in_hand
            self._paint.under(painter, mark, self.boxes(mark.id), in_hand=held)
        painter.end()
        super().paintEvent(event)
        painter = self._painter()
        for mark in visible:
            held = mark.id == self._in_hand
            self._paint.over(painter, mark, self.boxes(mark.id), in_hand=held)
            if mark.id == self._focused and self.hasFocus() and not held:
                self._paint.ring(painter, self.boxes(mark.id))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move between pieces, Enter picks; the rest is the page's."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in _FORWARD | _BACK and self._marks:
            self._focus_on(self._neighbour(1 if key in _FORWARD else -1))
        elif plain and key in _PICK and self._focused not in {"", self._in_hand}:
            self.picked.emit(self._focused)
        elif key in _PICK:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start on the piece in hand, or the first."""
        super().focusInEvent(event)
        if self._mark(self._focused) is None and self._marks:
            self._focus_on(self._marks[0])
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a piece picks it; dragging selects words as usual."""
        super().mouseReleaseEvent(event)
        mark = self.mark_at(event.position())
        left = event.button() is Qt.MouseButton.LeftButton
        if left and mark is not None and not self.textCursor().hasSelection():
            self._focused = mark.id
            self.picked.emit(mark.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a piece can be clicked."""
        super().mouseMoveEvent(event)
        over = self.mark_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the piece under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), mark.name if mark else "", self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to read."""
        widest = self._theme.space("reading_max") * self._theme.text_size // 100
        self.setLineWrapColumnOrWidth(max(1, min(widest, self.viewport().width())))
        super().resizeEvent(event)

    def sizeHint(self) -> QSize:
        """As high as the words where it grows with them."""
        if not self._grows:
            return super().sizeHint()
        return QSize(super().sizeHint().width(), round(self.document().size().height()))

    def mark_at(self, position: QPointF) -> Mark | None:
        """The innermost piece at a position of the viewport."""
        point = position + QPointF(0, self.verticalScrollBar().value())
        hits = (m for m in self._marks if any(b.contains(point) for b in self.boxes(m.id)))
        return min(hits, key=lambda mark: mark.end - mark.start, default=None)

    def _mark(self, mark_id: str) -> Mark | None:
        return self._by_id.get(mark_id)

    def _neighbour(self, step: int) -> Mark:
        ids = [mark.id for mark in self._marks]
        at = ids.index(self._focused) + step if self._focused in ids else 0
        return self._marks[max(0, min(at, len(ids) - 1))]

    def _focus_on(self, mark: Mark) -> None:
        self._focused = mark.id
        self.setAccessibleDescription(mark.name)
        announce(self, mark.name)
        self.reveal(mark.id)
        self.viewport().update()

    def _is_visible(self, mark: Mark) -> bool:
        boxes = self.boxes(mark.id)
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        return bool(boxes) and boxes[-1].bottom() >= top and boxes[0].top() <= bottom

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        return painter

    def _laid_out(self) -> None:
        self._boxes.clear()
        if self._grows:
            self.updateGeometry()
            self.setMinimumHeight(round(self.document().size().height()))

    def _rewrite(self) -> None:
        """Write the words anew, in the theme's type."""
        self._boxes.clear()
        words, label = QTextCharFormat(), QTextCharFormat()
        words.setFont(self._theme.font(self._type_role))
        words.setForeground(self._theme.colour("text"))
        label.setFont(self._theme.font("caption"))
        label.setForeground(self._theme.colour("text_soft"))
        self._placed.write(
            self.document(),
            words=(self._block(self._type_role), words),
            label=(self._block("caption", above=self._theme.space("m")), label),
        )
        self._placed.embolden(self.document(), self._marks)
        self._restyle()

    def _block(self, role: str, *, above: int = 0) -> QTextBlockFormat:
        block = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        block.setLineHeight(round(self._theme.type_size(role) * _LINE_HEIGHT[role]), fixed)
        block.setTopMargin(above)
        return block

    def _restyle(self) -> None:
        """Letters of the piece in hand and of removed ones, without touching the layout."""
        styled = []
        for mark in self._marks:
            if mark.id == self._in_hand and mark.look is not Look.INSERTED:
                styled.append(self._selection(mark, "surface"))
            elif mark.look is Look.REMOVED:
                styled.append(self._selection(mark, "text_soft"))
        self.setExtraSelections(styled)
        self.viewport().update()

    def _selection(self, mark: Mark, role: str) -> QTextEdit.ExtraSelection:
        start, end = self._placed.range_of(mark)
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        letters = QTextCharFormat()
        letters.setForeground(self._theme.colour(role))
        selection.format = letters
        return selection
