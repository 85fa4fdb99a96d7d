from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.icon_view import IconView


def test_it_can_show_another_icon(qtbot: QtBot, theme: Theme) -> None:
    view = IconView(theme, "ph.key")
    qtbot.addWidget(view)
    before = view.grab().toImage()
    view.show_icon("ph.heart", "accent")
    assert view.grab().toImage() != before
