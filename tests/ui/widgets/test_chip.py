import sys

import pytest
from pytestqt.qtbot import QtBot

from nlp.labels import Category
from ui.theme import Theme
from ui.widgets.chip import Chip, chip_size


@pytest.mark.parametrize("category", Category)
def test_every_category_is_a_chip_that_says_its_word(
    qtbot: QtBot, theme: Theme, category: Category
) -> None:
    chip = Chip(theme, category, "A word")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "A word"
    chip.resize(chip.sizeHint())
    image = chip.grab().toImage()
    colours = {image.pixelColor(x, chip.height() // 2).name() for x in range(chip.width())}
    assert theme.family(category).tint.name() in colours


def test_longer_words_take_more_room(theme: Theme) -> None:
    assert chip_size(theme, "Identifier").width() > chip_size(theme, "Site").width()


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_repainting_loses_no_reference_to_none(qtbot: QtBot, theme: Theme) -> None:
    """PySide6 6.12.0 did, and aborted the program after some thousand repaints."""
    chip = Chip(theme, "site", "Site")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    chip.grab()
    before = sys.getrefcount(None)
    for _repaint in range(500):
        chip.grab()
    assert sys.getrefcount(None) > before - 200
