import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui.models.sections import Role, Row, SectionsModel, spoken

ABOUT = Row("about", "About", 9, 4)
JOBS = (Row("p1", "Software lead", 8, 0), Row("p2", "Engineer", 4, 4))
ROWS = (ABOUT, Row("section:Positions", "Positions", 12, 4, JOBS))


@pytest.fixture
def model(qtbot: QtBot) -> SectionsModel:
    del qtbot
    model = SectionsModel()
    model.show(ROWS)
    return model


def test_it_keeps_the_rules_of_qt_models(model: SectionsModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show((ABOUT,))
    model.show(ROWS)
    assert tester.model() is model


def test_passages_stand_under_their_section(model: SectionsModel) -> None:
    positions = model.index(1, 0)
    assert model.rowCount() == 2
    assert model.rowCount(positions) == 2
    inner = model.index(1, 0, positions)
    assert inner.data() == "Engineer"
    assert inner.parent() == positions
    assert model.rowCount(inner) == 0


@pytest.mark.parametrize(("row_id", "title"), [("about", "About"), ("p2", "Engineer")])
def test_rows_are_found_by_id(model: SectionsModel, row_id: str, title: str) -> None:
    assert model.find(row_id).data() == title


def test_what_is_not_there_is_not_found(model: SectionsModel) -> None:
    assert not model.find("nothing").isValid()
    assert model.row_at(QModelIndex()) is None


def test_new_counts_do_not_fold_the_list(qtbot: QtBot, model: SectionsModel) -> None:
    decided = Row("about", "About", 9, 0)
    with (
        qtbot.assertNotEmitted(model.modelReset),
        qtbot.waitSignal(model.dataChanged),
    ):
        model.show((decided, ROWS[1]))
    assert model.index(0, 0).data(Role.OPEN) == 0


def test_a_screen_reader_hears_the_counts(model: SectionsModel) -> None:
    heard = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == spoken(ABOUT) == "About: 9 pieces, 4 undecided"
