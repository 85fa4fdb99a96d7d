from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.segmented_button import SegmentedButton


def test_one_is_in_and_picking_another_is_told(qtbot: QtBot, theme: Theme) -> None:
    choice = SegmentedButton(theme, "Show", {"a": "By category", "b": "By section"})
    qtbot.addWidget(choice)
    choice.set_current("a")
    second = choice.findChildren(QPushButton)[1]
    assert second.accessibleName() == "Show: By section"
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert told.args == ["b"]
    assert choice.current == "b"


def test_setting_it_is_not_told(qtbot: QtBot, theme: Theme) -> None:
    choice = SegmentedButton(theme, "Show", {"a": "A", "b": "B"})
    qtbot.addWidget(choice)
    with qtbot.assertNotEmitted(choice.chosen):
        choice.set_current("b")
    assert choice.current == "b"
