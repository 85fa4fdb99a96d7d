import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.marked_text import MarkedText
from ui.widgets.marks import Look, Mark, Part

TEXT = "🚀 We work out of Building C4 at Cheltenham with Sarah Okafor. " * 3


def _marks(look: Look = Look.OPEN) -> list[Mark]:
    pieces = (("Building C4", "site"), ("Cheltenham", "place"), ("Sarah Okafor", "person"))
    return [
        Mark(words, "a", TEXT.index(words), TEXT.index(words) + len(words), look, kind, words)
        for words, kind in pieces
    ]


@pytest.fixture
def text(qtbot: QtBot, theme: Theme) -> MarkedText:
    widget = MarkedText(theme)
    qtbot.addWidget(widget)
    widget.resize(420, 300)
    widget.set_text([Part("a", TEXT, "Description")], _marks())
    widget.show()
    return widget


def _layout(text: MarkedText) -> list[tuple[float, float, float]]:
    boxes = [box for mark in text.marks for box in text.boxes(mark.id)]
    return [(box.x(), box.y(), box.width()) for box in boxes]


@pytest.mark.parametrize("look", [look for look in Look if look is not Look.INSERTED])
def test_the_text_never_jumps_while_deciding(text: MarkedText, look: Look) -> None:
    before = _layout(text)
    text.set_text([Part("a", TEXT, "Description")], _marks(look))
    text.set_in_hand("Cheltenham")
    assert _layout(text) == before


def test_a_click_on_a_piece_picks_it_and_beside_it_does_not(qtbot: QtBot, text: MarkedText) -> None:
    picked: list[str] = []
    text.picked.connect(picked.append)
    middle = text.boxes("Cheltenham")[0].center().toPoint()
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 290))
    assert picked == ["Cheltenham"]


def test_arrows_move_between_pieces_and_enter_picks(qtbot: QtBot, text: MarkedText) -> None:
    picked: list[str] = []
    text.picked.connect(picked.append)
    text.set_in_hand("Building C4")
    qtbot.keyClick(text, Qt.Key.Key_Right)
    assert text.focused == "Cheltenham"
    assert text.accessibleDescription() == "Cheltenham"
    qtbot.keyClick(text, Qt.Key.Key_Right)
    qtbot.keyClick(text, Qt.Key.Key_Right)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert picked == ["Sarah Okafor"]


def test_the_innermost_of_two_pieces_is_hit(text: MarkedText) -> None:
    start = TEXT.index("Building")
    outer = Mark("all", "a", start, start + 25, Look.OPEN, "access", outer=True)
    text.set_text([Part("a", TEXT, "Description")], [outer, *_marks()])
    hit = text.mark_at(text.boxes("Building C4")[0].center())
    assert hit is not None
    assert hit.id == "Building C4"


def test_the_piece_in_hand_is_scrolled_into_view(text: MarkedText) -> None:
    long = "Nothing to see here. " * 400 + "Building C4"
    at = long.index("Building")
    text.set_text([Part("a", long)], [Mark("last", "a", at, at + 11, Look.OPEN, "site")])
    text.set_in_hand("last")
    bottom = text.verticalScrollBar().value() + text.viewport().height()
    assert text.boxes("last")[0].bottom() <= bottom


def test_lines_are_never_wider_than_one_can_read(text: MarkedText, theme: Theme) -> None:
    text.resize(2000, 300)
    assert text.document().textWidth() <= theme.space("reading_max")


def test_it_grows_with_its_words(qtbot: QtBot, theme: Theme) -> None:
    widget = MarkedText(theme, type_role="body")
    qtbot.addWidget(widget)
    widget.grow_with_text()
    widget.resize(300, 10)
    widget.set_text([Part("a", "short")])
    low = widget.sizeHint().height()
    widget.set_text([Part("a", TEXT * 3)])
    assert widget.sizeHint().height() > 3 * low


def test_painting_all_states_over_and_over_loses_no_reference(text: MarkedText) -> None:
    looks = [Look.OPEN, Look.DECIDED, Look.REMOVED]
    marks = [Mark(m.id, m.part, m.start, m.end, look, m.category) for m, look in zip(
        _marks(), looks, strict=True)]  # fmt: skip
    text.set_text([Part("a", TEXT, "Description")], marks)
    text.setFocus()
    text.grab()
    before = sys.getrefcount(None)
    for _nth in range(50):
        text.grab()
    assert sys.getrefcount(None) > before - 100


def test_another_look_keeps_the_words(text: MarkedText, theme: Theme) -> None:
    words = text.toPlainText()
    light = text.grab().toImage()
    theme.set_text_size(150)
    assert text.toPlainText() == words
    assert text.grab().toImage() != light
    theme.set_text_size(100)
