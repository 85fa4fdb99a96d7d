"""Talks to a worker process and waits for it: what the command line uses.

Whatever goes wrong on the other side (a crash, silence, words that no worker may say) ends as a
:class:`~app.errors.WorkerFailed` with a sentence for the person, and the process is gone.
"""

import os
import queue
import subprocess
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from app.errors import UndershareError, UnreadableExport, WorkerFailed
from app.text import Sentence
from app.worker import protocol
from app.worker.ahead import Ahead
from app.worker.codec import MAX_TEXT, ProtocolError
from app.worker.command import worker_command, worker_environment, worker_folder
from app.worker.model import Audited, Seal
from app.worker.session import Session
from nlp.labels import Document, Span

TIMEOUT = 60.0
"""Seconds of silence after which a worker that owes an answer is taken to hang."""
WINDOW = 256
"""Texts that are sent ahead of their answers."""

_PIECE = 1 << 16
_PIECES = 64
_FAREWELL = 2.0


def read(
    paths: Sequence[Path],
    *,
    on_event: Callable[[protocol.Event], None] = lambda _: None,
    timeout: float = TIMEOUT,
    command: Sequence[str] | None = None,
) -> Audited:
    """Read and audit an export in a confined process.

    Args:
        paths: What the person chose; files or folders.
        on_event: Told everything as it comes, already checked.
        timeout: Seconds of silence after which the worker is given up.
        command: What to start instead of our own worker.

    Raises:
        WorkerFailed: if the worker crashed, hung, or said what it must not.
        UnreadableExport: if it could not use the export, for the reason it gives.
    """
    with Worker(command=command, timeout=timeout) as worker:
        worker.write(worker.session.open(paths))
        for event in worker.events():
            on_event(event)
            if isinstance(event, protocol.Failed):
                raise _error(event.reason)
        if worker.session.audited is None:
            raise WorkerFailed(Sentence("worker.cancelled"))
        return worker.session.audited


def probe(*, timeout: float = TIMEOUT, command: Sequence[str] | None = None) -> Seal:
    """How tightly a worker that may read nothing is confined on this system.

    Raises:
        WorkerFailed: if the worker crashed, hung, or said what it must not.
    """
    with Worker(command=command, timeout=timeout) as worker:
        return worker.confine()


def check_texts(
    documents: Iterable[Document],
    *,
    threshold: float | None = None,
    timeout: float = TIMEOUT,
    command: Sequence[str] | None = None,
) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The id and spans of each document, in order, while more of them are still taken.

    Args:
        documents: Taken on a thread as answers come in, never all at once.
        threshold: Least confidence of a span that the model found, 0 to 1; None leaves it to each
            category's own.
        timeout: Seconds of silence after which the worker is given up.
        command: What to start instead of our own worker.

    Raises:
        WorkerFailed: if the worker crashed, hung, or said what it must not.
        UndershareError: if a text is too long.
    """
    with Worker(command=command, timeout=timeout) as worker:
        worker.confine()
        coming = Ahead(documents, most=WINDOW)
        sent: dict[str, str] = {}
        count = 0
        while True:
            while len(sent) < WINDOW and (got := coming.next(wait=not sent)):
                worker.write(worker.session.check(_check(str(count), got[0], threshold)))
                sent[str(count)] = got[0].id
                count += 1
            if not sent:
                return
            for event in worker.events(once=True):
                if isinstance(event, protocol.Failed):
                    raise _error(event.reason)
                if isinstance(event, protocol.Checked):
                    yield sent.pop(event.id), event.spans


def _error(reason: Sentence) -> UndershareError:
    """A worker's own words of failure are about itself, or about the export."""
    return (WorkerFailed if reason.id.startswith("worker.") else UnreadableExport)(reason)


