import pytest
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextDocument
from pytestqt.qtbot import QtBot

from ui.widgets.marks import Look, Mark, Part
from ui.widgets.text_layout import PlacedText, rectangles

TEXT = "🚀 We work out of Building C4\nat Cheltenham, near the river."


@pytest.fixture
def document(qtbot: QtBot) -> QTextDocument:
    del qtbot
    return QTextDocument()


def _written(document: QTextDocument, *parts: Part) -> PlacedText:
    placed = PlacedText(parts)
    plain = (QTextBlockFormat(), QTextCharFormat())
    placed.write(document, words=plain, label=plain)
    return placed


def _mark(words: str, part: str = "a", look: Look = Look.OPEN) -> Mark:
    at = TEXT.index(words)
    return Mark(words, part, at, at + len(words), look, "site")


def test_a_mark_covers_its_words_after_labels_breaks_and_astral_characters(
    document: QTextDocument,
) -> None:
    placed = _written(document, Part("x", "😀😀", "Title"), Part("a", TEXT, "Description"))
    for words in ("Building C4", "Cheltenham", "river"):
        start, end = placed.range_of(_mark(words))
        utf16 = document.toPlainText().encode("utf-16-le")
        assert utf16[2 * start : 2 * end].decode("utf-16-le") == words


def test_characters_that_qt_would_swallow_keep_their_place(document: QTextDocument) -> None:
    text = "a\r\nb\u2028c\x00d"
    _written(document, Part("a", text))
    assert len(document.toPlainText()) == len(text)


def test_a_range_over_two_lines_has_a_rectangle_for_each(document: QTextDocument) -> None:
    placed = _written(document, Part("a", TEXT))
    document.setTextWidth(2000)
    assert len(rectangles(document, *placed.range_of(_mark("C4\nat Chel")))) == 2


def test_a_line_break_drags_no_space_along(document: QTextDocument) -> None:
    placed = _written(document, Part("a", "wide words here"))
    document.setTextWidth(60)
    mark = Mark("m", "a", 0, 11, Look.OPEN, "site")
    boxes = rectangles(document, *placed.range_of(mark))
    alone = rectangles(document, 0, 4)
    assert boxes[0].width() == pytest.approx(alone[0].width())


def test_only_inserted_wording_becomes_bold(document: QTextDocument) -> None:
    placed = _written(document, Part("a", TEXT))
    before = document.idealWidth()
    placed.embolden(document, [_mark("Building C4")])
    assert document.idealWidth() == before
    placed.embolden(document, [_mark("Building C4", look=Look.INSERTED)])
    assert document.idealWidth() > before
