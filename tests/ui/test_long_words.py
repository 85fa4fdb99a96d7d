"""Other languages are longer: German by a third. No page may cut a word because of that."""

import gettext
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from ui.compose import Composed, compose

PAGES = (
    "home", "weak", "reading", "problem", "overview", "walk", "pieces", "done", "read", "apply",
    "settings",
)  # fmt: skip


class Longer(gettext.NullTranslations):
    """Every sentence with a third more letters; placeholders stay whole."""

    def gettext(self, message: str) -> str:
        letters = sum(len(text) for text, *_field in string.Formatter().parse(message))
        return message + "e" * (letters // 3)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.fixture
def composed(
    qtbot: QtBot,
    qapp: QApplication,
    checkup: Checkup,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Composed]:
    monkeypatch.setattr("app.text._translations", Longer())
    made = compose(qapp, tmp_path / "settings.ini")
    qtbot.addWidget(
        made.window, before_close_func=lambda window: setattr(window, "may_close", lambda: True)
    )
    made.window.shown.disconnect()  # no worker is needed
    made.desk.checkup = checkup
    checkup.bulk([finding.id for finding in checkup.queue[:5]])
    made.shell.show_checkup(checkup)
    made.window.show()
    yield made
    made.link.close()
    made.ring.deleteLater()


def _cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    return widget.width() < widget.minimumSizeHint().width()


@pytest.mark.parametrize("size", [(900, 600), (1280, 800)])
def test_longer_words_are_not_cut(composed: Composed, size: tuple[int, int]) -> None:
    cut = []
    composed.window.resize(*size)
    for page in PAGES:
        composed.window.show_page(page)
        for _settle in range(6):
            QApplication.processEvents()
        for kind in (QLabel, QPushButton):
            for widget in composed.window.findChildren(kind):
                if widget.isVisible() and widget.text() and _cut(widget):
                    cut.append(f"{page}: {widget.text()} {widget.size().toTuple()}")  # noqa: PERF401
    assert not cut, "\n".join(cut)


def test_the_smallest_window_stays_the_smallest(composed: Composed) -> None:
    for page in PAGES:
        composed.window.show_page(page)
        composed.window.resize(900, 600)
        for _settle in range(3):
            QApplication.processEvents()
        assert composed.window.size().toTuple() == (900, 600), page
        assert not [
            bar
            for bar in composed.window.page.findChildren(QScrollBar)
            if bar.isVisible() and bar.height() < bar.width()
        ]
