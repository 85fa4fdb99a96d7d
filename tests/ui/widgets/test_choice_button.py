import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.choice_button import ChoiceButton, ChoiceRow

ROW = ChoiceRow(
    2, "“in south-west England”", "Says the region, not the building. " * 3, "→ 36", "Suggested"
)


@pytest.fixture
def button(qtbot: QtBot, theme: Theme) -> ChoiceButton:
    widget = ChoiceButton(theme, ROW)
    qtbot.addWidget(widget)
    return widget


def test_words_wrap_instead_of_being_cut(button: ChoiceButton) -> None:
    assert button.heightForWidth(220) > button.heightForWidth(600)


def test_in_a_low_window_only_the_one_in_hand_shows_its_detail(button: ChoiceButton) -> None:
    full = button.heightForWidth(300)
    button.set_short(short=True)
    low = button.heightForWidth(300)
    button.set_in_hand(in_hand=True)
    assert low < full
    assert button.heightForWidth(300) == full


def test_a_click_asks_and_does_not_yet_fill_the_ring(qtbot: QtBot, button: ChoiceButton) -> None:
    with qtbot.waitSignal(button.clicked, timeout=1000):
        button.click()
    assert not button.isChecked()


def test_being_in_hand_and_being_taken_look_different(button: ChoiceButton) -> None:
    button.resize(300, button.heightForWidth(300))
    plain = button.grab().toImage()
    button.set_in_hand(in_hand=True)
    held = button.grab().toImage()
    button.set_taken(taken=True)
    taken = button.grab().toImage()
    assert plain != held
    assert held != taken


def test_it_is_a_radio_button_with_a_name_for_screen_readers(button: ChoiceButton) -> None:
    seen = QAccessible.queryAccessibleInterface(button)
    assert seen.role() == QAccessible.Role.RadioButton
    assert seen.text(QAccessible.Text.Name) == ROW.title
    assert seen.text(QAccessible.Text.Description) == ROW.detail
