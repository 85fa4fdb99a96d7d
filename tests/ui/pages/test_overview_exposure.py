from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from ui.pages.overview_exposure import ExposureCard
from ui.theme import Theme


def test_the_short_route_comes_first_and_says_where_it_leads(
    qtbot: QtBot, theme: Theme, checkup: Checkup
) -> None:
    card = ExposureCard(theme)
    qtbot.addWidget(card)
    card.show_checkup(checkup)
    short, everything = card.findChildren(QPushButton)
    assert str(len(checkup.short_route)) in short.text()
    assert str(len(checkup.queue)) in everything.text()
    promise = f"take you to about {checkup.target.value}"
    assert any(promise in label.text() for label in card.findChildren(QLabel))
    for button, argument in ((short, "short"), (everything, "all")):
        with qtbot.waitSignal(card.went) as told:
            button.click()
        assert told.args == ["walk", argument]


def test_once_it_is_done_the_whole_walk_is_the_primary_way(
    qtbot: QtBot, theme: Theme, checkup: Checkup
) -> None:
    card = ExposureCard(theme)
    qtbot.addWidget(card)
    checkup.bulk(checkup.short_route)
    card.show_checkup(checkup)
    short, everything = card.findChildren(QPushButton)
    assert not short.isVisibleTo(card)
    assert card.first_focus() is everything
    assert everything.property("kind") == "primary"
