from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.rail import Rail, Stage

STAGES = (Stage("home", "ph.house", "Home"), Stage("set", "ph.gear-six", "Settings", apart=True))


def test_choosing_a_stage_is_told(qtbot: QtBot, theme: Theme) -> None:
    rail = Rail(theme, "Undershare", STAGES)
    qtbot.addWidget(rail)
    with qtbot.waitSignal(rail.chosen) as told:
        qtbot.mouseClick(rail.buttons["set"], Qt.MouseButton.LeftButton)
    assert told.args == ["set"]


def test_the_stage_in_hand_is_marked(qtbot: QtBot, theme: Theme) -> None:
    rail = Rail(theme, "Undershare", STAGES)
    qtbot.addWidget(rail)
    rail.set_current("home")
    rail.set_current("set")
    assert [b.isChecked() for b in rail.buttons.values()] == [False, True]


def test_its_widths_are_those_of_the_tokens(qtbot: QtBot, theme: Theme) -> None:
    rail = Rail(theme, "Undershare", STAGES)
    qtbot.addWidget(rail)
    assert rail.width() == theme.space("rail")
    rail.set_narrow(narrow=True)
    assert rail.width() == theme.space("rail_narrow")
