from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.profile.ledger import FileReport, FileState, Source
from app.text import Sentence
from ui.pages.problem import ProblemPage
from ui.theme import Theme
from ui.widgets.card import Card

WHY = Sentence("reading.source.folder_empty")
READ = FileReport("Profile.csv", FileState.READ, 6, 6)


def shown(page: ProblemPage) -> tuple[str, list[str]]:
    words = "\n".join(label.text() for label in page.findChildren(QLabel))
    buttons = [b.text() for b in page.findChildren(QPushButton) if b.isVisibleTo(page)]
    return words, buttons


def test_what_could_be_read_can_be_used(qtbot: QtBot, theme: Theme) -> None:
    page = ProblemPage(theme)
    qtbot.addWidget(page)
    page.show_partly((Source("x", "linkedin", WHY, (READ,), problems=(WHY,)),))
    words, buttons = shown(page)
    assert "1 file, 6 rows" in words
    assert "Your file was not changed." in words
    assert buttons == ["Go on with what was read", "Choose another file…", "Show the details"]
    with qtbot.waitSignal(page.went) as told:
        page.findChildren(QPushButton)[0].click()
    assert told.args == ["overview", ""]


def test_where_nothing_was_read_another_file_is_the_way_on(qtbot: QtBot, theme: Theme) -> None:
    page = ProblemPage(theme)
    qtbot.addWidget(page)
    page.show_nothing((Source("x", "unknown", WHY),))
    words, buttons = shown(page)
    assert "There is no file in it." in words
    assert buttons == ["Choose another file…"]
    first = page.first_focus()
    assert isinstance(first, QPushButton)
    assert first.property("kind") == "primary"
    with qtbot.waitSignal(page.another_wanted):
        first.click()


def test_rows_without_a_text_of_the_person_are_not_called_unreadable(
    qtbot: QtBot, theme: Theme
) -> None:
    page = ProblemPage(theme)
    qtbot.addWidget(page)
    page.show_nothing((Source("x", "linkedin", WHY, (READ,)),))
    words, buttons = shown(page)
    assert "There is no text of yours in this export" in words
    assert "6 rows were read." in words
    assert "Show the details" in buttons


def test_a_failure_says_what_is_safe(qtbot: QtBot, theme: Theme) -> None:
    page = ProblemPage(theme)
    qtbot.addWidget(page)
    page.show_failure(Sentence("worker.crashed"))
    words, _buttons = shown(page)
    assert "stopped unexpectedly" in words
    assert "still open" in words


def test_the_card_is_no_taller_than_its_words(qtbot: QtBot, theme: Theme) -> None:
    page = ProblemPage(theme)
    qtbot.addWidget(page)
    page.show_nothing((Source("x", "unknown", WHY),))
    page.resize(1000, 700)
    page.show()
    [card] = page.findChildren(Card)
    assert card.height() <= card.sizeHint().height()
