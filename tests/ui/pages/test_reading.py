from PySide6.QtWidgets import QLabel, QListView, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from app.profile.ledger import FileReport, FileState, Skipped, Source
from app.text import Sentence
from app.worker import protocol
from ui.pages.reading import ReadingPage
from ui.theme import Theme

WHY = Sentence("reading.source.folder_empty")
SKIPS = FileReport(
    "Rich_Media.csv", FileState.PARTLY, 40, 30, 10, tuple(Skipped(n, WHY) for n in range(3, 13))
)
UNKNOWN = FileReport("Ads Clicked.csv", FileState.UNKNOWN)
SOURCE = Source("x", "linkedin", WHY, (SKIPS, UNKNOWN))


def words(page: ReadingPage) -> str:
    return "\n".join(n.text() for n in page.findChildren(QLabel) if not n.isHidden())


def test_it_fills_while_it_reads_and_can_be_stopped(qtbot: QtBot, theme: Theme) -> None:
    page = ReadingPage(theme)
    qtbot.addWidget(page)
    page.start()
    page.take(protocol.SourceOpened(SOURCE, 2))
    page.take(protocol.FileRead(SKIPS))
    qtbot.waitUntil(lambda: "1 of 2 files" in words(page))
    assert "30 rows read, 10 skipped" in words(page)
    (bar,) = page.findChildren(QProgressBar)
    assert (bar.value(), bar.maximum()) == (1, 2)
    cancel = page.action()
    assert isinstance(cancel, QPushButton)
    with qtbot.waitSignal(page.cancel_wanted):
        cancel.click()
    assert not cancel.isEnabled()


def test_the_end_is_a_clear_account_that_leads_on(qtbot: QtBot, theme: Theme) -> None:
    page = ReadingPage(theme)
    qtbot.addWidget(page)
    page.start()
    page.settle()
    page.finish((SOURCE,))
    assert "2 files" in words(page)
    assert "30 rows read, 10 skipped" in words(page)
    assert page.action() is None
    go_on = page.first_focus()
    assert isinstance(go_on, QPushButton)
    with qtbot.waitSignal(page.went) as told:
        go_on.click()
    assert told.args == ["overview", ""]


def test_a_file_in_hand_says_why_rows_were_skipped(qtbot: QtBot, theme: Theme) -> None:
    page = ReadingPage(theme)
    qtbot.addWidget(page)
    page.finish((SOURCE,))
    (view,) = page.findChildren(QListView)
    view.setCurrentIndex(view.model().index(0, 0))
    assert "Row 3: There is no file in it." in words(page)
    assert "and 5 more" in words(page)
    view.setCurrentIndex(view.model().index(1, 0))
    assert "Row 3" not in words(page)
    assert page.grab().toImage().width() > 0
