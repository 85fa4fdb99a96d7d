"""Confines a process on Linux: seccomp takes system calls away, Landlock takes files away.

Both are unprivileged and can never be undone by the process. seccomp stands on the package
``pyseccomp`` and the system's libseccomp, Landlock on the package ``landlock`` and a kernel from
5.13 on that has it switched on; where one is missing, the rest is still done.
"""

import ctypes
import errno
import os
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from resources import ROOT

_CALLS = ROOT / "confinement" / "calls.toml"

PR_SET_DUMPABLE = 4
PR_SET_NO_NEW_PRIVS = 38
CLONE_THREAD = 0x00010000
O_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
"""Flags of ``open`` that could change something; O_TMPFILE needs one of the first two."""


def harden() -> None:
    """No new privileges, and no other process of this user may look into this one.

    Raises:
        OSError: if the kernel refuses.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    for option, value in ((PR_SET_NO_NEW_PRIVS, 1), (PR_SET_DUMPABLE, 0)):
        if libc.prctl(option, value, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "prctl")


def refuse_contact() -> None:
    """Take away the calls that reach other machines, programs and processes.

    Raises:
        OSError: if the kernel refuses, or libseccomp or its package is missing.
    """
    _load_filter("contact", _limit_clone)


def refuse_changes() -> None:
    """Take away the calls that create, change or delete anything in a file system.

    Raises:
        OSError: if the kernel refuses, or libseccomp or its package is missing.
    """
    _load_filter("changes", _limit_open)


def only_read(paths: Sequence[Path]) -> None:
    """From now on only these files, and what is in these folders, can be opened, and only to read.

    Threads that are running already keep their rights, see :func:`threads`. Status calls on a
    known path (does it exist, how large is it) are not covered by Landlock.

    Raises:
        OSError: if the kernel has no Landlock, or the package is missing.
    """
    try:
        import landlock
    except ImportError:
        raise OSError(errno.ENOSYS, "landlock") from None
    rules = landlock.Ruleset()
    read_file = landlock.FSAccess.READ_FILE
    for path in paths:
        if path.is_dir():
            rules.allow(path, rules=read_file | landlock.FSAccess.READ_DIR)
        elif path.exists():
            rules.allow(path, rules=read_file)
    rules.apply()


def threads() -> int:
    """How many threads this process has."""
    return sum(1 for _ in Path("/proc/self/task").iterdir())


def _load_filter(purpose: str, more: Callable[[ModuleType, Any], None]) -> None:
    seccomp = _seccomp()
    rules = seccomp.SyscallFilter(seccomp.ALLOW)
    # All threads at once, those included that a library has started.
    rules.set_attr(seccomp.Attr.CTL_TSYNC, 1)
    for group in tomllib.loads(_CALLS.read_text("utf-8"))[purpose].values():
        for call in group:
            _refuse(seccomp, rules, call)
    more(seccomp, rules)
    rules.load()


def _seccomp() -> ModuleType:
    try:
        import pyseccomp
    except (ImportError, RuntimeError, AttributeError, OSError):
        raise OSError(errno.ENOSYS, "libseccomp") from None
    module: ModuleType = pyseccomp
    return module


def _refuse(
    seccomp: ModuleType, rules: Any, call: str, *where: object, error: int = errno.EPERM
) -> None:
    number = seccomp.resolve_syscall(seccomp.Arch.NATIVE, call)
    if number != -1:  # an older libseccomp does not know the newest calls, nor does its kernel
        rules.add_rule(seccomp.ERRNO(error), number, *where)


def _limit_clone(seccomp: ModuleType, rules: Any) -> None:
    """Threads yes, processes no. clone3 hides its flags in memory; without it libc uses clone."""
    _refuse(seccomp, rules, "clone", seccomp.Arg(0, seccomp.MASKED_EQ, CLONE_THREAD, 0))
    _refuse(seccomp, rules, "clone3", error=errno.ENOSYS)
    # A signal to a thread of this process is how Python and libc end it; to others it is contact.
    _refuse(seccomp, rules, "tgkill", seccomp.Arg(0, seccomp.NE, os.getpid()))
    _refuse(seccomp, rules, "prlimit64", seccomp.Arg(0, seccomp.NE, 0))


def _limit_open(seccomp: ModuleType, rules: Any) -> None:
    """Opening to read yes, to write no. openat2 hides its flags in memory."""
    for call, position in (("open", 1), ("openat", 2)):
        for flag in _single_bits(O_WRITING):
            wanted = seccomp.Arg(position, seccomp.MASKED_EQ, flag, flag)
            _refuse(seccomp, rules, call, wanted)
    _refuse(seccomp, rules, "openat2", error=errno.ENOSYS)


def _single_bits(flags: int) -> list[int]:
    return [1 << bit for bit in range(flags.bit_length()) if flags >> bit & 1]
