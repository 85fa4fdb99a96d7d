"""The worker's end of the pipes: requests come in, events go out, nothing else gets through.

Standard input and output are the channel. They are moved away at the start and replaced by
nothing, so that a stray ``print`` of a library cannot put a word into the protocol.
"""

import os
import queue
import threading
from collections.abc import Iterator
from typing import BinaryIO

from app.worker import protocol
from app.worker.codec import ProtocolError
from app.worker.frames import Frames

_PIECE = 1 << 16


class WindowGone(Exception):
    """Nobody listens any more."""


def take_standard_streams() -> tuple[BinaryIO, BinaryIO]:
    """Standard input and output as files of ours; the usual ones lead nowhere from now on."""
    incoming, outgoing = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    return os.fdopen(incoming, "rb", buffering=0), os.fdopen(outgoing, "wb")


class Channel:
    """Sends events, and receives requests: first one by one, later on a thread of their own.

    Attributes:
        cancelled: Whether the person asked to stop.
        closed: Whether the window said goodbye or is gone.
    """

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self.cancelled = False
        self.closed = False
        self._outgoing = outgoing
        self._requests = _requests(incoming)
        self._waiting: queue.SimpleQueue[protocol.Check | None] = queue.SimpleQueue()

    def send(self, event: protocol.Event) -> None:
        """Write an event and let it go at once.

        Raises:
            WindowGone: if nobody listens any more.
        """
        data = protocol.encode(event)
        try:
            self._outgoing.write(data)
            self._outgoing.flush()
        except OSError:
            raise WindowGone from None

    def first(self) -> protocol.Request | None:
        """Wait for the next request; None at the end. Only before :meth:`listen`."""
        return next(self._requests, None)

    def listen(self) -> None:
        """Receive on a thread from now on, so that a cancel is seen while there is work.

        The thread starts after the confinement and is therefore as confined as the rest.
        """
        threading.Thread(target=self._receive, name="requests", daemon=True).start()

    def checks(self, *, wait: bool, most: int) -> list[protocol.Check]:
        """Texts to check that have arrived, in order; with ``wait`` at least one or the end."""
        found: list[protocol.Check] = []
        while len(found) < most and not self.closed:
            try:
                check = self._waiting.get(block=wait and not found)
            except queue.Empty:
                break
            if check is None:
                self.closed = True
            else:
                found.append(check)
        return found

    def _receive(self) -> None:
        try:
            for request in self._requests:
                match request:
                    case protocol.Check():
                        self._waiting.put(request)
                    case protocol.Cancel():
                        self.cancelled = True
                    case _:
                        break
        except (ProtocolError, OSError):
            pass  # a window that cannot speak is as good as gone
        # Whoever waits wakes up, whoever works stops.
        self.cancelled = True
        self._waiting.put(None)


def _requests(incoming: BinaryIO) -> Iterator[protocol.Request]:
    frames = Frames()
    while piece := incoming.read(_PIECE):
        for body in frames.feed(piece):
            yield protocol.request(body)
