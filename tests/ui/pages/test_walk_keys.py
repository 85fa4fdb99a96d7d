import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.pages.walk_keys import WalkKeys


class _Owner(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.line = QLineEdit()
        self.plain = QWidget()
        self.plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.plain)
        self.keys = WalkKeys(self, single={"J": self._next}, always={"Ctrl+Z": self._undo})

    def _next(self) -> None:
        self.done.append("next")

    def _undo(self) -> None:
        self.done.append("undo")


@pytest.fixture
def owner(qtbot: QtBot) -> _Owner:
    widget = _Owner()
    qtbot.addWidget(widget)
    widget.show()
    widget.plain.setFocus()
    return widget


def test_a_single_key_works_unless_switched_off(qtbot: QtBot, owner: _Owner) -> None:
    qtbot.keyClick(owner.plain, Qt.Key.Key_J)
    owner.keys.set_single(on=False)
    qtbot.keyClick(owner.plain, Qt.Key.Key_J)
    qtbot.keyClick(owner.plain, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert owner.done == ["next", "undo"]


def test_a_single_key_never_fires_where_text_is_written(qtbot: QtBot, owner: _Owner) -> None:
    owner.line.setFocus()
    qtbot.keyClick(owner.line, Qt.Key.Key_J)
    assert owner.line.text() == "j"
    assert owner.done == []
