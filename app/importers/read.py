"""From chosen paths to a profile: opening, choosing the importer, reading, accounting."""

import codecs
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from app.errors import UnreadableExport
from app.importers.account import Account
from app.importers.bundle import Bundle, Member, open_bundle
from app.importers.dates import iso
from app.importers.events import (
    Event,
    FileDone,
    Reading,
    SourceDone,
    SourceOpened,
)
from app.importers.gathering import Gathering
from app.importers.html_text import article
from app.importers.limits import Limits
from app.importers.linkedin import importer as linkedin
from app.importers.linkedin.catalogue import tables as catalogue
from app.importers.repairs import repair
from app.profile.ledger import FileReport, Source
from app.text import Sentence

UNKNOWN = "unknown"


class Importer(Protocol):
    """What reads one kind of export; a module with these names is one."""

    KIND: str

    def recognises(self, bundle: Bundle, /) -> Sentence | None:
        """Why the bundle is such an export, or None."""

    def read(
        self, bundles: Sequence[Bundle], gathering: Gathering, limits: Limits, /
    ) -> list[tuple[FileReport, ...]]:
        """Read them all; a tuple of reports for each bundle."""

    def absent(self, bundles: Sequence[Bundle], /) -> tuple[str, ...]:
        """Names of files that they lack together."""


IMPORTERS: tuple[Importer, ...] = (linkedin,)
"""In the order in which they are asked."""


ENCODINGS = ("utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "cp1252", "cp437", "latin-1")


def warm() -> None:
    """Load everything that is otherwise loaded at the first need; call it before confinement."""
    for encoding in ENCODINGS:
        codecs.lookup(encoding)
    catalogue()
    article("<h1>Warm</h1><p class='published'>&amp;</p>")
    repair("Â£5")
    iso("Mon Jul 15 09:00:23 UTC 2024")


def ignore(event: Event) -> None:
    """The receiver of events for who wants only the result."""
    del event


def read(
    paths: Sequence[Path],
    *,
    on_event: Callable[[Event], None] = ignore,
    limits: Limits | None = None,
) -> Reading:
    """Everything that is in the chosen zips, folders and files, as one profile.

    Bad content never raises: it becomes a reason in the account. Whatever ``on_event`` raises
    (:class:`~app.importers.events.Cancelled`) ends the reading and is let by.

    Args:
        paths: In any order; several parts of one export are merged, equal rows counted once each
            in the account and once in the profile.
        on_event: Told what happens, in order, while it happens.
        limits: Caps on sizes and counts.

    Raises:
        UnreadableExport: if none of the paths could be opened.
    """
    limits = limits or Limits()
    with ExitStack() as stack:
        bundles = [stack.enter_context(open_bundle(path, limits=limits)) for path in paths]
        _refuse_nothing(bundles)
        opened = [_open(bundle) for bundle in bundles]
        for (_importer, source), bundle in zip(opened, bundles, strict=True):
            on_event(SourceOpened(source, len(bundle.members)))
        gathering = Gathering(on_event)
        sources: dict[int, Source] = {}
        for importer in (*IMPORTERS, None):
            chosen = [index for index, (by, _) in enumerate(opened) if by is importer]
            mine = [bundles[index] for index in chosen]
            reports, absent = _read_with(importer, mine, gathering, limits)
            for index, files in zip(chosen, reports, strict=True):
                sources[index] = replace(opened[index][1], files=files, absent=absent)
        profile = gathering.profile()
        ordered = tuple(sources[index] for index in range(len(bundles)))
        for source in ordered:
            on_event(SourceDone(source))
        return Reading(profile, ordered)


def _refuse_nothing(bundles: Sequence[Bundle]) -> None:
    if any(bundle.members for bundle in bundles):
        return
    problems = [problem for bundle in bundles for problem in bundle.problems]
    raise UnreadableExport(problems[0] if problems else Sentence("reading.source.folder_empty"))


def _read_with(
    importer: Importer | None, bundles: Sequence[Bundle], gathering: Gathering, limits: Limits
) -> tuple[list[tuple[FileReport, ...]], tuple[str, ...]]:
    if not bundles:
        return [], ()
    if importer is None:
        return [_unread(bundle.members, gathering.tell) for bundle in bundles], ()
    return importer.read(bundles, gathering, limits), importer.absent(bundles)


def _open(bundle: Bundle) -> tuple[Importer | None, Source]:
    for importer in IMPORTERS:
        because = importer.recognises(bundle)
        if because is not None:
            source = Source(str(bundle.path), importer.KIND, because, problems=bundle.problems)
            return importer, source
    because = Sentence("reading.because.nothing")
    problems = bundle.problems
    if bundle.members:
        problems = (*problems, _nothing_known(bundle))
    return None, Source(str(bundle.path), UNKNOWN, because, problems=problems)


def _nothing_known(bundle: Bundle) -> Sentence:
    if len(bundle.members) == 1:
        return Sentence("reading.source.not_known", {"file": bundle.members[0].name})
    return Sentence("reading.source.nothing_known", {"files": len(bundle.members)})


def _unread(members: Sequence[Member], on_event: Callable[[Event], None]) -> tuple[FileReport, ...]:
    reports = []
    for member in members:
        account = Account(member.name)
        account.unknown()
        reports.append(account.report())
        on_event(FileDone(reports[-1]))
    return tuple(reports)
