import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from ui.theme import Appearance, Theme
from ui.widgets.plain_editor import PlainEditor


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> PlainEditor:
    widget = PlainEditor(theme, "Your wording")
    qtbot.addWidget(widget)
    return widget


def test_the_asked_for_range_is_selected_beside_astral_characters(editor: PlainEditor) -> None:
    editor.set_words("🚀 out of Building C4", (9, 20))
    assert editor.textCursor().selectedText() == " Building C4"[1:]
    assert editor.words() == "🚀 out of Building C4"


def test_marks_lie_on_their_words(editor: PlainEditor) -> None:
    editor.set_words("🚀 near Cheltenham", (0, 0))
    editor.mark([(7, 17, "place")])
    assert [s.cursor.selectedText() for s in editor.extraSelections()] == ["Cheltenham"]


def test_marks_follow_the_look_of_the_window(editor: PlainEditor, theme: Theme) -> None:
    editor.set_words("near Cheltenham", (0, 0))
    editor.mark([(5, 15, "place")])
    theme.set_appearance(Appearance.DARK)
    (selection,) = editor.extraSelections()
    assert selection.format.background().color() == theme.family("place").tint


def test_pasted_text_comes_without_its_looks(editor: PlainEditor) -> None:
    source = QMimeData()
    source.setHtml("<b>near</b> <img src='x'>Bath")
    source.setText("near Bath")
    editor.insertFromMimeData(source)
    assert editor.words() == "near Bath"
    assert "font-weight:700" not in editor.toHtml()


def test_it_grows_with_its_words_up_to_a_limit(editor: PlainEditor, theme: Theme) -> None:
    editor.resize(400, 10)
    editor.show()
    editor.set_words("short", (0, 0))
    assert editor.height() == theme.space("editor_low")
    editor.set_words("line\n" * 50, (0, 0))
    assert editor.height() == theme.space("editor")
