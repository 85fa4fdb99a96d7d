from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ui.theme import Appearance, Theme
from ui.widgets.check_box import CheckBox


def test_the_words_toggle_it_too_and_both_states_look_different(qtbot: QtBot, theme: Theme) -> None:
    box = CheckBox(theme, "Also in 3 other places")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    off = box.grab().toImage()
    at = QPoint(box.width() - 4, box.height() // 2)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=at)
    assert box.isChecked()
    assert box.grab().toImage() != off


def test_its_square_shows_on_a_dark_ground(qtbot: QtBot, theme: Theme) -> None:
    theme.set_appearance(Appearance.DARK)
    box = CheckBox(theme)
    qtbot.addWidget(box)
    box.resize(32, 32)
    image = box.grab().toImage()
    colours = {image.pixelColor(x, 16).name() for x in range(18)}
    assert theme.colour("line_strong").name() in colours
