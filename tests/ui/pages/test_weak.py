from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.worker.model import Attempt, Feat, Level, Outcome, Seal
from ui.pages.weak import WeakPage
from ui.theme import Theme


def test_the_person_goes_on_or_stops(qtbot: QtBot, theme: Theme) -> None:
    page = WeakPage(theme)
    qtbot.addWidget(page)
    page.show_seal(Seal(Level.PARTLY, (Attempt(Feat.WRITE_HOME, Outcome.ALLOWED),)))
    go_on, stop, more = page.findChildren(QPushButton)
    with qtbot.waitSignal(page.accepted):
        go_on.click()
    with qtbot.waitSignal(page.went) as told:
        stop.click()
    assert told.args == ["home", ""]
    with qtbot.waitSignal(page.help_wanted):
        more.click()
    assert page.first_focus() is go_on
    assert page.crumbs()
