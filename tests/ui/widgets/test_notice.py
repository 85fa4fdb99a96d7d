from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.notice import Notice


def test_it_says_and_offers(qtbot: QtBot, theme: Theme) -> None:
    notice = Notice(theme, action="See what was tried")
    qtbot.addWidget(notice)
    notice.say("Half sealed", "Some of it worked.")
    assert {"Half sealed", "Some of it worked."} <= {n.text() for n in notice.findChildren(QLabel)}
    with qtbot.waitSignal(notice.acted):
        qtbot.mouseClick(notice.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
