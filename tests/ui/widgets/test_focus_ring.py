from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.focus_ring import FocusRing


def test_the_ring_follows_the_keyboard_and_keeps_its_distance(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    ring, window = FocusRing(theme, qapp), QWidget()
    qtbot.addWidget(ring)
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    buttons = [Button(theme, "One"), Button(theme, "Two")]
    for button in buttons:
        layout.addWidget(button)
    own = QListView()
    own.setProperty("own_focus", True)
    layout.addWidget(own)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    for button in buttons:
        button.setFocus()
        qtbot.waitUntil(ring.isVisible)
        away = theme.space("focus_gap") + theme.space("ring")
        assert ring.geometry() == button.geometry().adjusted(-away, -away, away, away)
    buttons[1].hide()
    own.setFocus()
    assert not ring.isVisible()


def test_the_ring_outlives_what_it_stood_round(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    ring, window = FocusRing(theme, qapp), QWidget()
    qtbot.addWidget(ring)
    qtbot.addWidget(window)
    gone = Button(theme, "Gone", parent=window)
    window.show()
    window.activateWindow()
    gone.setFocus()
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    ring.update()
    assert not ring.isVisible()


def test_what_had_the_keyboard_before_takes_no_ring_away(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    ring, window = FocusRing(theme, qapp), QWidget()
    qtbot.addWidget(ring)
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    gone, stays = Button(theme, "Gone"), Button(theme, "Stays")
    for button in (gone, stays):
        layout.addWidget(button)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    gone.setFocus()
    stays.setFocus()
    qtbot.waitUntil(ring.isVisible)
    with qtbot.waitSignal(gone.destroyed):
        gone.deleteLater()
    assert ring.isVisible()
