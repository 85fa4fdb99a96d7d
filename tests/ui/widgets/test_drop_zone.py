from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.drop_zone import DropZone


def test_it_shows_that_a_drop_would_be_taken(qtbot: QtBot, theme: Theme) -> None:
    zone = DropZone(theme, "Drop your export here", "A zip.")
    zone.add_button(Button(theme, "Choose a file…", kind="primary"))
    qtbot.addWidget(zone)
    zone.resize(700, 250)
    quiet = zone.grab().toImage()
    zone.set_over(over=True)
    assert zone.grab().toImage() != quiet
    zone.set_over(over=False)
    assert zone.grab().toImage() == quiet
