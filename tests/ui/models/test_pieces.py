from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.audit.model import Severity
from app.profile.model import Section
from nlp.labels import Category
from ui.models.pieces import Column, Piece, PiecesFilter, PiecesModel


def _piece(words: str, category: Category, severity: Severity, section: Section) -> Piece:
    return Piece(
        (f"{words}:1", f"{words}:2"),
        category,
        category.title(),
        words,
        section.title(),
        "remove",
        "open",
        severity,
        severity.name.lower(),
        frozenset({section}),
    )


ROWS = (
    _piece("SC cleared", Category.CLEARANCE, Severity.CRITICAL, Section.ABOUT),
    _piece("Building C4", Category.SITE, Severity.HIGH, Section.POSITIONS),
    _piece("Mar 2021", Category.DATE, Severity.LOW, Section.POSITIONS),
)


@pytest.fixture
def model(qtbot: QtBot) -> PiecesModel:
    del qtbot
    model = PiecesModel()
    model.show(ROWS)
    return model


@pytest.fixture
def shown(model: PiecesModel) -> PiecesFilter:
    rows = PiecesFilter()
    rows.setSourceModel(model)
    return rows


def _words(shown: PiecesFilter) -> list[str]:
    return [shown.index(row, Column.PIECE).data() for row in range(shown.rowCount())]


def test_it_keeps_the_rules_of_qt_models(model: PiecesModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show(ROWS[:1])
    model.show(())
    assert tester.model() is model


def test_a_row_is_picked_by_its_tick_and_stays_picked_when_its_state_changes(
    model: PiecesModel,
) -> None:
    tick = model.index(1, Column.PICKED)
    assert model.setData(tick, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.show(ROWS)
    assert [piece.words for piece in model.picked()] == ["Building C4"]
    model.show((ROWS[0],))
    assert model.picked() == ()


def test_nothing_but_a_tick_can_be_written(model: PiecesModel) -> None:
    assert not model.setData(model.index(0, Column.PIECE), "x")


def test_a_change_of_state_keeps_rows_in_place(qtbot: QtBot, model: PiecesModel) -> None:
    decided = replace(ROWS[0], state="removed")
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show((decided, *ROWS[1:]))
    assert model.index(0, Column.STATE).data() == "removed"


def test_the_same_rows_again_are_no_change(qtbot: QtBot, model: PiecesModel) -> None:
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show(tuple(ROWS))


@pytest.mark.parametrize(
    ("looked_for", "found"),
    [("building", ["Building C4"]), ("POSITIONS", ["Building C4", "Mar 2021"]), ("zebra", [])],
)
def test_rows_are_found_by_words_kind_and_place(
    shown: PiecesFilter, looked_for: str, found: list[str]
) -> None:
    shown.look_for(looked_for)
    assert _words(shown) == found


def test_rows_are_narrowed_by_category_severity_section_and_mention(shown: PiecesFilter) -> None:
    shown.narrow(frozenset({Category.SITE, Category.DATE}), Severity.MEDIUM)
    assert _words(shown) == ["Building C4"]
    shown.narrow(frozenset(), Severity.LOW)
    shown.only(section=Section.ABOUT)
    assert _words(shown) == ["SC cleared"]
    shown.only(ids=["Mar 2021:2"])
    assert _words(shown) == ["Mar 2021"]


def test_the_weight_sorts_by_severity_and_not_by_its_word(shown: PiecesFilter) -> None:
    shown.sort(Column.WEIGHT, Qt.SortOrder.AscendingOrder)
    assert _words(shown) == ["Mar 2021", "Building C4", "SC cleared"]


def test_every_column_has_a_name_for_screen_readers(model: PiecesModel) -> None:
    spoken, across = Qt.ItemDataRole.AccessibleTextRole, Qt.Orientation.Horizontal
    names = [model.headerData(column, across, spoken) for column in Column]
    assert all(names)
    assert model.headerData(Column.PICKED, across) is None
    assert all(model.index(0, column).data(spoken) for column in Column)
