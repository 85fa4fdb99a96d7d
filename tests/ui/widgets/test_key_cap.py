from pytestqt.qtbot import QtBot

from ui.theme import Appearance, Theme
from ui.widgets.key_cap import KeyCap


def test_it_shows_its_key_in_the_colours_of_the_look(qtbot: QtBot, theme: Theme) -> None:
    cap, other = KeyCap(theme, "J"), KeyCap(theme, "K")
    qtbot.addWidget(cap)
    qtbot.addWidget(other)
    light = cap.grab().toImage()
    assert light != other.grab().toImage()
    theme.set_appearance(Appearance.DARK)
    assert light != cap.grab().toImage()
