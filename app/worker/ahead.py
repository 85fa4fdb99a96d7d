"""Takes things from a slow source on a thread, so that nobody waits for it with work in hand."""

import queue
import threading
from collections.abc import Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class Ahead(Generic[T]):
    """Things of an iterable, a limited number of them taken ahead.

    Attributes:
        ended: Whether everything has been given out.
    """

    def __init__(self, source: Iterable[T], *, most: int) -> None:
        self.ended = False
        self._taken: queue.Queue[tuple[T] | BaseException | None] = queue.Queue(most)
        threading.Thread(target=self._take, args=(source,), name="ahead", daemon=True).start()

    def next(self, *, wait: bool) -> tuple[T] | None:
        """The next thing as a tuple of one; None if there is none yet, or at the end.

        Raises:
            BaseException: whatever the source raised.
        """
        if self.ended:
            return None
        try:
            found = self._taken.get(block=wait)
        except queue.Empty:
            return None
        self.ended = not isinstance(found, tuple)
        if isinstance(found, BaseException):
            raise found
        return found

    def _take(self, source: Iterable[T]) -> None:
        try:
            for thing in source:
                self._taken.put((thing,))
        except BaseException as fault:  # noqa: BLE001  it is raised again where it is waited for
            self._taken.put(fault)
        else:
            self._taken.put(None)
