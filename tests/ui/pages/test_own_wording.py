from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from nlp.labels import Category, FieldKind, Span
from ui.pages.own_range import Replaced
from ui.pages.own_wording import Found, OwnWording, subject
from ui.theme import Theme


class Worker:
    """Answers like the worker, when told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, FieldKind, Callable[[Found], None]]] = []

    def check(self, text: str, kind: FieldKind, answer: Callable[[Found], None]) -> None:
        self.asked.append((text, kind, answer))

    def answer(self, nth: int = -1) -> None:
        text, _kind, answer = self.asked[nth]
        at = text.find("GCHQ")
        spans = (Span(at, at + 4, Category.EMPLOYER, 1.0, "lexicon.employer"),) if at >= 0 else ()
        answer(spans)


@pytest.fixture
def worker() -> Worker:
    return Worker()


@pytest.fixture
def piece(checkup: Checkup) -> str:
    return next(f.id for f in checkup.findings if f.text == "Building C4")


@pytest.fixture
def own(qtbot: QtBot, theme: Theme, worker: Worker, checkup: Checkup, piece: str) -> OwnWording:
    widget = OwnWording(theme, worker.check)
    qtbot.addWidget(widget)
    widget.show()
    widget.begin(checkup, piece)
    return widget


def _type(own: OwnWording, old: str, new: str) -> None:
    own.editor.setPlainText(own.editor.words().replace(old, new))


def test_the_sentence_is_edited_and_the_piece_is_selected(own: OwnWording) -> None:
    assert own.editor.words().startswith("Currently leading Project LARKSPUR")
    assert own.editor.words().endswith("a team of 14.")
    assert own.editor.textCursor().selectedText() == "Building C4"


def test_only_what_changed_is_replaced_and_said(own: OwnWording) -> None:
    _type(own, "out of Building C4 at Cheltenham", "from home")
    assert "This replaces “out of Building C4 at Cheltenham”." in own._what.text()


def test_the_worker_is_asked_once_typing_rests(
    qtbot: QtBot, own: OwnWording, worker: Worker
) -> None:
    _type(own, "Building C4", "an office")
    _type(own, "an office", "an office near GCHQ")
    qtbot.waitUntil(lambda: len(worker.asked) > 0)
    assert [(text, kind) for text, kind, _answer in worker.asked] == [
        ("an office near GCHQ", FieldKind.POSITION_DESCRIPTION)
    ]


def test_untouched_words_are_neither_checked_nor_used(own: OwnWording, worker: Worker) -> None:
    assert own._state.text() == "Change the words; they are checked as you type."
    assert not own.use.isEnabled()
    assert not own._pause.isActive()
    assert worker.asked == []


def test_what_is_still_found_is_said_marked_and_weighed(
    qtbot: QtBot, own: OwnWording, worker: Worker
) -> None:
    _type(own, "Building C4", "an office near GCHQ")
    qtbot.waitUntil(lambda: len(worker.asked) > 0)
    worker.answer()
    assert own._verdict.isVisible()
    assert own._still.text().startswith("“GCHQ” still says")
    assert "exposure about" in own._still.text()
    assert [s.cursor.selectedText() for s in own.editor.extraSelections()] == ["GCHQ"]


def test_an_answer_to_an_earlier_wording_is_dropped(
    qtbot: QtBot, own: OwnWording, worker: Worker
) -> None:
    _type(own, "Building C4", "an office near GCHQ")
    qtbot.waitUntil(lambda: len(worker.asked) > 0)
    _type(own, " near GCHQ", "")
    worker.answer(0)
    assert not own._verdict.isVisible()
    assert own._state.text() == "Checking …"


def test_using_it_gives_the_range_the_words_and_the_findings(
    qtbot: QtBot, own: OwnWording, worker: Worker, checkup: Checkup, piece: str
) -> None:
    finding = checkup.by_id[piece]
    _type(own, "Building C4", "an office")
    qtbot.waitUntil(lambda: len(worker.asked) > 0)
    worker.answer()
    with qtbot.waitSignal(own.used) as told:
        qtbot.keyClick(own.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [Replaced(finding.start, finding.end, "an office"), ()]


def test_a_wording_over_the_limit_cannot_be_used(own: OwnWording) -> None:
    _type(own, "Building C4", "x" * 3000)
    assert not own.use.isEnabled()
    assert own._length.property("kind") == "danger"


def test_earlier_own_wording_is_taken_up_again(checkup: Checkup, piece: str) -> None:
    finding = checkup.by_id[piece]
    checkup.write_own(finding.field, finding.start, finding.end, "an office")
    words, (start, end) = subject(checkup, piece).words()
    assert words[start:end] == "an office"
    assert "Building C4" not in words
