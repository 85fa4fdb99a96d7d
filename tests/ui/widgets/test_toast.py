from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.toast import Toast


def test_it_offers_to_take_back_and_goes(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toast(theme, window, undo="Undo", key="U")
    window.resize(900, 600)
    window.show()
    toast.say("Removed “Building C4”.")
    assert toast.isVisible()
    assert toast.accessibleName() == "Removed “Building C4”."
    assert toast.geometry().bottom() < 600
    with qtbot.waitSignal(toast.undone):
        qtbot.mouseClick(toast.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_it_leaves_by_itself_after_eight_seconds(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toast(theme, window, undo="Undo")
    window.show()
    toast.say("Saved.", undoable=False)
    (clock,) = toast.findChildren(QTimer)
    assert clock.interval() == 8000
    assert clock.isActive()
    clock.timeout.emit()
    assert not toast.isVisible()


def test_it_stays_while_the_keyboard_is_on_it(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toast(theme, window, undo="Undo")
    window.show()
    window.activateWindow()
    toast.say("Removed.")
    undo = toast.findChildren(QPushButton)[0]
    undo.setFocus()
    qtbot.waitUntil(undo.hasFocus)
    toast.findChildren(QTimer)[0].timeout.emit()
    assert toast.isVisible()
