import pytest
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.severity_meter import STEPS, SeverityMeter


@pytest.mark.parametrize("level", range(1, STEPS + 1))
def test_as_many_squares_are_filled_as_the_level(qtbot: QtBot, theme: Theme, level: int) -> None:
    meter = SeverityMeter(theme, level, "")
    qtbot.addWidget(meter)
    meter.resize(meter.sizeHint())
    image, side = meter.grab().toImage(), theme.space("severity")
    step = side + theme.space("ring")
    ink = theme.colour("text").name()
    filled = [
        image.pixelColor(nth * step + side // 2, meter.height() // 2).name() == ink
        for nth in range(STEPS)
    ]
    assert filled == [nth < level for nth in range(STEPS)]


def test_the_word_is_told(qtbot: QtBot, theme: Theme) -> None:
    meter = SeverityMeter(theme, 1, "low")
    qtbot.addWidget(meter)
    meter.show_level(4, "critical")
    assert meter.accessibleName() == "critical"
