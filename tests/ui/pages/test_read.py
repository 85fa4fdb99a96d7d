import pytest
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.trim.plan import Action
from ui.pages.read import ReadPage
from ui.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, checkup: Checkup) -> ReadPage:
    widget = ReadPage(theme)
    qtbot.addWidget(widget)
    widget.show_checkup(checkup)
    widget.resize(1100, 600)
    widget.show()
    return widget


def test_clicking_a_piece_shows_what_is_known_and_decides_nothing(
    page: ReadPage, checkup: Checkup
) -> None:
    assert not page.decide.isVisible()
    piece = next(f for f in checkup.findings if f.field.endswith("Headline"))
    page.passage.picked.emit(piece.id)
    assert page._side._quote.text() == f"“{piece.text}”"
    assert page.decide.isVisible()
    assert checkup.plan.decisions == ()


def test_a_piece_leads_to_its_place_in_the_walk(
    qtbot: QtBot, page: ReadPage, checkup: Checkup
) -> None:
    piece = next(f for f in checkup.findings if f.text == "Building C4")
    page.open(piece.id)
    assert page.crumbs() == ("Your text", "Software lead, 2021 to now")
    with qtbot.waitSignal(page.went) as told:
        page.decide.click()
    assert told.args == ["walk", piece.id]


def test_all_passages_can_be_read_with_small_pieces_marked(page: ReadPage) -> None:
    page.sections.picked.emit("Positions.csv#2")
    words = {mark.name for mark in page.passage.text.marks}
    assert "Employer: “Northgate Signals”, open" in words
    assert page.passage.title.text() == "Software lead, 2021 to now"


def test_the_text_after_shows_the_decisions(page: ReadPage, checkup: Checkup) -> None:
    checkup.bulk([f.id for f in checkup.findings if f.text == "SC cleared"], Action.REMOVE)
    page.open("after")
    assert page.passage.compares
    assert "SC cleared" not in page.passage.whole.toPlainText()
    page.open("before")
    assert not page.passage.compares


def test_the_filter_narrows_what_is_marked(page: ReadPage, checkup: Checkup) -> None:
    category = next(f for f in checkup.findings if f.text == "SC cleared").category
    page.filter._actions[category].trigger()
    assert {mark.category for mark in page.passage.text.marks} == {category}
