from pytestqt.qtbot import QtBot

from ui.page import Page
from ui.theme import Theme


def test_a_page_asks_for_nothing_by_itself(qtbot: QtBot, theme: Theme) -> None:
    page = Page(theme)
    qtbot.addWidget(page)
    page.open()
    assert (page.crumbs(), page.action(), page.first_focus()) == ((), None, None)
    assert not page.narrow
