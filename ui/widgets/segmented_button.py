"""A row of buttons of which one is in: for a choice between a few views or settings."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy

from ui.theme import Theme
from ui.widgets.button import Button


class SegmentedButton(QFrame):
    """One of a few; ``chosen`` gives its id when the person picks another."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, options: Mapping[str, str]) -> None:
        """Options are words by id; ``name`` says what is being chosen."""
        super().__init__()
        self.setProperty("kind", "segments")
        self.setAccessibleName(name)
        self._buttons: dict[str, Button] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        # Far enough in that the focus ring around a part lies inside the frame.
        edge = theme.space("ring") + theme.space("hairline")
        row.setContentsMargins(edge, edge, edge, edge)
        row.setSpacing(theme.space("ring"))
        for option, words in options.items():
            button = Button(theme, words, kind="segment", small=True)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {words}")
            self._group.addButton(button)
            self._buttons[option] = button
            row.addWidget(button)
        self._group.buttonClicked.connect(self._tell)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def current(self) -> str:
        """Id of the one that is in."""
        return next(option for option, button in self._buttons.items() if button.isChecked())

    def set_current(self, option: str) -> None:
        """Put one in without telling."""
        self._buttons[option].setChecked(True)
        self.setFocusProxy(self._buttons[option])

    def _tell(self) -> None:
        self.chosen.emit(self.current)
