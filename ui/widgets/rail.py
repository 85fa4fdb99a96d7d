"""The slim rail on the left: the stages of the work above, the seal below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.card import line
from ui.widgets.label import Label
from ui.widgets.rail_button import RailButton, SealButton


@dataclass(frozen=True, slots=True)
class Stage:
    """A button of the rail; ``apart`` puts a gap before it, ``unready`` says why it is barred."""

    id: str
    icon: str
    title: str
    apart: bool = False
    unready: str = ""


class Rail(QFrame):
    """The rail; with words, or narrow with the word under each icon.

    Attributes:
        seal: The button at the bottom.
        buttons: The stages' buttons by id.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, product: str, stages: Sequence[Stage]) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self._theme = theme
        self._product = Label(product, kind="heading")
        self.seal = SealButton(theme)
        self.buttons: dict[str, RailButton] = {}
        self._column = layout = QVBoxLayout(self)
        layout.setSpacing(theme.space("xs"))
        layout.addWidget(self._top())
        layout.addWidget(self._stages(stages), 1)
        layout.addWidget(line())
        layout.addWidget(self.seal)
        self.set_narrow(narrow=False)

    def set_current(self, stage: str) -> None:
        """Mark the stage in hand."""
        if stage in self.buttons:
            self.buttons[stage].setChecked(True)

    def set_narrow(self, *, narrow: bool) -> None:
        """Give room: icons with their words under them."""
        width = self._theme.space("rail_narrow" if narrow else "rail")
        side = self._theme.space("xs" if narrow else "m")
        self._column.setContentsMargins(side, 0, side, self._theme.space("s"))
        inset = (width - 2 * side - self._theme.space("logo")) // 2
        self._head.setContentsMargins(inset if narrow else self._theme.space("s"), 0, 0, 0)
        self.setFixedWidth(width)
        self._product.setVisible(not narrow)
        self.seal.set_narrow(narrow)
        for button in self.buttons.values():
            button.set_narrow(narrow)

    def _top(self) -> QWidget:
        """Logo and product, as high as the header beside them."""
        top = QWidget()
        top.setFixedHeight(self._theme.space("header"))
        self._head = row = QHBoxLayout(top)
        row.setSpacing(self._theme.space("s"))
        row.addWidget(_Logo(self._theme, self._product.text()))
        row.addWidget(self._product)
        row.addStretch(1)
        return top

    def _stages(self, stages: Sequence[Stage]) -> QScrollArea:
        """All stages; they scroll where large text makes them higher than the window."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space("xs"))
        for stage in stages:
            column.addLayout(self._row(stage))
        column.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        for ground in (inside, area.viewport()):
            ground.setAutoFillBackground(False)
        return area

    def _row(self, stage: Stage) -> QVBoxLayout:
        button = RailButton(self._theme, stage.icon, stage.title)
        button.bar(stage.unready)
        button.clicked.connect(lambda: self.chosen.emit(stage.id))
        self.buttons[stage.id] = button
        row = QVBoxLayout()
        row.setContentsMargins(0, self._theme.space("xl") if stage.apart else 0, 0, 0)
        row.addWidget(button)
        return row


class _Logo(QWidget):
    """The first letter of the product on its accent."""

    def __init__(self, theme: Theme, product: str) -> None:
        super().__init__()
        self._theme = theme
        self._letter = product[:1]
        side = theme.space("logo")
        self.setFixedSize(QSize(side, side))
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        radius = self._theme.space("radius_small")
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setPen(self._theme.colour("on_accent"))
        painter.setFont(self._theme.font("caption_strong"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.end()
