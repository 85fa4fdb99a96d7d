"""What has been read so far, told on as it comes; becomes the profile in the end."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace

from app.importers.events import (
    ContactRead,
    Event,
    FieldRead,
    InvitationRead,
    ItemRead,
    MessageRead,
)
from app.importers.owner import Owner
from app.profile.model import Contact, Field, Invitation, Item, Message, Profile, Section

ORDER = {section: place for place, section in enumerate(Section)}


class Gathering:
    """Collects fields, items and people over all files of all chosen paths.

    Attributes:
        tell: Receives every event; may raise to end the reading.
        owner: What is known of whose export this is.
        repeated: Kinds of files of which there are several; only their rows are compared.
    """

    def __init__(self, tell: Callable[[Event], None]) -> None:
        self.tell = tell
        self.owner = Owner()
        self.repeated: frozenset[str] = frozenset()
        self._fields: list[Field] = []
        self._items: list[Item] = []
        self._contacts: list[Contact] = []
        self._messages: list[Message] = []
        self._invitations: list[Invitation] = []
        self._rows: dict[bytes, str] = {}
        self._files: dict[str, int] = {}

    def key(self, file: str) -> str:
        """A name for the file that no other has, for ids; differs only in a second archive."""
        count = self._files[file] = self._files.get(file, 0) + 1
        return file if count == 1 else f"{file}~{count}"

    def is_repeat(self, kind: str, key: str, cells: Iterable[tuple[str, str]]) -> bool:
        """Whether another file of this kind already had this row.

        Two archives of one request overlap, and split tables repeat rows; equal rows of one file
        are two rows.
        """
        if kind not in self.repeated:
            return False
        digest = hashlib.blake2b(kind.encode(), digest_size=16)
        for heading, cell in sorted(cells):
            if cell:
                digest.update(f"\0{heading}\1{cell}".encode("utf-8", "surrogatepass"))
        return self._rows.setdefault(digest.digest(), key) != key

    def item(self, item: Item) -> None:
        """Add an item; its fields follow."""
        self._items.append(item)
        self.tell(ItemRead(item))

    def field(self, field: Field) -> None:
        """Add a field."""
        self._fields.append(field)
        self.tell(FieldRead(field))

    def contact(self, contact: Contact) -> None:
        """Add a connection."""
        self._contacts.append(contact)
        self.tell(ContactRead(contact))

    def invitation(self, invitation: Invitation) -> None:
        """Add a request to connect."""
        self._invitations.append(invitation)
        self.tell(InvitationRead(invitation))

    def message(self, message: Message) -> None:
        """Add a message; told on at the end, when it is known whose it is."""
        self._messages.append(message)

    def profile(self) -> Profile:
        """Everything, in the order of the site's edit pages; tells the messages on."""
        messages = self._settled_messages()
        for message in messages:
            self.tell(MessageRead(message))
        return Profile(
            owner=self.owner.name,
            fields=tuple(sorted(self._fields, key=lambda field: ORDER[field.section])),
            items=tuple(sorted(self._items, key=lambda item: ORDER[item.section])),
            contacts=tuple(self._contacts),
            messages=messages,
            invitations=tuple(self._invitations),
        )

    def _settled_messages(self) -> tuple[Message, ...]:
        self.owner.settle()
        first: dict[str, int] = {}
        for message in self._messages:
            first.setdefault(message.conversation, len(first))
        settled = [
            message
            if message.from_owner
            else replace(message, from_owner=self.owner.is_sender(message))
            for message in self._messages
        ]
        settled.sort(key=lambda message: (first[message.conversation], message.sent_at))
        self._messages = []
        return tuple(settled)
