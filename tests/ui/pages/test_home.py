from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ui.pages.home import SAMPLE, HomePage
from ui.theme import Theme


def button(page: HomePage, words: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.text() == words)


def test_the_sample_is_one_click_away(qtbot: QtBot, theme: Theme) -> None:
    page = HomePage(theme)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.chosen) as told:
        button(page, "Try it with a sample profile").click()
    assert told.args == [[SAMPLE]]
    assert (SAMPLE / "Profile.csv").is_file()


def test_a_weak_seal_is_said_before_anything_is_chosen(qtbot: QtBot, theme: Theme) -> None:
    page = HomePage(theme)
    qtbot.addWidget(page)
    look_closer = button(page, "See what was tried")
    assert not look_closer.isVisibleTo(page)
    page.warn("Not sealed", "This system does not lock the reader up.")
    assert look_closer.isVisibleTo(page)
    with qtbot.waitSignal(page.seal_wanted):
        look_closer.click()
    page.all_well()
    assert not look_closer.isVisibleTo(page)


def test_the_guide_is_asked_for(qtbot: QtBot, theme: Theme) -> None:
    page = HomePage(theme)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.guide_wanted):
        button(page, "LinkedIn").click()


def test_it_says_that_nothing_is_stored_and_has_one_primary_button(
    qtbot: QtBot, theme: Theme
) -> None:
    page = HomePage(theme)
    qtbot.addWidget(page)
    assert any("Nothing is stored" in label.text() for label in page.findChildren(QLabel))
    primary = [b for b in page.findChildren(QPushButton) if b.property("kind") == "primary"]
    assert primary == [page.first_focus()]
