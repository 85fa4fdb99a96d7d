import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from ui.models.pieces import Column, PiecesFilter, PiecesModel
from ui.pages.piece_rows import piece_rows
from ui.pages.pieces_table import PiecesTable
from ui.theme import Theme


@pytest.fixture
def table(qtbot: QtBot, theme: Theme, checkup: Checkup) -> PiecesTable:
    model, shown = PiecesModel(), PiecesFilter()
    shown.setSourceModel(model)
    model.show(piece_rows(checkup))
    widget = PiecesTable(theme, model, shown)
    model.setParent(widget)
    shown.setParent(widget)
    qtbot.addWidget(widget)
    widget.resize(1100, 500)
    widget.show()
    widget.setCurrentIndex(shown.index(0, 0))
    return widget


def test_space_picks_and_enter_opens(qtbot: QtBot, table: PiecesTable) -> None:
    first = table.pieces()[0]
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table._pieces.picked() == (first,)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table._pieces.picked() == ()
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert told.args == [first.ids[0]]


def test_select_all_picks_only_what_is_shown(qtbot: QtBot, table: PiecesTable) -> None:
    table._shown.look_for("LARKSPUR")
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert [piece.words for piece in table._pieces.picked()] == ["Project LARKSPUR"]


def test_a_click_on_the_tick_picks_and_elsewhere_does_not(qtbot: QtBot, table: PiecesTable) -> None:
    for column, picked in ((Column.PIECE, 0), (Column.PICKED, 1)):
        place = table.visualRect(table.model().index(2, column)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert len(table._pieces.picked()) == picked


def test_picked_rows_look_different(table: PiecesTable) -> None:
    before = table.grab().toImage()
    table._pieces.pick(table.pieces()[1:3], on=True)
    assert table.grab().toImage() != before


def test_a_narrow_table_leaves_out_where(table: PiecesTable) -> None:
    assert not table.isColumnHidden(Column.WHERE)
    table.resize(700, 500)
    assert table.isColumnHidden(Column.WHERE)
