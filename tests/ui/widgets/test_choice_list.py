import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.choice_list import ChoiceList, ChoiceRow

ROWS = (
    ChoiceRow(1, "Remove it", "Says nothing.", "→ 35"),
    ChoiceRow(2, "“in the UK”", "Says the country.", "→ 36", "Suggested"),
    ChoiceRow(4, "Keep it", "Stays as it is.", "→ 46"),
)


@pytest.fixture
def choices(qtbot: QtBot, theme: Theme) -> ChoiceList:
    widget = ChoiceList(theme)
    qtbot.addWidget(widget)
    widget.show_rows(ROWS, in_hand=2, decided=0)
    widget.show()
    return widget


def test_arrows_look_at_neighbours_without_deciding(qtbot: QtBot, choices: ChoiceList) -> None:
    looked: list[int] = []
    taken: list[int] = []
    choices.looked_at.connect(looked.append)
    choices.taken.connect(taken.append)
    first = choices._buttons[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.keyClick(choices._buttons[1], Qt.Key.Key_Down)
    qtbot.keyClick(choices._buttons[2], Qt.Key.Key_Down)
    assert looked == [2, 4, 1]
    assert taken == []
    assert choices.in_hand == 1


def test_space_takes_the_one_with_the_keyboard(qtbot: QtBot, choices: ChoiceList) -> None:
    with qtbot.waitSignal(choices.taken) as told:
        qtbot.keyClick(choices._buttons[2], Qt.Key.Key_Space)
    assert told.args == [4]


def test_only_the_decision_fills_a_ring(choices: ChoiceList) -> None:
    assert choices.decided == 0
    choices.show_rows(ROWS, in_hand=2, decided=4)
    assert choices.decided == 4


def test_the_same_rows_keep_their_buttons_and_others_replace_them(choices: ChoiceList) -> None:
    before = list(choices._buttons)
    choices.show_rows(ROWS, in_hand=1, decided=1)
    assert choices._buttons == before
    choices.show_rows(ROWS[:1], in_hand=1, decided=0)
    assert [row.key for row in choices.rows] == [1]


def test_keys_can_be_hidden(choices: ChoiceList) -> None:
    choices.resize(320, 300)
    shown = choices.grab().toImage()
    choices.show_keys(shown=False)
    assert choices.grab().toImage() != shown


def test_low_windows_get_low_choices(choices: ChoiceList) -> None:
    full = choices.sizeHint().height()
    choices.set_short(short=True)
    assert choices.sizeHint().height() < full
