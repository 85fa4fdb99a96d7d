from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.trim.plan import Action
from nlp.labels import Category, FieldKind
from ui.pages import walk_decider
from ui.pages.decisions import Outcome
from ui.pages.own_range import Replaced
from ui.pages.own_wording import Found, OwnWording
from ui.pages.walk_decider import WalkDecider
from ui.pages.walk_desk import WalkDesk
from ui.pages.walk_route import Route
from ui.pages.wrong_dialog import Correction
from ui.theme import Theme


def _unanswered(text: str, kind: FieldKind, answer: Callable[[Found], None]) -> None:
    del text, kind, answer


@pytest.fixture
def decider(qtbot: QtBot, theme: Theme, checkup: Checkup) -> WalkDecider:
    page = QWidget()
    qtbot.addWidget(page)
    desk, own = WalkDesk(theme, page), OwnWording(theme, _unanswered)
    own.setParent(page)
    decider = WalkDecider(theme, desk, own, page)
    route = Route(checkup)
    desk.load(checkup, route)
    decider.load(checkup)
    piece = next(f for f in checkup.findings if f.text == "Project LARKSPUR")
    decider.current = piece.id
    desk.show_piece(route, piece)
    return decider


@pytest.fixture
def came(decider: WalkDecider) -> list[Outcome]:
    outcomes: list[Outcome] = []

    def keep(outcome: Outcome) -> None:
        outcomes.append(outcome)

    decider.came.connect(keep)
    return outcomes


def test_a_key_without_a_choice_is_told_and_decides_nothing(
    decider: WalkDecider, came: list[Outcome], checkup: Checkup
) -> None:
    decider._desk.offers = ()
    decider.decide(3)
    assert came[0].sentence == "This piece has no choice 3."
    assert checkup.plan.decisions == ()


def test_five_starts_to_write(qtbot: QtBot, decider: WalkDecider) -> None:
    with qtbot.waitSignal(decider.writing) as told:
        decider.decide(5)
    assert told.args == [True]


def test_own_wording_ends_writing_and_decides(
    decider: WalkDecider, came: list[Outcome], checkup: Checkup
) -> None:
    finding = checkup.by_id[decider.current]
    decider._own.used.emit(Replaced(finding.start, finding.end, "a project"), None)
    decision = checkup.decision(finding.id)
    assert decision is not None
    assert decision.action is Action.OWN
    assert came[0].finding == finding.id


@pytest.mark.parametrize("agreed", [True, False])
def test_a_correction_counts_only_when_agreed(
    decider: WalkDecider, checkup: Checkup, monkeypatch: pytest.MonkeyPatch, *, agreed: bool
) -> None:
    class Answered:
        def __init__(self, *args: object, **kwargs: object) -> None:
            pass

        def exec(self) -> bool:
            return agreed

        def correction(self) -> Correction:
            return Correction(everywhere=True, category=Category.SYSTEM)

    monkeypatch.setattr(walk_decider, "WrongDialog", Answered)
    others = checkup.same(decider.current)
    decider.correct()
    assert len(checkup.plan.decisions) == (1 + len(others) if agreed else 0)


def test_undo_and_redo_are_told(decider: WalkDecider, came: list[Outcome]) -> None:
    decider.decide(1)
    decider.undo()
    decider.redo()
    assert [outcome.finding for outcome in came[1:]] == [decider.current] * 2
