from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from ui.pages.settings import SettingsPage
from ui.settings import Settings
from ui.theme import Appearance, Theme


def button(page: SettingsPage, words: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == words)


def test_look_and_size_change_at_once_and_are_kept(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    settings = Settings(tmp_path / "settings.ini")
    page = SettingsPage(theme, settings)
    qtbot.addWidget(page)
    button(page, "Dark").click()
    button(page, "150 %").click()
    assert theme.look == "dark"
    assert theme.text_size == 150
    assert (settings.appearance, settings.text_size) == (Appearance.DARK, 150)
    button(page, "100 %").click()


def test_single_keys_can_be_switched_off(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    page = SettingsPage(theme, settings)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.keys_changed) as told:
        page.findChildren(QCheckBox)[0].click()
    assert told.args == [False]
    assert not settings.single_keys


def test_shortcuts_and_seal_are_asked_for(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    page = SettingsPage(theme, Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(page)
    with qtbot.waitSignals([page.shortcuts_wanted, page.seal_wanted]):
        button(page, "Show all shortcuts").click()
        button(page, "Check the seal").click()
