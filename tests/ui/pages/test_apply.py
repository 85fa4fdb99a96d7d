import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.trim.plan import Action
from ui.pages.apply import ApplyPage
from ui.theme import Theme


@pytest.fixture
def saved() -> list[str]:
    return []


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, checkup: Checkup, saved: list[str]) -> ApplyPage:
    widget = ApplyPage(theme, saved.append)
    qtbot.addWidget(widget)
    checkup.bulk([f.id for f in checkup.queue[:-3]])
    widget.show_checkup(checkup)
    widget.resize(1000, 700)
    widget.show()
    return widget


def test_the_first_step_stops_announcing_and_the_rest_follow_the_site(page: ApplyPage) -> None:
    assert page.steps[0].step.id == "first"
    sections = [row.step.section for row in page.steps[1:]]
    assert sections == sorted(sections, key=list(type(sections[0])).index)  # type: ignore[arg-type]


def test_copied_is_not_saved(page: ApplyPage) -> None:
    row = next(row for row in page.steps if row.step.text)
    row.button.click()
    assert QGuiApplication.clipboard().text() == row.step.text
    assert page._account.text().startswith("0 of")


def test_ticking_goes_on_to_the_next_step_and_counts(page: ApplyPage) -> None:
    first, second = page.steps[:2]
    first.saved.click()
    assert not first.is_unfolded
    assert second.is_unfolded
    assert second.button.property("kind") == "primary"
    assert page._account.text() == (
        f"1 of {len(page.steps)} saved, 3 pieces undecided and unchanged"
    )
    assert page.first_focus() is second.button


def test_only_one_button_is_primary(page: ApplyPage) -> None:
    for row in page.steps:
        kinds = [r.button.property("kind") for r in page.steps]
        assert kinds.count("primary") <= 1
        row.saved.click()


def test_ticks_stay_until_the_text_becomes_another(page: ApplyPage, checkup: Checkup) -> None:
    for row in page.steps:
        row.saved.click()
    count = len(page.steps)
    open_one = next(f for f in checkup.queue if not checkup.is_decided(f.id))
    checkup.bulk([open_one.id])
    page.open()
    again = [row for row in page.steps if not row.saved.isChecked()]
    assert len(page.steps) >= count
    assert all(open_one.field in row.step.fields for row in again)
    assert len(again) == 1


def test_saving_as_a_file_asks_for_its_kind(page: ApplyPage, saved: list[str]) -> None:
    for action in page._menu.actions():
        action.trigger()
    assert saved == ["markdown", "html", "csv"]


def test_nothing_to_take_gives_a_way_on(qtbot: QtBot, page: ApplyPage, checkup: Checkup) -> None:
    checkup.undo()
    page.open()
    assert page._empty.isVisible()
    assert page._empty.way_on is not None
    with qtbot.waitSignal(page.went) as told:
        page._empty.way_on.click()
    assert told.args == ["walk", ""]


def test_removed_words_stand_in_no_text_to_copy(page: ApplyPage, checkup: Checkup) -> None:
    checkup.bulk([f.id for f in checkup.queue], Action.REMOVE)
    page.open()
    texts = " ".join(row.step.text for row in page.steps)
    assert texts
    for words in ("SC cleared", "Building C4", "Sarah Okafor", "maya@linwood.example"):
        assert words not in texts


def test_a_large_profile_is_on_screen_before_all_its_steps_are_built(
    qtbot: QtBot, page: ApplyPage, checkup: Checkup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.apply._AT_ONCE", 1)
    monkeypatch.setattr("ui.pages.apply._A_TURN", 2)
    total = len(page.steps)
    for row in page.steps[:3]:
        row.saved.click()
    page.show_checkup(checkup)
    assert len(page.steps) == 1
    assert page._account.text().startswith(f"0 of {total} saved")
    page.steps[0].saved.click()
    qtbot.waitUntil(lambda: len(page.steps) == total)
    assert page._account.text().startswith(f"1 of {total} saved")
    assert page.steps[1].button.property("kind") == "primary"
    assert page.steps[1].is_unfolded
