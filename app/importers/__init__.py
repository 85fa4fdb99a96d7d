"""From an export to a profile, with an account of every row."""

from app.importers.events import (
    Cancelled,
    ContactRead,
    Event,
    FieldRead,
    FileDone,
    FileStarted,
    InvitationRead,
    ItemRead,
    MessageRead,
    Reading,
    RowsRead,
    SourceDone,
    SourceOpened,
)

__all__ = [
    "Cancelled",
    "ContactRead",
    "Event",
    "FieldRead",
    "FileDone",
    "FileStarted",
    "InvitationRead",
    "ItemRead",
    "MessageRead",
    "Reading",
    "RowsRead",
    "SourceDone",
    "SourceOpened",
]
