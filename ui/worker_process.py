"""One worker as a child process: starts it, hands its bytes to a session, notices when it fails."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from app.errors import WorkerFailed
from app.text import Sentence
from app.worker import command, protocol
from app.worker.codec import ProtocolError
from app.worker.session import Session, State

PIECE = 1 << 14
"""Bytes taken at a time, so that a flood of messages never holds up the window."""

SILENCE_MS = 60_000
"""How long a worker that owes an answer may say nothing."""

POLITE_MS = 2_000
"""How long a worker may take to stop by itself."""


class WorkerProcess(QObject):
    """A worker from start to end.

    Attributes:
        session: What has been said so far.
    """

    said = Signal(object)
    """A checked event of ``app.worker.protocol``."""
    failed = Signal(object)
    """A sentence: it crashed, hung or said what it must not; nothing more will come."""
    ended = Signal()
    """The process has ended, whatever the reason."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        program: Sequence[str] | None = None,
        silence_ms: int = SILENCE_MS,
    ) -> None:
        super().__init__(parent)
        self.session = Session()
        self._over = False
        self._program = list(program or command.worker_command())
        self._process = QProcess(self)
        self._process.setProgram(self._program[0])
        self._process.setArguments(self._program[1:])
        self._process.setWorkingDirectory(str(command.worker_folder()))
        environment = QProcessEnvironment()
        for name, value in command.worker_environment().items():
            environment.insert(name, value)
        self._process.setProcessEnvironment(environment)
        # What a crashing interpreter prints may quote an export; nobody keeps it.
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.errorOccurred.connect(self._trouble)
        self._process.finished.connect(self._finished)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(silence_ms)
        self._silence.timeout.connect(self._hung)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(POLITE_MS)
        self._patience.timeout.connect(self.kill)

    def start(self) -> None:
        """Start the process; it says ``Warm`` when it is ready for a request."""
        self._process.start()
        self._watch()

    def open(self, paths: Sequence[Path]) -> None:
        """Have it confine itself and read these paths; none: only measure the confinement."""
        self._write(self.session.open(paths))

    def check(self, check: protocol.Check) -> None:
        """Ask for the spans of a text."""
        self._write(self.session.check(check))

    def cancel(self) -> None:
        """Ask it to stop reading; killed if it does not soon."""
        self._write(self.session.cancel())
        self._patience.start()

    def end(self) -> None:
        """Ask it to end; killed if it does not soon. Nothing more is told of it."""
        if not self._over:
            self._over = True
            self._silence.stop()
            self._process.write(self.session.bye())
            self._process.closeWriteChannel()
            self._patience.start()

    def kill(self) -> None:
        """End it now."""
        self._over = True
        self._silence.stop()
        self._process.kill()

    def wait(self) -> None:
        """Kill it if it still runs, and let the system take it away; for closing the window."""
        self.kill()
        self._process.waitForFinished(POLITE_MS)

    def process_id(self) -> int:
        """Its number at the system, 0 while it does not run."""
        return int(self._process.processId())

    def _write(self, data: bytes) -> None:
        self._process.write(data)
        self._watch()

    def _watch(self) -> None:
        """Silence is a fault only while an answer is owed; a warm one waits for us."""
        owes = self.session.waiting and self.session.state is not State.WARM
        if owes and not self._over:
            self._silence.start()
        else:
            self._silence.stop()

    def _read(self) -> None:
        if self._over:
            self._process.readAllStandardOutput()
            return
        data = self._process.read(PIECE).data()
        try:
            events = self.session.feed(bytes(data))
        except ProtocolError:
            self._fail(Sentence("worker.garbled"))
            return
        self._watch()
        for event in events:
            if isinstance(event, protocol.Cancelled):
                self._patience.stop()
            self.said.emit(event)
        if self._process.bytesAvailable():
            QTimer.singleShot(0, self._read)

    def _hung(self) -> None:
        self._fail(Sentence("worker.hung", {"seconds": self._silence.interval() // 1000}))

    def _trouble(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._fail(Sentence("worker.not_started"))
            self.ended.emit()

    def _finished(self) -> None:
        self._silence.stop()
        self._patience.stop()
        while not self._over and self._process.bytesAvailable():
            self._read()
        if not self._over:
            try:
                self.session.end()
            except WorkerFailed as error:
                self._fail(error.message)
        self._over = True
        self.ended.emit()

    def _fail(self, sentence: Sentence) -> None:
        if not self._over:
            self.kill()
            self.failed.emit(sentence)
