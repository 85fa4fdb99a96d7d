"""A program for tests: starts Undershare on this X display, watches its window, ends it.

Arguments: ``close`` or ``terminate``, seconds to watch, the command. Prints as JSON what it
saw. It speaks to the display through libX11, which comes with every X server.
"""

import ctypes
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

TITLE = b"Undershare"
PATIENCE = 60.0
CLIENT_MESSAGE = 33
_LONGS = ctypes.c_long * 24


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent, padded to the size of an XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", _LONGS),
    )


class Display:
    """The windows on an X display."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = self._x.XInternAtom.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        self._x.XSetErrorHandler(ctypes.CFUNCTYPE(ctypes.c_int)(lambda: 0))

    def titled(self, title: bytes) -> int | None:
        """The number of a window of this title that is on screen, or None."""
        root = self._x.XDefaultRootWindow(self._display)
        return next((one for one in self._below(root) if self._title(one) == title), None)

    def close(self, window: int) -> None:
        """Ask for it to be closed, as a window manager does."""
        protocols, deletion = (
            self._x.XInternAtom(self._display, name, 0)
            for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
        )
        event = ClientMessage(CLIENT_MESSAGE, 0, 1, None, window, protocols, 32, _LONGS(deletion))
        self._x.XSendEvent(self._display, ctypes.c_ulong(window), 0, 0, ctypes.byref(event))
        self._x.XFlush(self._display)

    def _below(self, window: int) -> Iterator[int]:
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self._x.XQueryTree(
            self._display, ctypes.c_ulong(window), ctypes.byref(root), ctypes.byref(parent),
            ctypes.byref(children), ctypes.byref(count),
        )  # fmt: skip
        for number in range(count.value):
            yield children[number]
            yield from self._below(children[number])

    def _title(self, window: int) -> bytes | None:
        name = ctypes.c_char_p()
        self._x.XFetchName(self._display, ctypes.c_ulong(window), ctypes.byref(name))
        return name.value


def children(process: int) -> list[int]:
    """Processes that it started and that still run."""
    try:
        listed = Path(f"/proc/{process}/task/{process}/children").read_text("ascii")
    except OSError:
        return []
    return list(map(int, listed.split()))


def wait_for(found: object, *, seconds: float = PATIENCE) -> object:
    """What a function finds, as soon as it finds something."""
    assert callable(found)
    end = time.monotonic() + seconds
    while not (one := found()) and time.monotonic() < end:
        time.sleep(0.05)
    return one


def main() -> int:
    """0 when everything could be watched."""
    how, seconds, *command = sys.argv[1:]
    display = Display()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    window = wait_for(lambda: display.titled(TITLE))
    workers = wait_for(lambda: children(process.pid)) if window else []
    time.sleep(float(seconds))
    alive = process.poll() is None
    workers = [*{*(workers if isinstance(workers, list) else []), *children(process.pid)}]
    if how == "close" and isinstance(window, int):
        display.close(window)
    else:
        process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=PATIENCE)
    gone = wait_for(lambda: not any(Path(f"/proc/{worker}").exists() for worker in workers))
    print(  # noqa: T201  what the test reads
        json.dumps(
            {
                "shown": window is not None,
                "alive": alive,
                "workers": len(workers),
                "status": process.returncode,
                "workers_gone": gone,
                "said": said.decode(),
            }
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
