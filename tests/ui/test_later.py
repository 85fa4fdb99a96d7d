import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui import later
from ui.main_window import MainWindow
from ui.page import Page
from ui.settings import Settings
from ui.theme import Theme


class Checks:
    """Asks nobody."""

    def ask(self, *_asked: object) -> None:
        """No worker is here to answer."""


class Files:
    """Notes what was wanted."""

    def __init__(self) -> None:
        self.wanted: list[str] = []

    def save_report(self) -> None:
        self.wanted.append("report")

    def save_trimmed(self, kind: str) -> None:
        self.wanted.append(kind)


@pytest.fixture
def wanted() -> list[str]:
    return []


@pytest.fixture
def files() -> Files:
    return Files()


@pytest.fixture
def window(
    qtbot: QtBot, theme: Theme, tmp_path: Path, files: Files, wanted: list[str]
) -> MainWindow:
    settings = Settings(tmp_path / "settings.ini")
    made = MainWindow(theme, settings, [])
    qtbot.addWidget(made)
    needs = later.Needs(
        theme,
        settings,
        Checks(),  # type: ignore[arg-type]  # a fake
        files,  # type: ignore[arg-type]  # a fake
        check_seal=lambda: wanted.append("seal"),
        show_shortcuts=lambda: wanted.append("shortcuts"),
    )
    made.expect(later.makers(needs))
    return made


def test_each_page_is_made_once_and_in_its_own_turn(qtbot: QtBot, window: MainWindow) -> None:
    window.make_rest()
    qtbot.waitUntil(lambda: not window._makers)
    made = dict(window.pages)
    assert list(made) == ["overview", "walk", "pieces", "done", "read", "apply", "settings"]
    assert all(isinstance(page, Page) and page.name == name for name, page in made.items())
    assert dict(window.pages) == made


def test_asking_for_a_page_makes_it_at_once(window: MainWindow) -> None:
    window.show_page("apply")
    assert window.page.name == "apply"


def test_pages_lead_to_files_and_dialogs(
    window: MainWindow, files: Files, wanted: list[str]
) -> None:
    window.pages["overview"].report_wanted.emit()  # type: ignore[attr-defined]  # the overview
    settings = window.pages["settings"]
    settings.seal_wanted.emit()  # type: ignore[attr-defined]  # the settings
    settings.shortcuts_wanted.emit()  # type: ignore[attr-defined]  # the settings
    assert files.wanted == ["report"]
    assert wanted == ["seal", "shortcuts"]


def test_single_keys_are_switched_in_the_walk(window: MainWindow) -> None:
    walk, settings = window.pages["walk"], window.pages["settings"]
    settings.keys_changed.emit(False)  # type: ignore[attr-defined]  # the settings
    assert not walk._keys.single  # type: ignore[attr-defined]  # the walk
    settings.keys_changed.emit(True)  # type: ignore[attr-defined]  # the settings
    assert walk._keys.single  # type: ignore[attr-defined]  # the walk


def test_loading_brings_the_core(window: MainWindow) -> None:
    del window
    later.load()
    assert {"app.checkup", "ui.pages.walk"} <= set(sys.modules)
