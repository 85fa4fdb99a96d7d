from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.text import say
from ui.pages.overview_conclusions import ConclusionsCard
from ui.theme import Theme


def test_every_conclusion_stands_with_its_break_and_opens_it(
    qtbot: QtBot, theme: Theme, checkup: Checkup
) -> None:
    card = ConclusionsCard(theme)
    qtbot.addWidget(card)
    card.show_checkup(checkup)
    more = [b for b in card.findChildren(QPushButton) if b.text().startswith("Show all")]
    for button in more:
        button.click()
    shown = [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]
    assert checkup.inferences
    assert all(say(inference.statement) in shown for inference in checkup.inferences)
    breaks = [b for b in card.findChildren(QPushButton) if "breaks with" in b.text()]
    with qtbot.waitSignal(card.went) as told:
        breaks[0].click()
    assert told.args[0] == "walk"
    assert told.args[1] in checkup.by_id


def test_nothing_left_to_conclude_is_said(qtbot: QtBot, theme: Theme, checkup: Checkup) -> None:
    card = ConclusionsCard(theme)
    qtbot.addWidget(card)
    checkup.wrong(checkup.by_id)
    card.show_checkup(checkup)
    assert not checkup.inferences
    shown = [label.text() for label in card.findChildren(QLabel) if not label.isHidden()]
    assert "Nothing more than the single pieces say." in shown
