"""Turns one reading of an export into events: read, look by rules, look by model, hand over.

Each field goes out with its rule spans while the export is still being read. Then the model looks
at all fields, the public ones of the person first and messages last, and says what it changes.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Protocol, TypeVar

from app.audit.model import NotJudged
from app.importers import events as told
from app.profile.model import Audience, Field, Profile, Section
from app.worker import protocol
from nlp import skeleton
from nlp.labels import Document, Span

T = TypeVar("T")

BATCH = 500
"""Contacts, messages or ids in one event."""

_AUDIENCES = tuple(Audience)
_KNOWN_LANGUAGES = frozenset({"en", "und"})


class Pipeline(Protocol):
    """What detection must be able to do; :mod:`nlp.pipeline` does."""

    def rules(self, document: Document) -> tuple[Span, ...]:
        """Spans by rules alone, fast."""

    def detect(
        self,
        documents: Iterable[Document],
        *,
        threshold: float | None = None,
        rules: Callable[[Document], tuple[Span, ...]] | None = None,
    ) -> Iterator[tuple[str, tuple[Span, ...]]]:
        """All spans of each document, in order; ``rules`` knows what the rules said of it."""


Reader = Callable[..., told.Reading]
"""``app.importers.read(paths, *, on_event)``."""


class Reading:
    """One reading in the worker.

    Args:
        send: Takes each event.
        pause: Called between two results; may raise to end the reading.
        language: Tells the language of a text, "und" where it is too short to tell.
    """

    def __init__(
        self,
        pipeline: Pipeline,
        *,
        send: Callable[[protocol.Event], None],
        pause: Callable[[], None],
        language: Callable[[str], str],
    ) -> None:
        self._pipeline = pipeline
        self._send = send
        self._pause = pause
        self._language = language
        self._by_rules: dict[str, tuple[Span, ...]] = {}
        self._items: set[str] = set()

    def run(self, read: Reader, paths: Sequence[Path]) -> None:
        """Read these paths and send everything, up to and including ``Done``.

        Raises:
            UnreadableExport: if nothing could be opened.
        """
        profile = read(paths, on_event=self._hear).profile
        self._complete(profile)
        self._send_people(profile)
        self._judge(profile.fields)
        self._arrange(profile)

    def _hear(self, event: told.Event) -> None:
        self._pause()
        match event:
            case told.ItemRead(item=item):
                self._items.add(item.id)
                self._send(protocol.Items((item,)))
            case told.FieldRead(field=field):
                self._send_field(field)
            case told.RowsRead(name=name, rows=rows):
                self._send(protocol.Progress(name, rows))
            case told.FileStarted(name=name):
                self._send(protocol.Progress(name, 0))
            case told.FileDone(report=report):
                self._send(protocol.FileRead(report))
            case told.SourceOpened(source=source, files=files):
                self._send(protocol.SourceOpened(source, files))
            case told.SourceDone(source=source):
                self._send(protocol.SourceRead(source))
            case _:
                pass  # people and messages go out in batches once all are known

    def _send_field(self, field: Field) -> None:
        self._send(protocol.FieldRead(field, skeleton.analyse(field.text)))
        spans = tuple(sorted(self._pipeline.rules(document_of(field))))
        self._by_rules[field.id] = spans
        if spans:
            self._send(protocol.Spans(field.id, protocol.Stage.RULES, spans))

    def _complete(self, profile: Profile) -> None:
        """Send what the reader did not tell while it went."""
        for item in profile.items:
            if item.id not in self._items:
                self._send(protocol.Items((item,)))
        for field in profile.fields:
            if field.id not in self._by_rules:
                self._pause()
                self._send_field(field)

    def _send_people(self, profile: Profile) -> None:
        for contacts in _batches(profile.contacts):
            self._send(protocol.Contacts(contacts))
        for messages in _batches(profile.messages):
            self._send(protocol.Messages(messages))
        for invitations in _batches(profile.invitations):
            self._send(protocol.Invitations(invitations))
            self._pause()

    def _judge(self, fields: Iterable[Field]) -> None:
        in_order = map(document_of, sorted(fields, key=_urgency))
        by_rules = self._by_rules
        for name, spans in self._pipeline.detect(in_order, rules=lambda one: by_rules[one.id]):
            before, after = set(self._by_rules[name]), set(spans)
            self._send(
                protocol.Spans(
                    name,
                    protocol.Stage.MODEL,
                    spans=tuple(sorted(after - before)),
                    withdrawn=tuple(sorted(before - after)),
                    final=True,
                )
            )
            self._pause()
        for field in fields:
            language = self._language(field.text)
            if language not in _KNOWN_LANGUAGES:
                self._send(protocol.Unjudged(NotJudged(field.id, language)))

    def _arrange(self, profile: Profile) -> None:
        for items in _batches(profile.items):
            self._send(protocol.Arranged(items=tuple(item.id for item in items)))
        for fields in _batches(profile.fields):
            self._send(protocol.Arranged(fields=tuple(field.id for field in fields)))
        self._send(
            protocol.Done(
                owner=profile.owner,
                fields=len(profile.fields),
                items=len(profile.items),
                contacts=len(profile.contacts),
                messages=len(profile.messages),
                invitations=len(profile.invitations),
            )
        )


def document_of(field: Field) -> Document:
    """What detection is told about a field."""
    column = re.sub(r"\W+", "_", field.place.column.casefold()).strip("_") if field.holds else ""
    return Document(field.id, field.text, field.kind, field.holds, column)


def _urgency(field: Field) -> tuple[bool, bool, int]:
    """The person's own public text first, messages last; the order of reading within each."""
    in_messages = field.section is Section.MESSAGES
    return in_messages, not field.own, _AUDIENCES.index(field.audience)


def _batches(things: Sequence[T]) -> Iterator[tuple[T, ...]]:
    rest = iter(things)
    while batch := tuple(islice(rest, BATCH)):
        yield batch
