from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.years_chart import Stretch, YearsChart

LANES = (
    (Stretch("Royal Signals", 2012.4, 2016.0), Stretch("Corvane Systems", 2016.1, 2021.0)),
    (Stretch("SC, since 2018", 2018.5, 2019.9, category="clearance"),),
)


def test_it_grows_by_a_row_for_each_lane(qtbot: QtBot, theme: Theme) -> None:
    chart = YearsChart(theme)
    qtbot.addWidget(chart)
    chart.show_lanes(LANES[:1], sentence="2 things by year")
    one = chart.sizeHint().height()
    chart.show_lanes(LANES, sentence="3 things by year")
    assert chart.sizeHint().height() == one + theme.space("year_row")
    assert chart.accessibleName() == "3 things by year"


def test_a_piece_shows_in_the_colours_of_its_family(qtbot: QtBot, theme: Theme) -> None:
    chart = YearsChart(theme)
    qtbot.addWidget(chart)
    chart.show_lanes(LANES, sentence="")
    chart.resize(900, chart.sizeHint().height())
    image = chart.grab().toImage()
    row = theme.space("year_row") + theme.space("year_bar") // 2
    colours = {image.pixelColor(x, row).name() for x in range(900)}
    assert theme.family("clearance").tint.name() in colours


def test_nothing_to_show_is_no_trouble(qtbot: QtBot, theme: Theme) -> None:
    chart = YearsChart(theme)
    qtbot.addWidget(chart)
    chart.resize(300, 50)
    chart.show_lanes((), sentence="")
    assert not chart.grab().isNull()
