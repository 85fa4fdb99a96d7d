from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.bar_list import Bar, BarList, BarRow

BARS = (
    Bar("category:site", "Site", 3, "Site, 3 pieces", category="site"),
    Bar("section:about", "About", 9, "About, 9 pieces"),
)


def test_each_bar_can_be_opened_by_keyboard_and_says_what_it_is(qtbot: QtBot, theme: Theme) -> None:
    bars = BarList(theme)
    qtbot.addWidget(bars)
    bars.show_bars(BARS)
    bars.show()
    rows = bars.findChildren(BarRow)
    assert [row.accessibleName() for row in rows] == ["Site, 3 pieces", "About, 9 pieces"]
    with qtbot.waitSignal(bars.chosen) as told:
        qtbot.keyClick(rows[1], Qt.Key.Key_Space)
    assert told.args == ["section:about"]


def test_the_largest_count_has_the_longest_bar(qtbot: QtBot, theme: Theme) -> None:
    bars = BarList(theme)
    qtbot.addWidget(bars)
    bars.show_bars(BARS)
    bars.resize(400, 80)
    bars.show()
    lengths = []
    inks = (theme.family("site").stroke, theme.colour("accent"))
    for row, ink in zip(bars.findChildren(BarRow), inks, strict=True):
        image = row.grab().toImage()
        middle = row.height() // 2
        inked = [x for x in range(130, row.width()) if image.pixelColor(x, middle) == ink]
        lengths.append(len(inked))
    assert 0 < lengths[0] * 2 < lengths[1]


def test_new_bars_take_the_place_of_the_old(qtbot: QtBot, theme: Theme) -> None:
    bars = BarList(theme)
    qtbot.addWidget(bars)
    bars.show_bars(BARS)
    bars.show_bars(BARS[:1])
    shown = [row for row in bars.findChildren(BarRow) if not row.isHidden()]
    assert len(shown) == 1
