"""What a reading tells while it goes on: files, rows, and each thing as soon as it is read."""

from dataclasses import dataclass, field

from app.profile.ledger import FileReport, Source
from app.profile.model import Contact, Field, Invitation, Item, Message, Profile


class Cancelled(Exception):
    """Raised by the receiver of events to end a reading; :func:`~app.importers.read` lets it by."""


@dataclass(frozen=True, slots=True)
class SourceOpened:
    """One of the chosen paths was opened, and this is what it was taken for.

    ``files`` and ``problems`` of the source are still empty or partial here.
    """

    source: Source
    files: int


@dataclass(frozen=True, slots=True)
class FileStarted:
    """A file of the export is about to be read."""

    name: str


@dataclass(frozen=True, slots=True)
class RowsRead:
    """So many rows of the file were read so far."""

    name: str
    rows: int


@dataclass(frozen=True, slots=True)
class FileDone:
    """A file has been read to its end, or given up for the reason in the report."""

    report: FileReport


@dataclass(frozen=True, slots=True)
class FieldRead:
    """A piece of the person's text."""

    field: Field


@dataclass(frozen=True, slots=True)
class ItemRead:
    """The thing that the fields after it belong to."""

    item: Item


@dataclass(frozen=True, slots=True)
class ContactRead:
    """A connection."""

    contact: Contact


@dataclass(frozen=True, slots=True)
class MessageRead:
    """A message; comes once the whole file was read, because only then the owner is sure."""

    message: Message


@dataclass(frozen=True, slots=True)
class InvitationRead:
    """A request to connect."""

    invitation: Invitation


@dataclass(frozen=True, slots=True)
class SourceDone:
    """The account of one chosen path is complete."""

    source: Source


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read, and the account of it: one source for each chosen path, in order."""

    profile: Profile = field(repr=False)
    sources: tuple[Source, ...]


Event = (
    SourceOpened
    | FileStarted
    | RowsRead
    | FileDone
    | FieldRead
    | ItemRead
    | ContactRead
    | MessageRead
    | InvitationRead
    | SourceDone
)
