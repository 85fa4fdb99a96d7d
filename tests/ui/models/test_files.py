import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.profile.ledger import FileReport, FileState, Skipped, Source
from app.text import Sentence
from app.worker import protocol
from nlp.labels import Category, Span
from ui.models.files import FileRow, FilesModel

WHY = Sentence("reading.source.folder_empty")
SKIPS = FileReport("Rich_Media.csv", FileState.PARTLY, 40, 39, 1, (Skipped(17, WHY),))


@pytest.mark.parametrize(
    ("row", "counts", "note"),
    [
        (FileRow("messages.csv", 1204), "1,204 so far", ""),
        (FileRow("a", 6, FileReport("a", FileState.READ, 6, 6)), "6 of 6", ""),
        (FileRow("Ads", 0, FileReport("Ads", FileState.UNKNOWN)), "not read", "Unknown file"),
        (FileRow("b", 0, FileReport("b", FileState.EMPTY)), "empty", ""),
        (FileRow("c", 39, SKIPS), "39 of 40", "1 row skipped: There is no file in it."),
    ],
)
def test_each_file_says_how_much_of_it_was_read(row: FileRow, counts: str, note: str) -> None:
    assert row.counts == counts
    assert row.note.startswith(note)
    assert bool(row.note) == bool(note)


def test_details_name_the_row_and_the_reason() -> None:
    assert FileRow("c", 39, SKIPS).details == ("Row 17: There is no file in it.",)


def test_the_numbers_add_up_while_it_fills() -> None:
    model = FilesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.take(protocol.SourceOpened(Source("x", "linkedin", WHY), 2))
    model.take(protocol.Progress("Rich_Media.csv", 12))
    assert model.data(model.index(0)) == "Rich_Media.csv, 12 so far"
    model.take(protocol.FileRead(SKIPS))
    found = Span(0, 2, Category.SITE, 1.0, "words")
    model.take(protocol.Spans("f", protocol.Stage.RULES, (found,)))
    model.take(protocol.Spans("f", protocol.Stage.MODEL, (), (found,), final=True))
    totals = model.totals
    assert (totals.files, totals.files_done, totals.pieces) == (2, 1, 0)
    assert (totals.rows_read, totals.rows_skipped) == (39, 1)
    assert model.rowCount() == 1


def test_the_complete_account_takes_the_place_of_what_was_shown() -> None:
    model = FilesModel()
    model.take(protocol.Progress("old.csv", 1))
    model.show_sources((Source("x", "linkedin", WHY, (SKIPS,)),))
    assert model.rowCount() == 1
    assert model.row(model.index(0)).name == "Rich_Media.csv"
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None
