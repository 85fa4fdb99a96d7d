from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.header import Header
from ui.theme import Theme
from ui.widgets.button import Button


def words(header: Header) -> list[str]:
    return [label.text() for label in header.findChildren(QLabel) if not label.isHidden()]


def test_it_says_whose_export_or_where_we_are(qtbot: QtBot, theme: Theme) -> None:
    header = Header(theme)
    qtbot.addWidget(header)
    header.show_owner("", "Nothing is open")
    assert words(header) == ["Nothing is open"]
    header.show_owner("Maya Linwood", "archive.zip")
    assert words(header) == ["Maya Linwood", "archive.zip"]
    header.show_crumbs(("Positions", "Software lead"))
    assert words(header) == ["Positions", "Software lead"]


def test_one_action_at_a_time(qtbot: QtBot, theme: Theme) -> None:
    header, first, second = Header(theme), Button(theme, "One"), Button(theme, "Two")
    qtbot.addWidget(header)
    qtbot.addWidget(first)
    header.show_action(first)
    header.show_action(second)
    assert first.isHidden()
    assert not second.isHidden()
    header.show_action(None)
    assert second.isHidden()
