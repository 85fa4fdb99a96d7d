from PySide6.QtWidgets import QListView, QPushButton
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.profile.model import Profile
from ui.pages.overview_years import YearsCard
from ui.theme import Theme
from ui.widgets.years_chart import YearsChart


def test_the_chart_can_be_read_as_a_list(qtbot: QtBot, theme: Theme, checkup: Checkup) -> None:
    card = YearsCard(theme)
    qtbot.addWidget(card)
    card.show_checkup(checkup)
    card.show()
    (view,), (chart,) = card.findChildren(QListView), card.findChildren(YearsChart)
    assert chart.isVisible()
    card.findChildren(QPushButton)[0].click()
    assert view.isVisible()
    lines = [view.model().index(row, 0).data() for row in range(view.model().rowCount())]
    assert "2021-03 to now: Software lead (Positions)" in lines


def test_it_is_not_there_where_nothing_is_dated(qtbot: QtBot, theme: Theme) -> None:
    card = YearsCard(theme)
    qtbot.addWidget(card)
    card.show_checkup(Checkup(Profile(), {}, {}))
    assert card.isHidden()
