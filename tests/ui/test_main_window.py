from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.main_window import MainWindow
from ui.page import Page
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.button import Button


class Home(Page):
    name, stage = "home", "home"


class Walk(Page):
    name, stage, narrow = "walk", "walk", True

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.arguments: list[str] = []
        self.button = Button(theme, "Next", parent=self)

    def open(self, argument: str = "") -> None:
        self.arguments.append(argument)

    def crumbs(self) -> tuple[str, ...]:
        return ("Positions", "description")

    def action(self) -> QWidget | None:
        return self.button

    def first_focus(self) -> QWidget | None:
        return self.button


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> MainWindow:
    made = MainWindow(theme, Settings(tmp_path / "settings.ini"), [Home(theme), Walk(theme)])
    qtbot.addWidget(made, before_close_func=lambda w: setattr(w, "may_close", lambda: True))
    made.show_page("home")
    made.show()
    return made


def test_a_page_opens_another_by_name(window: MainWindow) -> None:
    window.pages["home"].went.emit("walk", "short")
    walk = window.page
    assert isinstance(walk, Walk)
    assert walk.arguments == ["short"]
    assert window.rail.buttons["walk"].isChecked()


def test_the_rail_gives_room_to_pages_that_need_it(window: MainWindow, theme: Theme) -> None:
    window.resize(1280, 800)
    assert window.rail.width() == theme.space("rail")
    window.show_page("walk")
    assert window.rail.width() == theme.space("rail_narrow")
    window.show_page("home")
    window.resize(1000, 700)
    assert window.rail.width() == theme.space("rail_narrow")


def test_files_can_be_dropped_anywhere(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "archive.zip"))])
    move, no_keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), move, data, left, no_keys)
    with qtbot.waitSignal(window.dragged) as held:
        QApplication.sendEvent(window, enter)
    assert held.args == [True]
    drop = QDropEvent(QPointF(5, 5), move, data, left, no_keys)
    with qtbot.waitSignal(window.dropped) as told:
        QApplication.sendEvent(window, drop)
    assert told.args == [[tmp_path / "archive.zip"]]


def test_addresses_of_the_internet_are_not_taken(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/archive.zip")])
    enter = QDragEnterEvent(
        QPointF(5, 5).toPoint(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


def test_it_stays_open_if_the_person_wants_to(qtbot: QtBot, window: MainWindow) -> None:
    window.may_close = lambda: False
    with qtbot.assertNotEmitted(window.closing):
        assert not window.close()
    window.may_close = lambda: True
    with qtbot.waitSignal(window.closing):
        assert window.close()


def test_the_title_never_holds_profile_text(window: MainWindow) -> None:
    window.show_owner("Maya Linwood", "archive.zip")
    window.show_page("walk")
    assert window.windowTitle() == "Undershare"


def test_its_place_is_remembered(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    first = MainWindow(theme, settings, [Home(theme)])
    qtbot.addWidget(first)
    first.show_page("home")
    first.resize(1000, 640)
    first.show()
    first.close()
    second = MainWindow(theme, settings, [Home(theme)])
    qtbot.addWidget(second)
    # A display without a screen is 800 pixels wide, so the width would be cut.
    assert second.height() == first.height() == 640
