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
from app.importers.read import read, warm

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
    "read",
    "warm",
]
