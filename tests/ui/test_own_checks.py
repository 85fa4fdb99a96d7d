from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from app.worker import protocol
from nlp.labels import Category, FieldKind, Span
from ui.own_checks import OwnChecks

SPANS = (Span(0, 2, Category.CLEARANCE, 1.0, "words"),)


class Line(QObject):
    """A link that only remembers what it was asked."""

    checked = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[protocol.Check] = []

    def check(self, check: protocol.Check) -> None:
        self.asked.append(check)


def test_each_answer_goes_to_who_asked(qtbot: QtBot) -> None:
    line, first, second = Line(), [], []
    checks = OwnChecks(line)  # type: ignore[arg-type]  # a stand-in
    checks.ask("SC", FieldKind.ABOUT, first.append)
    checks.ask("DV", FieldKind.ABOUT, second.append)
    line.checked.emit(line.asked[1].id, SPANS)
    line.checked.emit(line.asked[1].id, SPANS)
    assert (first, second) == ([], [SPANS])


def test_questions_about_another_export_are_void(qtbot: QtBot) -> None:
    line, told = Line(), []
    checks = OwnChecks(line)  # type: ignore[arg-type]  # a stand-in
    checks.ask("SC", FieldKind.ABOUT, told.append)
    checks.forget()
    line.checked.emit(line.asked[0].id, SPANS)
    assert not told
