"""What a confined worker tries in order to break out, and what came of it.

The attempts do no harm where they succeed: a socket is not connected to another machine, a file
that could be written is removed again, a signal is signal 0. An attempt that would fail anyway (a
home folder that nobody may write to) proves nothing and is not tried; that is found out before.
"""

import errno
import os
import socket  # noqa: TID251  to prove that it cannot be used; nothing is ever sent
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.worker.model import Attempt, Feat, Level, Outcome, Seal

_DISCARD = ("127.0.0.1", 9)
_REFUSALS = frozenset({errno.EPERM, errno.EACCES})
_NEEDED = frozenset({Feat.INTERNET, Feat.RUN_PROGRAM, Feat.READ_ELSEWHERE})
"""Without proof of these nothing is called sealed."""


@dataclass(frozen=True, slots=True)
class Targets:
    """What there is to break out to, found before the confinement.

    Attributes:
        foreign: A file outside the export that could be read, or None.
        temporary: A folder for temporary files that could be written to, or None.
        home: The home folder, if it could be listed, or None.
        home_writable: Whether it could be written to.
        export: A file that the person chose and that could be changed, or None.
        parent: The process that started this one.
    """

    foreign: Path | None
    temporary: Path | None
    home: Path | None
    home_writable: bool
    export: Path | None
    parent: int


def targets(paths: Sequence[Path]) -> Targets:
    """Look for what this process can do now and must not be able to do later."""
    home = _home()
    temporary = Path(os.environ.get("TMPDIR") or tempfile.gettempdir())
    inside = [path.resolve() for path in paths]
    foreign = (
        path
        for path in map(Path, ("/etc/passwd", sys.executable))
        if os.access(path, os.R_OK) and not _is_below(path, inside)
    )
    files = (path for path in inside if path.is_file() and os.access(path, os.W_OK))
    return Targets(
        foreign=next(foreign, None),
        temporary=temporary if os.access(temporary, os.W_OK) else None,
        home=home if home and os.access(home, os.R_OK) and not _is_below(home, inside) else None,
        home_writable=bool(home and os.access(home, os.W_OK)),
        export=next(files, None),
        parent=os.getppid(),
    )


def measure(found: Targets, *, mechanisms: Sequence[str] = (), loose_threads: int = 0) -> Seal:
    """Try everything, and compute the level from what came of it."""
    attempts = tuple(_attempt(feat, trial) for feat, trial in _trials(found).items())
    return Seal(
        level=level(attempts, loose_threads=loose_threads),
        attempts=attempts,
        mechanisms=tuple(mechanisms),
        loose_threads=loose_threads,
    )


def level(attempts: Sequence[Attempt], *, loose_threads: int = 0) -> Level:
    """Sealed: everything tried was refused, the essentials were tried, and no thread is loose."""
    outcomes = {attempt.what: attempt.outcome for attempt in attempts}
    refused = {feat for feat, outcome in outcomes.items() if outcome is Outcome.REFUSED}
    allowed = {feat for feat, outcome in outcomes.items() if outcome is Outcome.ALLOWED}
    if not refused:
        return Level.NOT
    if allowed or loose_threads or not refused >= _NEEDED:
        return Level.PARTLY
    return Level.SEALED


Trial = Callable[[], None]


def _attempt(feat: Feat, trial: Trial | None) -> Attempt:
    if trial is None:
        return Attempt(feat, Outcome.NOT_TRIED)
    try:
        trial()
    except OSError as refusal:
        code = errno.errorcode.get(refusal.errno or 0, "")
        refused = isinstance(refusal, PermissionError) or refusal.errno in _REFUSALS
        return Attempt(feat, Outcome.REFUSED if refused else Outcome.ALLOWED, code)
    return Attempt(feat, Outcome.ALLOWED)


def _trials(found: Targets) -> Mapping[Feat, Trial | None]:
    memory = Path(f"/proc/{found.parent}/mem")
    return {
        Feat.INTERNET: _connect,
        Feat.LOCAL_SOCKET: _pair,
        Feat.NEW_PROCESS: _fork if hasattr(os, "fork") else None,
        Feat.RUN_PROGRAM: _execute if hasattr(os, "fork") else _run,
        Feat.WRITE_TEMPORARY: _on(_write, found.temporary),
        Feat.WRITE_HOME: _on(_write, found.home if found.home_writable else None),
        Feat.CHANGE_EXPORT: _on(_open_to_write, found.export),
        Feat.READ_ELSEWHERE: _on(_read, found.foreign),
        Feat.LIST_HOME: _on(_list, found.home),
        Feat.READ_WINDOW_MEMORY: _on(_read, memory if sys.platform == "linux" else None),
        Feat.SIGNAL_WINDOW: (lambda: os.kill(found.parent, 0)) if os.name == "posix" else None,
    }


def _on(act: Callable[[Path], None], path: Path | None) -> Trial | None:
    return None if path is None else lambda: act(path)


def _connect() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        sock.connect(_DISCARD)  # a datagram socket only notes the address: no packet leaves


def _pair() -> None:
    for end in socket.socketpair():
        end.close()


def _fork() -> None:
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)


def _execute() -> None:
    """Ask for a program that cannot exist: a refusal comes before the system looks for it.

    Asking for one that exists would end the worker where it is not refused.
    """
    os.execv("/undershare/seal", ["seal"])  # noqa: S606  no shell, and no such program


def _run() -> None:
    command = [os.environ.get("COMSPEC", "cmd.exe"), "/c", "exit"]
    subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)  # noqa: S603  nothing from outside is in it


def _write(folder: Path) -> None:
    path = folder / f".undershare-seal-{os.getpid()}"
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    path.unlink()


def _open_to_write(path: Path) -> None:
    os.close(os.open(path, os.O_WRONLY))


def _read(path: Path) -> None:
    os.close(os.open(path, os.O_RDONLY))


def _list(folder: Path) -> None:
    os.scandir(folder).close()


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:
        return None


def _is_below(path: Path, folders: Sequence[Path]) -> bool:
    resolved = path.resolve()
    return any(resolved.is_relative_to(folder) for folder in folders)
