"""Gathers what a worker sends of one export, and refuses what does not hang together."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar

from app.profile.model import Contact, Field, Invitation, Item, Message, Profile
from app.worker import claims, protocol
from app.worker.codec import ProtocolError
from app.worker.model import Audited, Seal

if TYPE_CHECKING:
    from app.audit.model import NotJudged
    from app.profile.ledger import Source
    from nlp.labels import Span
    from nlp.skeleton import Skeleton

T = TypeVar("T")


class Gathering:
    """What has come of an export so far."""

    def __init__(self) -> None:
        self.versions: dict[str, str] = {}
        self._known_fields: dict[str, Field] = {}
        self._known_items: dict[str, Item] = {}
        self._fields: dict[str, Field] = {}
        self._skeletons: dict[str, Skeleton] = {}
        self._spans: dict[str, set[Span]] = {}
        self._final: set[str] = set()
        self._items: dict[str, Item] = {}
        self._sources: list[Source] = []
        self._not_judged: dict[str, NotJudged] = {}
        self._contacts: list[Contact] = []
        self._messages: list[Message] = []
        self._invitations: list[Invitation] = []

    def take(self, event: protocol.Event) -> None:
        """Add what this event brings."""
        match event:
            case protocol.FieldRead():
                self._take_field(event)
            case protocol.Spans():
                self._take_spans(event)
            case protocol.Unjudged(field=field) if field.field in self._known_fields:
                self._not_judged[field.field] = field
            case protocol.Arranged(fields=fields, items=items):
                _arrange(fields, self._known_fields, self._fields)
                _arrange(items, self._known_items, self._items)
            case protocol.Items(items=items):
                for item in items:
                    _add(self._known_items, item.id, item)
            case protocol.Contacts() | protocol.Messages() | protocol.Invitations():
                self._take_people(event)
            case _:
                self._take_account(event)

    def _take_people(
        self, event: protocol.Contacts | protocol.Messages | protocol.Invitations
    ) -> None:
        match event:
            case protocol.Contacts(contacts=contacts):
                self._contacts += contacts
            case protocol.Messages(messages=messages):
                self._messages += messages
            case protocol.Invitations(invitations=invitations):
                self._invitations += invitations

    def _take_account(self, event: protocol.Event) -> None:
        match event:
            case protocol.SourceOpened(source=source, files=files) if files >= 0:
                claims.check_source(source)
            case protocol.SourceRead(source=source):
                claims.check_source(source)
                self._sources.append(source)
            case protocol.FileRead(report=report):
                claims.check_report(report)
            case protocol.Progress(rows=rows) if rows >= 0:
                pass
            case _:
                raise ProtocolError("out of turn")

    def _take_field(self, event: protocol.FieldRead) -> None:
        field = event.field
        claims.check_field(field, event.skeleton)
        if field.item and field.item not in self._known_items:
            raise ProtocolError("field of an unknown item")
        _add(self._known_fields, field.id, field)
        self._skeletons[field.id] = event.skeleton
        self._spans[field.id] = set()

    def _take_spans(self, event: protocol.Spans) -> None:
        if event.field not in self._known_fields or event.field in self._final:
            raise ProtocolError("spans of no open field")
        claims.check_spans(event.spans, len(self._known_fields[event.field].text))
        spans = self._spans[event.field]
        if not spans.issuperset(event.withdrawn):
            raise ProtocolError("withdrew what was never said")
        spans.difference_update(event.withdrawn)
        spans.update(event.spans)
        if event.final:
            self._final.add(event.field)

    def finish(self, done: protocol.Done, seal: Seal) -> Audited:
        """Everything as one, if nothing is missing."""
        announced = (done.fields, done.items, done.contacts, done.messages, done.invitations)
        arrived = (
            len(self._fields),
            len(self._items),
            len(self._contacts),
            len(self._messages),
            len(self._invitations),
        )
        if announced != arrived or not self._fields.keys() <= self._final:
            raise ProtocolError("something is missing")
        fields = tuple(self._fields.values())
        profile = Profile(
            owner=done.owner,
            fields=fields,
            items=tuple(self._items.values()),
            contacts=tuple(self._contacts),
            messages=tuple(self._messages),
            invitations=tuple(self._invitations),
        )
        return Audited(
            profile=profile,
            spans={field.id: tuple(sorted(self._spans[field.id])) for field in fields},
            skeletons={field.id: self._skeletons[field.id] for field in fields},
            sources=tuple(self._sources),
            not_judged=tuple(self._not_judged[f.id] for f in fields if f.id in self._not_judged),
            seal=seal,
            versions=self.versions,
        )


def _add(known: dict[str, T], name: str, thing: T) -> None:
    claims.check_id(name)
    if name in known:
        raise ProtocolError("said twice")
    known[name] = thing


def _arrange(names: Iterable[str], known: Mapping[str, T], order: dict[str, T]) -> None:
    for name in names:
        if name not in known:
            raise ProtocolError("never said")
        _add(order, name, known[name])
