"""The account of a reading: every row of every file was read, or skipped for a stated reason."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.text import Sentence


class FileState(StrEnum):
    """What became of a file."""

    READ = "read"
    PARTLY = "partly"
    FAILED = "failed"
    UNKNOWN = "unknown"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that could not be read; ``row`` as in :class:`~app.profile.model.Place`, or 0."""

    row: int
    reason: Sentence


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was read of one file.

    ``rows_read + rows_skipped == rows_present`` always holds; ``skipped`` gives at most the first
    hundred reasons, ``rows_skipped`` counts all.
    """

    name: str
    state: FileState
    rows_present: int = 0
    rows_read: int = 0
    rows_skipped: int = 0
    skipped: tuple[Skipped, ...] = ()
    warnings: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One thing the person chose, and what it was taken for.

    Attributes:
        path: Where it lies; shown to the person, never logged.
        kind: Id of the importer, or "unknown".
        because: Why it was taken for that.
        files: One report for each file present.
        problems: What was wrong with the whole (truncated zip, too large), in the person's words.
        absent: Names of files that such an export usually has and this one lacks.
    """

    path: str = field(repr=False)
    kind: str
    because: Sentence
    files: tuple[FileReport, ...] = ()
    problems: tuple[Sentence, ...] = ()
    absent: tuple[str, ...] = ()
