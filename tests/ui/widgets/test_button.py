import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
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


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_return_enter_and_space_press_it_once(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    button = Button(theme, "Save")
    qtbot.addWidget(button)
    pressed: list[Qt.Key] = []
    button.clicked.connect(lambda: pressed.append(key))
    qtbot.keyClick(button, key)
    assert pressed == [key]


def test_a_key_held_down_does_not_press_it_again(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Save")
    qtbot.addWidget(button)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
    )
    with qtbot.assertNotEmitted(button.clicked):
        QApplication.sendEvent(button, held)
    assert held.isAccepted()


def test_control_and_return_are_left_to_the_page(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Save")
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
