from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.trim.plan import Action
from nlp.labels import FieldKind, Span
from ui.pages.walk import WalkPage
from ui.pages.walk_route import Scope
from ui.theme import Theme


def nothing_found(text: str, kind: FieldKind, answer: Callable[[tuple[Span, ...]], None]) -> None:
    del text, kind
    answer(())


@pytest.fixture
def walk(qtbot: QtBot, theme: Theme, checkup: Checkup) -> WalkPage:
    page = WalkPage(theme, nothing_found)
    qtbot.addWidget(page)
    page.show_checkup(checkup)
    page.resize(1200, 740)
    page.open("all")
    page.show()
    page.desk.passage.text.setFocus()
    return page


def _press(qtbot: QtBot, walk: WalkPage, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    pressed = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        pressed |= modifier
    qtbot.keyClick(walk.focusWidget() or walk, key, pressed)


def _by_words(checkup: Checkup, words: str) -> str:
    return next(f.id for f in checkup.findings if f.text == words)


def test_every_piece_is_decided_undone_and_done_again_by_keyboard_alone(
    qtbot: QtBot, walk: WalkPage, checkup: Checkup
) -> None:
    keys = [Qt.Key.Key_1, Qt.Key.Key_2]
    with qtbot.waitSignal(walk.went, timeout=20_000) as ended:
        for nth in range(len(checkup.queue) + 1):
            _press(qtbot, walk, keys[nth % 2])
            if not checkup.is_decided(walk.current):
                _press(qtbot, walk, Qt.Key.Key_1)
            _press(qtbot, walk, Qt.Key.Key_J)
            if walk.route and walk.route.next_open("") is None:
                _press(qtbot, walk, Qt.Key.Key_J)
                break
    assert ended.args == ["done", ""]
    assert all(checkup.is_decided(f.id) for f in checkup.queue)
    decided, steps = checkup.plan, len(checkup.history.past)
    for text in checkup.trimmed():
        for start, end in text.removed:
            gone = text.before[start:end].strip(" ,.;")
            kept = [text.before[a:b] for a, b in text.inserted]
            assert len(gone) < 4 or gone not in text.after or gone in kept
    for _nth in range(steps):
        _press(qtbot, walk, Qt.Key.Key_U)
    assert checkup.plan.decisions == ()
    assert checkup.now.value == checkup.before.value
    for _nth in range(steps):
        _press(qtbot, walk, Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
    assert checkup.plan == decided


def test_removed_words_are_nowhere_in_the_text_after(
    qtbot: QtBot, walk: WalkPage, checkup: Checkup
) -> None:
    for words in ("SC cleared since 2018", "Building C4", "Sarah Okafor"):
        walk.open(_by_words(checkup, words))
        _press(qtbot, walk, Qt.Key.Key_1)
    after = checkup.trimmed_field("Positions.csv#2/Description").after
    assert "SC" not in after
    assert "Building C4" not in after
    assert "Okafor" not in after
    assert "Northgate Signals" in after


def test_deciding_stays_on_the_piece_and_is_told(
    qtbot: QtBot, walk: WalkPage, checkup: Checkup
) -> None:
    piece = _by_words(checkup, "Building C4")
    walk.open(piece)
    _press(qtbot, walk, Qt.Key.Key_1)
    assert walk.current == piece
    assert walk.said.startswith("Removed “Building C4”")
    assert walk.desk.panel.choices.decided == 1


def test_looking_at_a_piece_decides_nothing(qtbot: QtBot, walk: WalkPage, checkup: Checkup) -> None:
    for key in (Qt.Key.Key_J, Qt.Key.Key_Return, Qt.Key.Key_K, Qt.Key.Key_L, Qt.Key.Key_B):
        _press(qtbot, walk, key)
    assert checkup.plan.decisions == ()


def test_what_was_put_off_comes_last_of_all(qtbot: QtBot, walk: WalkPage, checkup: Checkup) -> None:
    first = walk.current
    _press(qtbot, walk, Qt.Key.Key_L)
    assert walk.current != first
    assert walk.route is not None
    assert walk.route.waiting() == (first,)
    assert walk.route.next_open("") != first
    assert not checkup.is_decided(first)


def test_keeping_asks_for_a_reason_that_is_remembered(
    qtbot: QtBot, walk: WalkPage, checkup: Checkup
) -> None:
    piece = _by_words(checkup, "Halcyon programme")
    walk.open(piece)
    _press(qtbot, walk, Qt.Key.Key_4)
    reason = walk.desk.panel.reason
    assert reason.isVisible()
    reason.setFocus()
    qtbot.keyClicks(reason, "u1 jkl 5 b")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    decision = checkup.decision(piece)
    assert decision is not None
    assert (decision.action, decision.note) == (Action.KEEP, "u1 jkl 5 b")
    assert walk.current == piece


def test_single_keys_can_be_switched_off_and_combinations_stay(
    qtbot: QtBot, walk: WalkPage, checkup: Checkup
) -> None:
    walk.open(_by_words(checkup, "Building C4"))
    walk.set_single_keys(on=False)
    _press(qtbot, walk, Qt.Key.Key_1)
    assert checkup.plan.decisions == ()
    walk.set_single_keys(on=True)
    _press(qtbot, walk, Qt.Key.Key_1)
    walk.set_single_keys(on=False)
    _press(qtbot, walk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert checkup.plan.decisions == ()
    _press(qtbot, walk, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(checkup.plan.decisions) == 1


def test_other_mentions_are_decided_too_unless_unticked(
    qtbot: QtBot, walk: WalkPage, checkup: Checkup
) -> None:
    piece = _by_words(checkup, "Project LARKSPUR")
    others = [f.id for f in checkup.same(piece)]
    assert others
    walk.open(piece)
    _press(qtbot, walk, Qt.Key.Key_1)
    assert all(checkup.is_decided(other) for other in others)
    _press(qtbot, walk, Qt.Key.Key_U)
    walk.open(piece)
    walk.desk.panel.also.click()
    _press(qtbot, walk, Qt.Key.Key_1)
    assert checkup.is_decided(piece)
    assert not any(checkup.is_decided(other) for other in others)


def test_undo_goes_back_to_the_piece_it_was_about(
    qtbot: QtBot, walk: WalkPage, checkup: Checkup
) -> None:
    piece = _by_words(checkup, "RAF Fenwick")
    walk.open(piece)
    _press(qtbot, walk, Qt.Key.Key_1)
    walk.open(_by_words(checkup, "Passed over twice"))
    _press(qtbot, walk, Qt.Key.Key_U)
    assert walk.current == piece


def test_own_wording_is_written_checked_and_taken(
    qtbot: QtBot, walk: WalkPage, checkup: Checkup
) -> None:
    piece = _by_words(checkup, "Building C4")
    walk.open(piece)
    _press(qtbot, walk, Qt.Key.Key_5)
    editor = walk.own.editor
    assert editor.isVisible()
    qtbot.keyClicks(editor, "an office")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    after = checkup.trimmed_field("Positions.csv#2/Description").after
    assert "out of an office at Cheltenham" in after
    assert walk.desk.isVisible()
    assert walk.desk.panel.choices.decided == 5


def test_escape_leaves_own_wording_without_a_trace(
    qtbot: QtBot, walk: WalkPage, checkup: Checkup
) -> None:
    _press(qtbot, walk, Qt.Key.Key_5)
    qtbot.keyClicks(walk.own.editor, "something")
    qtbot.keyClick(walk.own.editor, Qt.Key.Key_Escape)
    assert walk.desk.isVisible()
    assert checkup.plan.decisions == ()


def test_the_short_route_comes_first_and_widens_for_what_is_not_on_it(
    walk: WalkPage, checkup: Checkup
) -> None:
    assert walk.route is not None
    walk.open("short")
    assert walk.route.ids == checkup.short_route
    other = next(f.id for f in checkup.folded)
    walk.open(other)
    assert walk.current == other
    assert walk.route.scope is Scope.ALL
    assert walk.route.shows_folded


def test_crumbs_say_where_the_piece_stands(walk: WalkPage, checkup: Checkup) -> None:
    walk.open(_by_words(checkup, "Building C4"))
    assert walk.crumbs() == ("Positions", "Software lead", "Description")
    walk.open(_by_words(checkup, "Passed over twice"))
    assert walk.crumbs() == ("About",)


def test_no_piece_fits_gives_a_way_on(walk: WalkPage) -> None:
    assert walk.route is not None
    walk.route.filter = type(walk.route.filter)(frozenset({"marking"}))
    walk._reroute()
    assert walk._empty.isVisible()
    assert walk._empty.way_on is not None
    walk._empty.way_on.click()
    assert walk.current


def test_enter_on_a_button_presses_it_instead_of_going_on(qtbot: QtBot, walk: WalkPage) -> None:
    _press(qtbot, walk, Qt.Key.Key_J)
    second = walk.current
    back = walk.desk.footer.buttons[0]
    back.setFocus()
    QApplication.processEvents()
    qtbot.keyClick(back, Qt.Key.Key_Return)
    assert walk.current != second


def test_everything_that_takes_the_keyboard_has_a_name(walk: WalkPage) -> None:
    for widget in walk.findChildren(object):
        if hasattr(widget, "focusPolicy") and widget.isVisible():
            if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or isinstance(widget, QLineEdit):
                continue
            text = widget.text() if callable(getattr(widget, "text", None)) else ""
            assert widget.accessibleName() or text, type(widget).__name__
