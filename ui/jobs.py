"""Runs short work beside the window's thread; a result of an earlier number is dropped."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from app.errors import UndershareError, WorkerFailed
from app.text import Sentence

log = logging.getLogger(__name__)


class _Task(QRunnable):
    """One piece of work; its outcome goes out through signals that ``Jobs`` owns."""

    def __init__(self, jobs: "Jobs", number: int, work: Callable[[], object]) -> None:
        super().__init__()
        self._jobs, self._number, self._work = jobs, number, work
        self.setAutoDelete(False)

    def run(self) -> None:
        """Do the work; whatever it raises becomes a sentence."""
        try:
            result = self._work()
        except UndershareError as error:
            self._jobs.ended.emit(self._number, None, error)
        except Exception as error:  # noqa: BLE001  outside control ends here
            log.error("job failed: %s", type(error).__name__)  # noqa: TRY400  a trace may quote text
            failed = WorkerFailed(Sentence("worker.broken", {"code": type(error).__name__}))
            self._jobs.ended.emit(self._number, None, failed)
        else:
            self._jobs.ended.emit(self._number, result, None)


class Jobs(QObject):
    """Owns each job until its outcome has arrived."""

    ended = Signal(int, object, object)
    """Number, result, error; the result counts where the error is None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._running: dict[
            int, tuple[_Task, Callable[[object], None], Callable[[UndershareError], None]]
        ] = {}
        self._last = 0
        self.ended.connect(self._arrived)

    def run(
        self,
        work: Callable[[], object],
        *,
        done: Callable[[object], None],
        failed: Callable[[UndershareError], None],
    ) -> int:
        """Start work on frozen data; ``done`` or ``failed`` is called in the window's thread."""
        self._last += 1
        task = _Task(self, self._last, work)
        self._running[self._last] = (task, done, failed)
        self._pool.start(task)
        return self._last

    def drop(self, number: int) -> None:
        """Forget a job: its outcome will not be told."""
        if number in self._running:
            task, _done, _failed = self._running[number]
            self._running[number] = (task, _nothing, _nothing)

    def wait(self) -> None:
        """Let running work end; for closing the window."""
        self._pool.waitForDone()

    @Slot(int, object, object)
    def _arrived(self, number: int, result: object, error: UndershareError | None) -> None:
        _task, done, failed = self._running.pop(number)
        if error is None:
            done(result)
        else:
            failed(error)


def _nothing(_outcome: object) -> None:
    """Where the outcome of a dropped job goes."""
