"""Takes from a process, in two steps, what it does not need to read an export.

First, before any library of others is loaded: networks, programs, other processes, memory without
end. Then, once the export is known and before its first byte is read: all other files, and every
change to any. Each step does what the system offers and says what that was; whether it holds is
measured afterwards (:mod:`app.worker.seal`), not believed.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from resources import ROOT

MEMORY = 1536 << 20
"""Bytes of address space that reading may use beyond what is in use when it starts."""

Step = tuple[str, Callable[[], None]]


def before_loading() -> tuple[str, ...]:
    """Cut off contact with anything outside; the names of what the system took."""
    steps: list[Step] = []
    if sys.platform == "linux":
        from app.worker import linux

        steps += [("privileges", linux.harden), ("contact", linux.refuse_contact)]
    if sys.platform == "win32":
        from app.worker import windows

        steps += [("job", windows.confine)]
    else:
        steps += [("no_core_dumps", _no_core_dumps)]
    return _take(steps)


def before_reading(paths: Sequence[Path]) -> tuple[str, ...]:
    """Leave these paths to be read, and our own resources; the names of what the system took.

    Word lists and the like are loaded when the first text needs them. They are the same on every
    computer, so reading them tells nobody anything.
    """
    steps: list[Step] = []
    if sys.platform != "win32":
        steps += [("limits", _limit_resources)]
    if sys.platform == "linux":
        from app.worker import linux

        steps += [
            ("changes", linux.refuse_changes),
            ("files", lambda: linux.only_read([*paths, ROOT])),
        ]
    return _take(steps)


def loose_threads() -> int:
    """Threads besides this one: what they may open is decided when they start, not later."""
    count = 0
    if sys.platform == "linux":
        from app.worker import linux

        count = linux.threads() - 1
    return count


def _take(steps: Sequence[Step]) -> tuple[str, ...]:
    taken = []
    for name, step in steps:
        try:
            step()
        except OSError:
            continue  # the system does not offer it; the seal will say what that means
        taken.append(name)
    return tuple(taken)


def _no_core_dumps() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_resources() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    _lower(resource.RLIMIT_NOFILE, 256)
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        _lower(resource.RLIMIT_AS, pages * resource.getpagesize() + MEMORY)
    else:
        # Elsewhere threads do not count as processes, so this takes away new processes alone.
        resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


def _lower(limit: int, value: int) -> None:
    import resource

    hard = resource.getrlimit(limit)[1]
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(limit, (value, value))
