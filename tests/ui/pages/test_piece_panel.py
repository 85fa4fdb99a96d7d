import dataclasses

import pytest
from pytestqt.qtbot import QtBot

from app.audit.wording import category_sentence
from app.checkup import Checkup
from app.text import say
from ui.pages.piece_panel import PiecePanel, Standing, evidence
from ui.theme import Theme

STANDING = Standing(number=13, total=41, exposure=46, others=3, unconfirmed=False)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> PiecePanel:
    widget = PiecePanel(theme)
    qtbot.addWidget(widget)
    return widget


def test_a_piece_says_what_it_is_how_bad_how_sure_and_where(
    panel: PiecePanel, checkup: Checkup
) -> None:
    piece = next(f for f in checkup.findings if f.text == "Building C4")
    panel.show_piece(piece, STANDING)
    assert panel._chip.accessibleName() == "Site"
    assert panel._severity.accessibleName() == "high, sure"
    assert panel._number.text() == "13 of 41"
    assert panel._quote.text() == "“Building C4”"
    assert panel._misuse.text().startswith("Someone could use this to")
    assert panel.also.text() == "Also in 3 other places"


def test_how_we_know_names_the_rule_and_the_figure(panel: PiecePanel, checkup: Checkup) -> None:
    piece = next(f for f in checkup.findings if f.text == "Building C4")
    panel.show_piece(piece, STANDING)
    assert not panel._evidence.isVisibleTo(panel)
    panel._how.click()
    assert panel._evidence.isVisibleTo(panel)
    assert "Confidence 90 %" in panel._evidence.text() == evidence(piece)


def test_advice_stands_before_the_choices(panel: PiecePanel, checkup: Checkup) -> None:
    piece = next(f for f in checkup.findings if f.text == "Building C4")
    panel.show_piece(piece, STANDING)
    assert not panel._advice.isVisibleTo(panel)
    advised = dataclasses.replace(piece, advice=category_sentence(piece.category, "advice"))
    panel.show_piece(advised, STANDING)
    assert panel._advice.isVisibleTo(panel)
    assert panel._advice_words.text() == say(category_sentence(piece.category, "advice"))


def test_an_unsure_piece_asks_first(qtbot: QtBot, panel: PiecePanel, checkup: Checkup) -> None:
    piece = next(f for f in checkup.findings if f.text == "test network")
    panel.show_piece(piece, dataclasses.replace(STANDING, unconfirmed=True, others=0))
    assert panel._question.isVisibleTo(panel)
    assert not panel.also.isVisibleTo(panel)
    with qtbot.waitSignal(panel.confirmed):
        panel._question.findChildren(type(panel.mistake))[0].click()
