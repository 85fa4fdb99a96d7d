"""Asks the worker what an own wording gives away, and brings each answer to whoever asked."""

from collections.abc import Callable
from itertools import count

from PySide6.QtCore import QObject

from app.worker import protocol
from nlp.labels import FieldKind, Span
from ui.worker_link import WorkerLink

Answer = Callable[[tuple[Span, ...]], None]


class OwnChecks(QObject):
    """Numbers the questions; an answer to a question nobody remembers is dropped."""

    def __init__(self, link: WorkerLink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._numbers = count(1)
        self._asked: dict[str, Answer] = {}
        link.checked.connect(self._answer)

    def ask(self, text: str, kind: FieldKind, answer: Answer) -> None:
        """Have a text checked; ``answer`` gets its spans."""
        number = f"own-{next(self._numbers)}"
        self._asked[number] = answer
        self._link.check(protocol.Check(number, text, kind))

    def forget(self) -> None:
        """Another export is open: earlier questions are void."""
        self._asked.clear()

    def _answer(self, number: str, spans: tuple[Span, ...]) -> None:
        answer = self._asked.pop(number, None)
        if answer is not None:
            answer(spans)
