import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.clipboard import BriefClipboard


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def _brief(owner: QWidget, milliseconds: int) -> BriefClipboard:
    clipboard = QGuiApplication.clipboard()
    return BriefClipboard(clipboard, milliseconds=milliseconds, parent=owner)


def test_a_copied_text_is_taken_off_after_its_time(qtbot: QtBot, owner: QWidget) -> None:
    _brief(owner, 20).copy("new wording")
    assert QGuiApplication.clipboard().text() == "new wording"
    qtbot.waitUntil(lambda: not QGuiApplication.clipboard().text())


def test_what_was_copied_elsewhere_since_stays(owner: QWidget) -> None:
    brief = _brief(owner, 10_000)
    brief.copy("new wording")
    QGuiApplication.clipboard().setText("a recipe")
    brief.clear()
    assert QGuiApplication.clipboard().text() == "a recipe"
