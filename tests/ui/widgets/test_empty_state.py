from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.empty_state import EmptyState


def test_it_says_what_why_and_the_way_on(qtbot: QtBot, theme: Theme) -> None:
    state = EmptyState(theme, "ph.check-circle", "Nothing here", "Nothing fits.", way_on="Show all")
    qtbot.addWidget(state)
    words = [label.text() for label in state.findChildren(QLabel)]
    assert words == ["Nothing here", "Nothing fits."]
    assert state.findChildren(QPushButton) == [state.way_on]


def test_without_a_way_on_there_is_no_button(qtbot: QtBot, theme: Theme) -> None:
    state = EmptyState(theme, "ph.check-circle", "Nothing here", "Nothing fits.")
    qtbot.addWidget(state)
    assert state.way_on is None
