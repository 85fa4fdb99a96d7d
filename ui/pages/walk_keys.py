"""The single keys of the walk: they can be switched off and never fire where text is written."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class WalkKeys(QObject):
    """Binds keys to actions within a widget and its children.

    A text field takes its letters before any shortcut does, so single keys need no care there.
    """

    def __init__(
        self,
        owner: QWidget,
        *,
        single: Mapping[str, Callable[[], object]],
        always: Mapping[str, Callable[[], object]],
    ) -> None:
        super().__init__(owner)
        self._single = [self._bind(owner, keys, action) for keys, action in single.items()]
        self._always = [self._bind(owner, keys, action) for keys, action in always.items()]

    @property
    def single(self) -> bool:
        """Whether single keys work."""
        return all(shortcut.isEnabled() for shortcut in self._single)

    def set_single(self, *, on: bool) -> None:
        """Let single keys work, or not; combinations always do."""
        for shortcut in self._single:
            shortcut.setEnabled(on)

    def _bind(self, owner: QWidget, keys: str, action: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(action)
        return shortcut
