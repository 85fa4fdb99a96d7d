from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.trim.plan import Action
from ui.pages.walk_head import WalkHead
from ui.theme import Theme


def test_the_exposure_is_told_with_what_it_was_and_could_be(
    qtbot: QtBot, theme: Theme, checkup: Checkup
) -> None:
    head = WalkHead(theme)
    qtbot.addWidget(head)
    head.show_exposure(checkup, short=False)
    words = head._exposure.text()
    target = f"about {checkup.target.value} with all suggestions"
    assert words == f"Exposure {checkup.now.value}; {target}"
    assert not head.undo.isEnabled()
    checkup.bulk([f.id for f in checkup.queue], Action.REMOVE)
    head.show_exposure(checkup, short=False)
    moved = f"Exposure {checkup.now.value} now, was {checkup.before.value}"
    assert head._exposure.text() == f"{moved}; {target}"
    head.show_exposure(checkup, short=True)
    assert head._exposure.text() == moved
    assert head.undo.isEnabled()
