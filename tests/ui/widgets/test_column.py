import pytest
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.column import Column
from ui.widgets.label import Label


@pytest.mark.parametrize(("width", "most"), [("page_narrow", 788), ("", 1400)])
def test_content_keeps_a_readable_width(qtbot: QtBot, theme: Theme, width: str, most: int) -> None:
    column, label = Column(theme, width), Label("words " * 200, wrap=True)
    qtbot.addWidget(column)
    column.body.addWidget(label)
    column.resize(1400, 500)
    column.show()
    qtbot.waitUntil(lambda: label.width() > 300)
    assert label.width() <= most
    assert label.width() > most - 100
