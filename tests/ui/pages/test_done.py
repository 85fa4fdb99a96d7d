import pytest
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.trim.plan import Action
from ui.pages.done import DonePage
from ui.theme import Theme
from ui.widgets.band_scale import BandScale
from ui.widgets.button import Button
from ui.widgets.label import Label


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, checkup: Checkup) -> DonePage:
    widget = DonePage(theme)
    qtbot.addWidget(widget)
    widget.show_checkup(checkup)
    return widget


def _shown(page: DonePage) -> str:
    labels = [w for w in page.findChildren(Label) if w.isVisibleTo(page)]
    return "\n".join(label.text() for label in labels)


def test_while_pieces_are_open_it_says_so_far(page: DonePage, checkup: Checkup) -> None:
    checkup.bulk([f.id for f in checkup.queue[:-3]])
    assert page.title.text() == f"So far: from {checkup.before.value} to {checkup.now.value}"
    total = len(checkup.queue)
    assert page.account.text().startswith(f"{total - 3} of {total} decided, 3 still open.")
    assert "Nothing has changed on LinkedIn yet" in page.account.text()


def test_once_all_is_decided_it_is_done(page: DonePage, checkup: Checkup) -> None:
    checkup.bulk([f.id for f in checkup.queue], Action.REMOVE)
    assert page.title.text() == f"Done: from {checkup.before.value} to {checkup.now.value}"
    assert "still open" not in page.account.text()
    scale = page.findChildren(BandScale)[-1]
    assert scale.accessibleName() == (
        f"Exposure {checkup.now.value} of 100, was {checkup.before.value}"
    )


def test_what_can_still_be_concluded_is_told_and_what_no_longer_counted(
    page: DonePage, checkup: Checkup
) -> None:
    checkup.bulk([f.id for f in checkup.queue[:-3]])
    gone = len(checkup.inferences_before) - len(checkup.inferences)
    assert gone > 0
    assert str(gone) in _shown(page)
    assert "Copies that others made earlier stay where they are." in _shown(page)


def test_what_was_kept_stands_with_its_reason(page: DonePage, checkup: Checkup) -> None:
    piece = checkup.queue[0]
    keep = next(o for o in checkup.offers(piece.id) if o.key == 4)
    checkup.choose([piece.id], keep.choice, note="my customer names me")
    assert "kept: “my customer names me”" in _shown(page)


def test_what_is_still_open_stays_too(page: DonePage, checkup: Checkup) -> None:
    checkup.bulk([f.id for f in checkup.queue[:-1]], Action.REMOVE)
    shown = _shown(page)
    assert "You kept nothing" in shown
    assert checkup.queue[-1].text in shown
    assert "open" in shown.splitlines()


def test_the_ways_on(qtbot: QtBot, page: DonePage, checkup: Checkup) -> None:
    checkup.bulk([f.id for f in checkup.queue[:-1]])
    later = next(b for b in page.findChildren(Button) if b.text() == "Look at the 1 still open")
    for button, went in (
        (page.take, ["apply", ""]),
        (page.compare, ["read", "after"]),
        (later, ["walk", checkup.queue[-1].id]),
    ):
        with qtbot.waitSignal(page.went) as told:
            button.click()
        assert told.args == went


def test_undo_takes_back_the_last_step(page: DonePage, checkup: Checkup) -> None:
    assert not page.undo.isEnabled()
    checkup.bulk([checkup.queue[0].id])
    page.undo.click()
    assert checkup.plan.decisions == ()
