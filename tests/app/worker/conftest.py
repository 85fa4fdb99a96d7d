import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.worker.frames import Frames, frame

HERE = Path(__file__).parent


class Pipes:
    """Both ends of a channel, for a worker that runs in a thread of the test."""

    def __init__(self) -> None:
        requests, self._ask = os.pipe()
        self._hear, events = os.pipe()
        self.incoming = os.fdopen(requests, "rb", buffering=0)
        self.outgoing = os.fdopen(events, "wb")
        self._frames = Frames()

    def ask(self, data: bytes) -> None:
        os.write(self._ask, data)

    def hang_up(self) -> None:
        if self._ask >= 0:
            os.close(self._ask)
            self._ask = -1

    def stop_listening(self) -> None:
        os.close(self._hear)
        self._hear = -1

    def heard(self) -> Iterator[bytes]:
        while piece := os.read(self._hear, 1 << 16):
            for body in self._frames.feed(piece):
                yield frame(body)

    def close(self) -> None:
        self.hang_up()
        # A pipe closed while a read of it is about to begin may be another test's by then.
        for thread in threading.enumerate():
            if thread.name == "requests":
                thread.join(10)
        if self._hear >= 0:
            os.close(self._hear)
        self.incoming.close()
        with suppress(OSError):  # what could not be delivered
            self.outgoing.close()


@pytest.fixture
def pipes() -> Iterator[Pipes]:
    made = Pipes()
    yield made
    made.close()


@pytest.fixture
def stand_in() -> Callable[..., list[str]]:
    """The command of a worker process that behaves as its first argument says."""

    def command(behaviour: str, *args: str) -> list[str]:
        return [sys.executable, "-X", "utf8", str(HERE / "stand_in.py"), behaviour, *args]

    return command
