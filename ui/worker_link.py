"""The window's line to its workers: one that measures the seal, one that reads, one in reserve."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.text import Sentence
from app.worker import protocol
from ui.worker_process import WorkerProcess

Start = Callable[[QObject], WorkerProcess]


class WorkerLink(QObject):
    """Starts, hands out and ends workers; one confined worker serves one export.

    A cancelled or failed reading leaves the window as it was and a fresh worker warming.
    """

    sealed = Signal(object)
    """A ``Seal`` as a worker measured it: the probe's at start, then each reader's own."""
    unmeasured = Signal(object)
    """A sentence: why the seal could not be measured at start."""
    said = Signal(object)
    """An event of the reading in progress."""
    done = Signal(object)
    """Everything, as an ``Audited``."""
    failed = Signal(object)
    """A sentence: the reading ended early."""
    cancelled = Signal()
    checked = Signal(str, object)
    """Id of a text that was to be checked, and its spans."""

    def __init__(self, parent: QObject | None = None, *, make: Start = WorkerProcess) -> None:
        super().__init__(parent)
        self._make = make
        self._all: list[WorkerProcess] = []
        self._probe: WorkerProcess | None = None
        self._reserve: WorkerProcess | None = None
        self._reader: WorkerProcess | None = None
        self._reading = False

    @property
    def reading(self) -> bool:
        """Whether an export is being read."""
        return self._reading

    def measure(self) -> None:
        """Start a worker that only confines itself and tells how tightly; then warm another."""
        self._probe = probe = self._start()
        probe.said.connect(self._probed)
        probe.failed.connect(self._probe_failed)
        probe.open(())

    def read(self, paths: Sequence[Path]) -> None:
        """Read an export with a worker of its own."""
        self._retire()
        reader = self._reserve or self._start()
        self._reserve = None
        self._reader = reader
        self._reading = True
        reader.said.connect(self._heard)
        reader.failed.connect(self._reader_failed)
        reader.ended.connect(self._reader_ended)
        reader.open(paths)

    def check(self, check: protocol.Check) -> None:
        """Ask the worker that read the export for the spans of a text; see ``checked``."""
        if self._reader is not None and not self._reading:
            self._reader.check(check)

    def cancel(self) -> None:
        """Stop reading."""
        if self._reading and self._reader is not None:
            self._reader.cancel()

    def close(self) -> None:
        """End all workers; for closing the window."""
        self._reading = False
        for worker in self._all:
            worker.blockSignals(True)  # nobody listens any more
            worker.wait()
        self._all.clear()

    def process_ids(self) -> list[int]:
        """Numbers of the workers that run, at the system."""
        return [number for worker in self._all if (number := worker.process_id())]

    def _start(self) -> WorkerProcess:
        worker = self._make(self)
        self._all.append(worker)
        worker.ended.connect(self._forget)
        worker.start()
        return worker

    def _warm_reserve(self) -> None:
        if self._reserve is None:
            self._reserve = self._start()
            # A reserve that fails is replaced when it is needed; until then nobody waits for it.
            self._reserve.failed.connect(self._reserve_failed)

    def _reserve_failed(self) -> None:
        if self.sender() is self._reserve:
            self._reserve = None

    def _probed(self, event: protocol.Event) -> None:
        if isinstance(event, protocol.Ready):
            self.sealed.emit(event.seal)
        if isinstance(event, protocol.Ready | protocol.Failed) and self._probe is not None:
            self._probe.end()
            self._probe = None
            self._warm_reserve()
        if isinstance(event, protocol.Failed):
            self.unmeasured.emit(event.reason)

    def _probe_failed(self, sentence: Sentence) -> None:
        self._probe = None
        self.unmeasured.emit(sentence)

    def _heard(self, event: protocol.Event) -> None:
        match event:
            case protocol.Checked(id=name, spans=spans):
                self.checked.emit(name, spans)
            case protocol.Cancelled():
                self._stop_reading()
                self.cancelled.emit()
            case protocol.Failed(reason=reason):
                self._stop_reading()
                self.failed.emit(reason)
            case protocol.Done() if self._reader is not None:
                self._reading = False
                self.done.emit(self._reader.session.audited)
                self._warm_reserve()
            case protocol.Ready(seal=seal):
                self.sealed.emit(seal)
            case _:
                self.said.emit(event)

    def _reader_failed(self, sentence: Sentence) -> None:
        """It crashed or hung: a message if it was reading, a quiet loss afterwards."""
        was_reading = self._reading
        self._stop_reading()
        if was_reading:
            self.failed.emit(sentence)

    def _reader_ended(self) -> None:
        """A cancelled reader that had to be killed."""
        if self._reading and self.sender() is self._reader:
            self._stop_reading()
            self.cancelled.emit()

    def _stop_reading(self) -> None:
        self._reading = False
        self._retire()
        self._warm_reserve()

    def _retire(self) -> None:
        if self._reader is not None:
            reader, self._reader = self._reader, None
            reader.said.disconnect(self._heard)
            reader.end()

    def _forget(self) -> None:
        worker = self.sender()
        if isinstance(worker, WorkerProcess) and worker in self._all:
            self._all.remove(worker)
            worker.deleteLater()
