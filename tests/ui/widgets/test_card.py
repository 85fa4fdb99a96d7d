from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.card import Card, line
from ui.widgets.label import Label


def test_title_aside_and_content_stand_in_it(qtbot: QtBot, theme: Theme) -> None:
    card = Card(theme, "What it rests on", aside="41 pieces")
    qtbot.addWidget(card)
    card.body.addWidget(Label("content"))
    assert [label.text() for label in card.findChildren(QLabel)] == [
        "What it rests on",
        "41 pieces",
        "content",
    ]


def test_a_line_is_as_thin_as_the_tokens_say(qtbot: QtBot, theme: Theme) -> None:
    thin = line()
    qtbot.addWidget(thin)
    thin.ensurePolished()
    assert thin.maximumHeight() == theme.space("hairline")
