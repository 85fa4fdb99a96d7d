import pytest
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.band_scale import Bands, BandScale

BANDS = Bands((0, 15, 35, 60, 80), ("Minimal", "Low", "Moderate", "High", "Severe"))


@pytest.mark.parametrize(
    ("value", "band"), [(0, 0), (14, 0), (15, 1), (59, 2), (60, 3), (80, 4), (100, 4)]
)
def test_a_value_lies_in_one_band(value: int, band: int) -> None:
    assert BANDS.index(value) == band


@pytest.mark.parametrize("value", [0, 47, 100])
def test_the_band_of_the_value_is_the_dark_one(qtbot: QtBot, theme: Theme, value: int) -> None:
    scale = BandScale(theme, BANDS)
    qtbot.addWidget(scale)
    scale.resize(500, scale.sizeHint().height())
    scale.show_value(value, sentence="Exposure")
    image = scale.grab().toImage()
    height = theme.space("xl") // 2
    edges = (*BANDS.starts, 100)
    dark = [
        image.pixelColor((edges[nth] * 5) + 20, height).name() == theme.colour("text").name()
        for nth in range(5)
    ]
    assert dark == [nth == BANDS.index(value) for nth in range(5)]


def test_what_it_shows_is_told_in_a_sentence(qtbot: QtBot, theme: Theme) -> None:
    scale = BandScale(theme, BANDS)
    qtbot.addWidget(scale)
    scale.resize(400, 60)
    scale.show_value(83, sentence="Exposure 83 of 100, severe")
    without = scale.grab().toImage()
    scale.show_value(83, goal=14, goal_words="after", sentence="Exposure 83 of 100, severe")
    assert scale.accessibleName() == "Exposure 83 of 100, severe"
    assert scale.grab().toImage() != without
