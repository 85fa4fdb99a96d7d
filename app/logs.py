"""A log that holds counts, codes and durations, and no word of an export.

Everything passes one filter: numbers and members of our own enumerations come through, any other
text is withheld, and of an exception only its kind and the line it comes from. Libraries that log
on their own are cut down to their name.
"""

import logging
import sys
from enum import Enum
from pathlib import Path
from types import TracebackType

NAME = "undershare"
"""The logger of this program; modules use ``logging.getLogger("undershare.part")``."""

WITHHELD = "-"
LIMIT = 256 << 10
"""Bytes of an old log above which it is begun anew."""

_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def start(folder: Path) -> None:
    """Log into this folder from now on, and leave no memory of this process on disk if it crashes.

    A log that cannot be written is done without.
    """
    no_core_dumps()
    path = folder / "undershare.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        anew = path.exists() and path.stat().st_size > LIMIT
        handler = logging.FileHandler(path, "w" if anew else "a", encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter(_FORMAT))
    handler.addFilter(only_facts)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger(NAME).setLevel(logging.INFO)


def no_core_dumps() -> None:
    """Have the system write no image of this process, which holds the person's texts."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def only_facts(record: logging.LogRecord) -> bool:
    """A logging filter that takes everything out of a record that might be a person's text."""
    if (record.name != NAME and not record.name.startswith(f"{NAME}.")) or not isinstance(
        record.msg, str
    ):
        record.msg, record.args = WITHHELD, None
    else:
        record.args = _facts(record.args)
    if record.exc_info and record.exc_info[0] is not None:
        kind, _, trace = record.exc_info
        record.msg = f"{record.msg} {kind.__name__} {_origin(trace)}"
    record.exc_info = record.exc_text = record.stack_info = None
    return True


def _facts(args: object) -> tuple[object, ...] | None:
    if not args:
        return None
    if not isinstance(args, tuple):
        return (WITHHELD,)
    return tuple(arg if _is_fact(arg) else WITHHELD for arg in args)


def _is_fact(arg: object) -> bool:
    return isinstance(arg, Enum) or type(arg) in {int, float, bool, type(None)}


def _origin(trace: TracebackType | None) -> str:
    """Module and line that an exception comes from."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return WITHHELD
    return f"{Path(trace.tb_frame.f_code.co_filename).stem}:{trace.tb_lineno}"