def _check(name: str, document: Document, threshold: float | None) -> protocol.Check:
    if len(document.text) > MAX_TEXT:
        raise UndershareError(Sentence("worker.text_too_long"))
    return protocol.Check(
        name, document.text, document.kind, document.holds, document.column, threshold
    )


class Worker:
    """One worker process, from start to end; a context manager that leaves nothing running.

    Attributes:
        session: The conversation with it.

    Raises:
        WorkerFailed: on entering, if the process cannot be started.
    """

    def __init__(self, *, command: Sequence[str] | None = None, timeout: float = TIMEOUT) -> None:
        self.session = Session()
        self._timeout = timeout
        self._pieces: queue.Queue[bytes] = queue.Queue(_PIECES)
        self._left = threading.Event()
        try:
            self._process = subprocess.Popen(  # noqa: S603  our own program, nothing from outside
                list(command or worker_command()),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                cwd=worker_folder(),
                env=dict(worker_environment()),
            )
        except OSError:
            raise WorkerFailed(Sentence("worker.not_started")) from None
        self._collector = threading.Thread(target=self._collect, name="worker output", daemon=True)
        self._collector.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._left.set()
        if kind is None:
            with suppress(WorkerFailed):
                self.write(self.session.bye())
        else:
            self._process.kill()
        self._close()

    def write(self, data: bytes) -> None:
        """Write requests.

        Raises:
            WorkerFailed: if the process is gone.
        """
        assert self._process.stdin is not None  # noqa: S101  it was opened as a pipe
        watchdog = threading.Timer(self._timeout, self._process.kill)
        watchdog.daemon = True
        watchdog.start()
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(self._process.stdin.fileno(), rest) :]
        except OSError:
            raise self._failed("worker.crashed") from None
        finally:
            watchdog.cancel()

    def confine(self) -> Seal:
        """Have the worker confine itself to nothing at all, and tell how tight that is.

        Raises:
            WorkerFailed: if it crashed, hung, or said what it must not.
        """
        self.write(self.session.open([]))
        for event in self.events():
            if isinstance(event, protocol.Failed):
                raise _error(event.reason)
        if self.session.seal is None:
            raise self._failed("worker.crashed")
        return self.session.seal

    def events(self, *, once: bool = False) -> Iterator[protocol.Event]:
        """What the worker says, until it owes nothing more; with ``once``, until something came.

        Raises:
            WorkerFailed: if it crashed, hung, or said what it must not.
        """
        while self.session.waiting:
            try:
                piece = self._pieces.get(timeout=self._timeout)
            except queue.Empty:
                seconds = round(self._timeout)
                raise self._failed("worker.hung", seconds=seconds) from None
            if not piece:
                raise self._failed("worker.crashed")
            try:
                events = self.session.feed(piece)
            except ProtocolError:
                raise self._failed("worker.garbled") from None
            yield from events
            if once and events:
                return

    def _failed(self, sentence: str, **params: str | int) -> WorkerFailed:
        self._process.kill()
        return WorkerFailed(Sentence(sentence, params))

    def _collect(self) -> None:
        """Take what the worker writes, as fast as it is used: a full queue holds the worker up.

        Only this thread reads the pipe and only it closes it: closed by another while a read is
        about to begin, the same number may already be the next worker's pipe.
        """
        assert self._process.stdout is not None  # noqa: S101  it was opened as a pipe
        piece = b"-"
        with self._process.stdout as output:
            while piece and not self._left.is_set():
                try:
                    piece = os.read(output.fileno(), _PIECE)
                except OSError:
                    piece = b""
                while not self._left.is_set():
                    with suppress(queue.Full):
                        self._pieces.put(piece, timeout=0.1)
                        break

    def _close(self) -> None:
        """Wait for the end; a closed input is a farewell as well."""
        assert self._process.stdin is not None  # noqa: S101  it was opened as a pipe
        with suppress(OSError):
            self._process.stdin.close()
        try:
            self._process.wait(_FAREWELL)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._collector.join(_FAREWELL)
