import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.trim.plan import Action
from ui.pages.pieces import PiecesPage
from ui.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, checkup: Checkup) -> PiecesPage:
    widget = PiecesPage(theme)
    qtbot.addWidget(widget)
    widget.show_checkup(checkup)
    widget.open("")
    widget.resize(1100, 600)
    widget.show()
    return widget


def _pick(page: PiecesPage, *words: str) -> list[str]:
    rows = [row for row in page.model.rows if row.words in words]
    page.model.pick(rows, on=True)
    return [finding for row in rows for finding in row.ids]


def test_the_exposure_after_is_shown_before_deciding(page: PiecesPage, checkup: Checkup) -> None:
    assert not page.suggest.isEnabled()
    ids = _pick(page, "Building C4", "Sarah Okafor")
    assert page._count.text() == "2 selected"
    assert page._outlook.text() == (
        f"exposure {checkup.now.value} → {checkup.exposure_if(ids)} with the suggestions, "
        f"{checkup.exposure_if(ids, Action.REMOVE)} if removed"
    )


@pytest.mark.parametrize("which", ["suggest", "remove", "keep"])
def test_picked_pieces_are_decided_as_one_step(
    page: PiecesPage, checkup: Checkup, which: str
) -> None:
    ids = _pick(page, "Project LARKSPUR", "Sarah Okafor")
    getattr(page, which).click()
    assert all(checkup.is_decided(finding) for finding in ids)
    assert page.model.picked() == ()
    checkup.undo()
    assert checkup.plan.decisions == ()


def test_undo_works_by_key(qtbot: QtBot, page: PiecesPage, checkup: Checkup) -> None:
    _pick(page, "Sarah Okafor")
    page.remove.click()
    qtbot.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert checkup.plan.decisions == ()
    qtbot.keyClick(page.table, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(checkup.plan.decisions) == 1


def test_words_are_found_as_they_are_typed(qtbot: QtBot, page: PiecesPage) -> None:
    qtbot.keyClicks(page.search, "okafor")
    assert [piece.words for piece in page.table.pieces()] == ["Sarah Okafor"]


@pytest.mark.parametrize(
    ("argument", "only"),
    [
        ("category:site", {"Building C4", "RAF Fenwick"}),
        ("section:headline", {"SC cleared", "Northgate Signals"}),
    ],
)
def test_it_opens_on_a_category_or_a_section(
    page: PiecesPage, argument: str, only: set[str]
) -> None:
    page.open(argument)
    assert {piece.words for piece in page.table.pieces()} == only


def test_it_opens_on_the_mentions_of_a_piece_and_shows_all_again(
    page: PiecesPage, checkup: Checkup
) -> None:
    piece = next(f for f in checkup.findings if f.text == "Project LARKSPUR")
    page.open(f"same:{piece.id}")
    assert [row.words for row in page.table.pieces()] == ["Project LARKSPUR"]
    page._clear.click()
    assert len(page.table.pieces()) == len(page.model.rows)


def test_a_row_leads_to_its_piece_in_the_walk(qtbot: QtBot, page: PiecesPage) -> None:
    with qtbot.waitSignal(page.went) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert told.args == ["walk", page.table.pieces()[0].ids[0]]


def test_the_header_counts_what_is_decided(page: PiecesPage, checkup: Checkup) -> None:
    total = len(checkup.queue)
    assert page.crumbs() == (f"All pieces: 0 of {total} decided",)
    checkup.bulk([checkup.queue[0].id])
    assert page.crumbs()[0].startswith("All pieces: ")
