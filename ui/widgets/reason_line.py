"""One optional line of the person's own, told when they have finished it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import Theme

_LONGEST = 200


class ReasonLine(QLineEdit):
    """A line edit that tells once, when its words have changed and the person leaves it."""

    written = Signal(str)

    def __init__(self, theme: Theme, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(question)
        self.setAccessibleName(question)
        self.setMaxLength(_LONGEST)
        self.setMinimumHeight(theme.space("target_min"))
        self._told = ""
        self.editingFinished.connect(self._tell)

    def show_reason(self, reason: str) -> None:
        """Show what was written before."""
        self._told = reason
        if self.text() != reason:
            self.setText(reason)

    def _tell(self) -> None:
        if self.text().strip() != self._told:
            self._told = self.text().strip()
            self.written.emit(self._told)
