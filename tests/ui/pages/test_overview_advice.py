from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.profile.model import Profile
from app.text import say
from ui.pages.overview_advice import AdviceCard
from ui.theme import Theme


def test_each_advice_is_given_once_with_its_place(
    qtbot: QtBot, theme: Theme, checkup: Checkup
) -> None:
    card = AdviceCard(theme)
    qtbot.addWidget(card)
    card.show_checkup(checkup)
    shown = [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]
    for note in checkup.notes:
        assert shown.count(say(note.text)) >= 1
    assert card.isHidden() == (not checkup.notes)


def test_it_is_not_there_without_advice(qtbot: QtBot, theme: Theme) -> None:
    card = AdviceCard(theme)
    qtbot.addWidget(card)
    empty = Checkup(Profile(), {}, {})
    card.show_checkup(empty)
    assert card.isHidden() == (not empty.notes)
