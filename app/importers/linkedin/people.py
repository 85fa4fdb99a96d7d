"""From the rows of a table to connections, requests to connect and messages."""

from collections.abc import Callable, Mapping, Sequence

from app.importers.dates import iso
from app.importers.gathering import Gathering
from app.importers.html_text import without_tags
from app.importers.linkedin.catalogue import TableSpec
from app.importers.linkedin.fields import Slot, first_filled
from app.importers.repairs import repair
from app.importers.tables import Row
from app.profile.model import Contact, Invitation, Message, Place

OUTGOING = "outgoing"


class PeopleReader:
    """Turns the rows of Connections, Invitations or messages into people's records.

    Args:
        spec: What the file is; its ``reader`` says which of the three.
        name: The file's name inside the export.
        key: The same for ids, unique over all archives.
        columns: The columns of this file.
        gathering: Receives the records.
    """

    def __init__(
        self,
        spec: TableSpec,
        *,
        name: str,
        key: str,
        columns: Sequence[Slot],
        gathering: Gathering,
    ) -> None:
        self._spec = spec
        self._name = name
        self._key = key
        self._columns = columns
        self._gathering = gathering
        readers: Mapping[str, Callable[[Mapping[str, str], Row], None]] = {
            "contacts": self._contact,
            "invitations": self._invitation,
            "messages": self._message,
        }
        self._read = readers[spec.reader]

    def read(self, row: Row) -> None:
        """Add the record of a row."""
        cells = {slot.folded: cell for slot, cell in zip(self._columns, row.cells, strict=False)}
        roles = self._spec.roles.items()
        self._read({role: first_filled(cells, names) for role, names in roles}, row)

    def _id(self, row: Row) -> str:
        return f"{self._key}#{row.number}"

    def _place(self, row: Row, role: str, raw: str = "") -> Place:
        names = self._spec.roles[role]
        heading = next((slot.heading for slot in self._columns if slot.folded in names), "")
        return Place(self._name, row.number, heading, raw)

    def _contact(self, cells: Mapping[str, str], row: Row) -> None:
        url = cells["profile_url"]
        if url and self._gathering.is_repeat(self._spec.id, self._key, [("url", url)]):
            return  # in a second archive, where only the company or the encoding changed
        name = " ".join(filter(None, (cells["first_name"], cells["last_name"])))
        self._gathering.contact(
            Contact(
                id=self._id(row),
                name=repair(name).text,
                profile_url=url,
                company=repair(cells["company"]).text,
                position=repair(cells["position"]).text,
                connected_on=iso(cells["connected_on"]) or cells["connected_on"],
                place=self._place(row, "first_name"),
            )
        )

    def _invitation(self, cells: Mapping[str, str], row: Row) -> None:
        owner = self._gathering.owner
        outgoing = cells["direction"].casefold() == OUTGOING
        if not cells["direction"]:
            outgoing = bool(owner.name) and cells["sender"] == owner.name
        owner.has_url(cells["sender_url" if outgoing else "recipient_url"])
        self._gathering.invitation(
            Invitation(
                id=self._id(row),
                sender=repair(cells["sender"]).text,
                recipient=repair(cells["recipient"]).text,
                profile_url=cells["recipient_url" if outgoing else "sender_url"],
                sent_at=iso(cells["sent_at"]) or cells["sent_at"],
                text=_said(cells["text"]),
                incoming=not outgoing,
                place=self._place(row, "text", cells["text"]),
            )
        )

    def _message(self, cells: Mapping[str, str], row: Row) -> None:
        sender, recipients = repair(cells["sender"]).text, repair(cells["recipients"]).text
        conversation = cells["conversation"] or " / ".join(sorted({sender, recipients}))
        owner = self._gathering.owner
        owner.takes_part(conversation, sender, cells["sender_url"])
        if "," not in recipients:
            owner.takes_part(conversation, recipients, cells["recipient_urls"])
        self._gathering.message(
            Message(
                id=self._id(row),
                conversation=conversation,
                sender=sender,
                sender_url=cells["sender_url"],
                recipients=recipients,
                sent_at=iso(cells["sent_at"]) or cells["sent_at"],
                subject=_said(cells["subject"]),
                text=_said(cells["text"]),
                from_owner=cells["direction"].casefold() == OUTGOING,
                place=self._place(row, "text", cells["text"]),
            )
        )


def _said(raw: str) -> str:
    return repair(without_tags(raw), breaks=True).text
