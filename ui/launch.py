"""Starts what the arguments ask for: the worker, the command line or the window.

Qt is loaded for the window alone, so the command line works where there is no display.
"""

import os
import sys
from collections.abc import Mapping, Sequence

from app.text import Sentence, _, say, use_language
from app.worker.command import FLAG

NO_WINDOW = 2
SELF_TEST = "--self-test"
"""The argument with which the window opens the bundled sample and ends: for a new build."""


def main(argv: Sequence[str] | None = None) -> int:
    """Start; the exit status.

    Args:
        argv: Arguments without the program's name; the process's own for None.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [FLAG]:
        from app.worker.start import main as work

        return work()
    use_language(None)
    if arguments == [SELF_TEST]:
        return _open_window(self_test=True)
    if arguments:
        from app.cli import main as command

        return command(arguments)
    return _open_window()


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window could be seen here: always, except on a Linux without a display."""
    if platform != "linux":
        return True
    return any(environment.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _open_window(*, self_test: bool = False) -> int:
    if not has_display(os.environ, sys.platform):
        sys.stderr.write(say(Sentence("cli.no_display")) + "\n")
        return NO_WINDOW
    try:
        from ui.application import run
    except ImportError as error:
        hint = _(
            "The window needs a system library that is not here: {what}. "
            "`make setup` names the command that installs it.",
            what=error.msg,
        )
        sys.stderr.write(hint + "\n")
        return NO_WINDOW
    return run(self_test=self_test)
