"""From paths to a checkup: what the commands share."""

from collections.abc import Callable, Sequence
from pathlib import Path

from app.audit.model import Note
from app.checkup import Checkup
from app.errors import UnreadableExport
from app.own_lists import WATCHLIST, OwnWords, overlay_all
from app.profile.model import Profile
from app.terms import Terms, mark
from app.text import Sentence
from app.watchlist.watch import Seen, Watch
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


def checkup_of(
    audited: Audited, terms: Terms | None = None, *, watch: Watch | None = None
) -> Checkup:
    """The checkup of what was read, with own lists laid over it: see :mod:`app.own_lists`.

    Args:
        audited: What the worker read and found.
        terms: The person's own list.
        watch: A sealed watch-list; it is looked through last, within its budget, and a note of
            the checkup says what it did not get to.
    """
    terms, profile = terms or Terms(), audited.profile
    spans = mark(profile, audited.spans, terms.always)
    notes: tuple[Note, ...] = ()
    if watch is not None:
        seen = watch.look(profile.fields)
        texts = {field.id: field.text for field in profile.fields}
        spans = overlay_all(texts, seen.spans, spans, rule=WATCHLIST)
        notes = _unchecked(profile, seen)
    return Checkup(
        profile,
        spans,
        audited.skeletons,
        sources=audited.sources,
        not_judged=[entry.field for entry in audited.not_judged],
        own=OwnWords(terms.never, notes),
    )


def _unchecked(profile: Profile, seen: Seen) -> tuple[Note, ...]:
    """A note of what there was no time to compare with the watch-list, if anything."""
    if not seen.fields:
        return ()
    first = next(field for field in profile.fields if field.id == seen.fields[0])
    facts = {"passages": seen.unchecked, "fields": len(seen.fields)}
    return (Note(WATCHLIST, first.section, Sentence("watchlist.unchecked", facts)),)


def anything_read(audited: Audited) -> bool:
    """Whether any row of any file was read."""
    return any(file.rows_read for source in audited.sources for file in source.files)
