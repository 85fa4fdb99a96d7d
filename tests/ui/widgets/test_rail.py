from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.rail import Rail, Stage

NOT_BUILT = "Not built yet: later."
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


def test_a_stage_that_is_not_built_is_barred_and_says_so(qtbot: QtBot, theme: Theme) -> None:
    rail = Rail(theme, "Undershare", (*STAGES, Stage("x", "ph.x", "Prove", unready=NOT_BUILT)))
    qtbot.addWidget(rail)
    button = rail.buttons["x"]
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() == NOT_BUILT


def test_stages_scroll_where_the_window_is_too_low_for_them(qtbot: QtBot, theme: Theme) -> None:
    rail = Rail(theme, "Undershare", [Stage(str(n), "ph.x", "Prove") for n in range(20)])
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 300)
    rail.show()
    heights = {button.height() for button in rail.buttons.values()}
    assert heights == {theme.space("rail_row")}
