from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.reason_line import ReasonLine


def test_a_reason_is_told_once_and_only_when_it_changed(qtbot: QtBot, theme: Theme) -> None:
    line = ReasonLine(theme, "Why do you keep it?")
    qtbot.addWidget(line)
    told: list[str] = []
    line.written.connect(told.append)
    line.show_reason("")
    qtbot.keyClicks(line, "my customer names me")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    line.editingFinished.emit()
    assert told == ["my customer names me"]
    line.show_reason("earlier")
    line.editingFinished.emit()
    assert told == ["my customer names me"]
    assert line.accessibleName()
