from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.text import Sentence
from app.worker.model import Level, Seal
from ui.desk import Desk
from ui.dialogs.opener import Opener
from ui.jobs import Jobs
from ui.theme import Theme
from ui.worker_link import WorkerLink


class Link(WorkerLink):
    """Fails to measure the first time, then succeeds."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.asked = 0

    def measure(self) -> None:
        """Tell at once."""
        self.asked += 1
        if self.asked == 1:
            self.unmeasured.emit(Sentence("worker.not_started"))
        else:
            self.sealed.emit(Seal(Level.SEALED))


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    del theme
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def link(window: QWidget) -> Link:
    return Link(window)


@pytest.fixture
def opener(theme: Theme, window: QWidget, link: Link) -> Opener:
    return Opener(theme, window, Desk(link, Jobs(window), window), link)


def during(act: Callable[[QDialog], None]) -> None:
    """Do something with the dialog that is about to open, then close it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        try:
            act(dialog)
        finally:
            dialog.reject()

    QTimer.singleShot(50, look)


def test_the_seal_can_be_measured_again_after_a_failure(opener: Opener, link: Link) -> None:
    seen = []

    def act(dialog: QDialog) -> None:
        again = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Run again")
        for _time in range(2):
            again.click()
            seen.append(again.isEnabled())

    during(act)
    opener.check_seal()
    assert seen == [True, True]
    assert link.asked == 2


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("explain_seal", "How to get the full seal"),
        ("show_shortcuts", "Keyboard shortcuts"),
        ("show_guide", ""),
    ],
)
def test_each_dialog_opens(opener: Opener, name: str, title: str) -> None:
    titles = []
    during(lambda dialog: titles.append(dialog.windowTitle()))
    getattr(opener, name)()
    assert titles[0].startswith(title)
    assert titles[0]
