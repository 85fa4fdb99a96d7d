import pytest
from pytestqt.qtbot import QtBot

from ui.theme import Appearance, Theme
from ui.widgets.button import Button


@pytest.mark.parametrize("kind", ["primary", "outlined", "plain", "danger", "good"])
def test_each_kind_looks_different_when_it_is_disabled(
    qtbot: QtBot, theme: Theme, kind: str
) -> None:
    button = Button(theme, "Start the walk", kind=kind, icon="ph.arrow-right", key="J")
    qtbot.addWidget(button)
    button.show()
    enabled = button.grab().toImage()
    button.setEnabled(False)
    assert button.grab().toImage() != enabled


def test_a_key_takes_room_and_leaves_it_again(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Next", key="J")
    qtbot.addWidget(button)
    with_key = button.sizeHint().width()
    button.set_key("")
    assert button.sizeHint().width() < with_key


def test_icon_and_kind_follow_the_look(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Undo", kind="plain", icon="ph.arrow-counter-clockwise", after=True)
    qtbot.addWidget(button)
    light = button.icon().pixmap(button.iconSize()).toImage()
    theme.set_appearance(Appearance.DARK)
    assert button.icon().pixmap(button.iconSize()).toImage() != light
    button.set_icon("ph.key")
    button.set_kind("danger")
    assert button.property("kind") == "danger"
