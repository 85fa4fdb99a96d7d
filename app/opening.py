"""From paths to a checkup: what the commands share."""

from collections.abc import Callable, Sequence
from pathlib import Path

from app.checkup import Checkup
from app.errors import UnreadableExport
from app.terms import Term, mark
from app.text import Sentence
from app.worker import client, protocol
from app.worker.model import Audited


def read_export(paths: Sequence[Path], *, on_event: Callable[[protocol.Event], None]) -> Audited:
    """Read and audit an export in the confined worker.

    Raises:
        UnreadableExport: if a path is not there.
        UndershareError: if nothing of it could be read, or the worker failed.
    """
    for path in paths:
        if not path.exists():
            raise UnreadableExport(Sentence("cli.not_there", {"path": str(path)}))
    return client.read(paths, on_event=on_event)


def checkup_of(audited: Audited, terms: Sequence[Term] = ()) -> Checkup:
    """The checkup of what was read, with the person's own terms marked."""
    spans = mark(audited.profile, audited.spans, terms)
    return Checkup(
        audited.profile,
        spans,
        audited.skeletons,
        sources=audited.sources,
        not_judged=[entry.field for entry in audited.not_judged],
    )


def anything_read(audited: Audited) -> bool:
    """Whether any row of any file was read."""
    return any(file.rows_read for source in audited.sources for file in source.files)
