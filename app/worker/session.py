"""The window's side of the conversation with one worker, without a process or a pipe.

Bytes in, events out: :meth:`Session.feed` cuts, decodes and checks whatever the worker sends, in
pieces of any size, and gathers it. The methods named after requests give the bytes to write.
"""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import WorkerFailed
from app.text import Sentence
from app.worker import claims, protocol
from app.worker.codec import ProtocolError
from app.worker.frames import Frames
from app.worker.gathering import Gathering

if TYPE_CHECKING:
    from app.worker.model import Audited, Seal

MAX_TOTAL = 1 << 30
"""Bytes that one worker may send; a large archive makes about a tenth of it."""


class State(Enum):
    """Where the conversation stands."""

    STARTING = "starting"
    WARM = "warm"
    CONFINING = "confining"
    READING = "reading"
    IDLE = "idle"


class Session:
    """One worker from start to end: one export, then any number of texts to check.

    Attributes:
        state: Where the conversation stands; ``IDLE`` when nothing but checks can come.
        seal: How tightly the worker is confined, once it has said so.
        audited: Everything, once the worker is done.
    """

    def __init__(self) -> None:
        self.state = State.STARTING
        self.seal: Seal | None = None
        self.audited: Audited | None = None
        self._frames = Frames()
        self._received = 0
        self._opened = False
        self._reads = False
        self._gathered = Gathering()
        self._asked: dict[str, int] = {}

    def open(self, paths: Sequence[Path]) -> bytes:
        """Ask to confine itself to these paths and to read them; none: only to confine itself."""
        if self._opened:
            raise ValueError("a worker reads once")
        self._opened = True
        self._reads = bool(paths)
        if self.state is State.WARM:
            self.state = State.CONFINING
        return protocol.encode(protocol.Open(tuple(str(path.absolute()) for path in paths)))

    def check(self, check: protocol.Check) -> bytes:
        """Ask for the spans of a text.

        Raises:
            ValueError: if a text of this id is still being checked.
        """
        if check.id in self._asked:
            raise ValueError("already asked")
        data = protocol.encode(check)
        self._asked[check.id] = len(check.text)
        return data

    def cancel(self) -> bytes:
        """Ask to stop reading."""
        return protocol.encode(protocol.Cancel())

    def bye(self) -> bytes:
        """Ask to end."""
        return protocol.encode(protocol.Bye())

    @property
    def waiting(self) -> bool:
        """Whether the worker owes an answer; silence is only a fault while it does."""
        return self.state not in {State.WARM, State.IDLE} or bool(self._asked)

    def feed(self, data: bytes) -> list[protocol.Event]:
        """What the worker says with these bytes, checked.

        Raises:
            ProtocolError: if it says anything that it must not; nothing from it can be used then.
        """
        self._received += len(data)
        if self._received > MAX_TOTAL:
            raise ProtocolError("too much")
        events = []
        for body in self._frames.feed(data):
            event = protocol.event(body)
            self._take(event)
            events.append(event)
        return events

    def end(self) -> None:
        """The worker's output has ended.

        Raises:
            WorkerFailed: if it ended in the middle.
        """
        if self.state is not State.IDLE or self._asked or self._frames.pending:
            raise WorkerFailed(Sentence("worker.crashed"))

    def _take(self, event: protocol.Event) -> None:
        match event:
            case protocol.Checked(id=name, spans=spans) if name in self._asked:
                claims.check_spans(spans, self._asked.pop(name))
            case protocol.Warm() if self.state is State.STARTING:
                self.state = State.CONFINING if self._opened else State.WARM
            case protocol.Ready(seal=seal) if self.state is State.CONFINING:
                self.seal = seal
                self._gathered.versions = dict(event.versions)
                self.state = State.READING if self._reads else State.IDLE
            case protocol.Failed(reason=reason):
                claims.check_sentence(reason)
                self.state = State.IDLE
            case protocol.Cancelled() if self.state is State.READING:
                self.state = State.IDLE
            case protocol.Done() if self.state is State.READING and self.seal is not None:
                self.audited = self._gathered.finish(event, self.seal)
                self._gathered = Gathering()
                self.state = State.IDLE
            case _ if self.state is State.READING:
                self._gathered.take(event)
            case _:
                raise ProtocolError("out of turn")
