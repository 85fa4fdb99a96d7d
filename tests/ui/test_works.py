"""What works behind the window is wired to it, and made once however it is asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.compose import Composed, compose


@pytest.fixture
def composed(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Composed]:
    made = compose(qapp, tmp_path / "settings.ini")
    made.window.shown.disconnect()  # no worker is needed
    qtbot.addWidget(made.window)
    yield made
    made.link.close()
    made.ring.deleteLater()


def test_the_window_stands_before_anything_works_behind_it(composed: Composed) -> None:
    composed.window.show()
    assert composed.window.page.name == "home"
    assert composed.window.rail.seal.text() == "Being measured"
    assert composed.window.findChildren(QShortcut)


def test_the_works_are_made_once_and_every_page_comes_with_them(composed: Composed) -> None:
    assert composed.desk is composed.desk
    assert {"home", "weak", "reading", "problem", "overview", "walk", "pieces", "apply"} <= set(
        composed.window.pages
    )
