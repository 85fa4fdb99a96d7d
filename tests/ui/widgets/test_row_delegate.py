from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.row_delegate import RowDelegate, RowLook


def test_rows_show_their_look_and_the_focus(qtbot: QtBot, theme: Theme) -> None:
    view, model = QListView(), QStringListModel(["Profile.csv", "Skills.csv"])
    qtbot.addWidget(view)
    view.setModel(model)
    looks = [RowLook("ph.check-circle-fill", "good", "Profile.csv", "1 of 1")] * 2
    view.setItemDelegate(RowDelegate(theme, lambda index: looks[index.row()], view))
    view.resize(600, 200)
    view.show()
    assert view.sizeHintForRow(0) >= theme.space("row")
    first = view.grab().toImage()
    looks[1] = RowLook("ph.warning-fill", "caution", "Skills.csv", "3 of 4", "1 row skipped")
    view.viewport().update()
    assert view.grab().toImage() != first
