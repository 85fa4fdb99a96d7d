from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.profile.model import Profile
from ui.pages.overview import OverviewPage
from ui.theme import Theme


def words(page: OverviewPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_numbers_agree_with_the_checkup_and_follow_decisions(
    qtbot: QtBot, theme: Theme, checkup: Checkup
) -> None:
    page = OverviewPage(theme)
    qtbot.addWidget(page)
    page.show_checkup(checkup)
    page.open()
    assert f"\n{checkup.before.value}\n" in words(page)
    checkup.bulk([finding.id for finding in checkup.queue])
    page.open()
    assert f"\n{checkup.now.value}\n" in words(page)
    if checkup.now.value != checkup.before.value:
        assert f"was {checkup.before.value}" in words(page)
    assert page.grab().height() > 0


def test_nothing_found_says_what_was_checked(qtbot: QtBot, theme: Theme) -> None:
    page = OverviewPage(theme)
    qtbot.addWidget(page)
    page.show_checkup(Checkup(Profile("Maya Linwood"), {}, {}))
    page.open()
    assert "Nothing was found" in words(page)
    assert "0 texts were looked at" in words(page)


def test_a_report_can_be_saved_from_here(qtbot: QtBot, theme: Theme) -> None:
    page = OverviewPage(theme)
    qtbot.addWidget(page)
    action = page.action()
    assert action is not None
    with qtbot.waitSignal(page.report_wanted):
        action.click()  # type: ignore[attr-defined]  # it is a button
