import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from app.importers import events
from app.profile.ledger import FileReport, FileState, Source
from app.profile.model import (
    Audience,
    Contact,
    Field,
    Invitation,
    Item,
    Message,
    Place,
    Profile,
    Section,
)
from app.text import Sentence
from app.worker import protocol
from app.worker.gathering import Gathering
from app.worker.model import Level, Seal
from app.worker.reading import BATCH, Reading, document_of
from nlp.labels import Category, Document, FieldKind, Span

PLACE = Place("Positions.csv", 2, "Company Name", "Nimrod")
ITEM = Item("Positions.csv#2", Section.POSITIONS, "x")
RULE = Span(0, 6, Category.SYSTEM, 1.0, "words")
MODEL = Span(0, 6, Category.PROJECT, 0.8, "model")


def field(name: str, **changes: object) -> Field:
    made = Field(
        id=name,
        section=Section.ABOUT,
        label="About",
        text="Nimrod engineer",
        kind=FieldKind.ABOUT,
        audience=Audience.PUBLIC,
        place=PLACE,
    )
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]  # any field of it


Rules = Callable[[Document], tuple[Span, ...]]


class Pipeline:
    def __init__(self) -> None:
        self.judged: list[str] = []

    def rules(self, document: Document) -> tuple[Span, ...]:
        return (RULE,) if "Nimrod" in document.text else ()

    def detect(
        self,
        documents: Iterable[Document],
        *,
        threshold: float | None = None,
        rules: Rules | None = None,
    ) -> Iterator[tuple[str, tuple[Span, ...]]]:
        for document in documents:
            self.judged.append(document.id)
            assert rules is not None
            assert rules(document) == self.rules(document), "known by then, not looked for again"
            yield document.id, (MODEL,) if threshold is None and "Nimrod" in document.text else ()


class Told:
    """What a reading tells, and what comes of it on the other side."""

    def __init__(self) -> None:
        self.events: list[protocol.Event] = []
        self.pipeline = Pipeline()

    def run(
        self,
        profile: Profile,
        heard: Sequence[events.Event] = (),
        *,
        pause: Callable[[], None] = lambda: None,
    ) -> None:
        def read(
            paths: Sequence[Path], *, on_event: Callable[[events.Event], None]
        ) -> events.Reading:
            assert paths == [Path("/export.zip")]
            for event in heard:
                on_event(event)
            return events.Reading(profile, ())

        Reading(
            self.pipeline,
            send=self.events.append,
            pause=pause,
            language=lambda text: "de" if "Ingenieur" in text else "en",
        ).run(read, [Path("/export.zip")])

    def gathered(self) -> Profile:
        gathering = Gathering()
        for event in self.events[:-1]:
            gathering.take(event)
        done = self.events[-1]
        assert isinstance(done, protocol.Done)
        return gathering.finish(done, Seal(Level.SEALED)).profile

    def of(self, kind: type[protocol.Event]) -> list[protocol.Event]:
        return [event for event in self.events if isinstance(event, kind)]


def test_everything_read_arrives_whether_told_on_the_way_or_not() -> None:
    contacts = tuple(
        Contact(str(n), "n", "u", "c", "p", "2020", PLACE) for n in range(BATCH * 2 + 1)
    )
    message = Message("m", "c", "s", "u", "r", "2020", "s", "Nimrod", from_owner=True, place=PLACE)
    invitation = Invitation("i", "s", "r", "u", "2020", "t", incoming=True, place=PLACE)
    told, untold = field("a", item=ITEM.id), field("b", text="Nothing")
    other = Item("Other#2", Section.POSTS, "y")
    profile = Profile(
        "Alex Reed", (untold, told), (other, ITEM), contacts, (message,), (invitation,)
    )
    reading = Told()
    reading.run(profile, [events.ItemRead(ITEM), events.FieldRead(told)])
    assert reading.gathered() == profile
    sizes = [len(e.contacts) for e in reading.events if isinstance(e, protocol.Contacts)]
    assert sizes == [BATCH, BATCH, 1]


def test_a_field_that_was_read_twice_is_not_handed_over_twice() -> None:
    reading = Told()
    reading.run(Profile("", (field("a"),)), [events.FieldRead(field(n)) for n in "ab"])
    assert [f.id for f in reading.gathered().fields] == ["a"]


def test_rules_speak_with_the_field_and_the_model_corrects_them_later() -> None:
    reading = Told()
    reading.run(Profile("", (field("a"),)), [events.FieldRead(field("a"))])
    said, rules, model = reading.events[:3]
    assert isinstance(said, protocol.FieldRead)
    assert rules == protocol.Spans("a", protocol.Stage.RULES, (RULE,))
    assert model == protocol.Spans("a", protocol.Stage.MODEL, (MODEL,), (RULE,), final=True)


def test_own_public_text_is_judged_first_and_messages_last() -> None:
    fields = (
        field("message", section=Section.MESSAGES, audience=Audience.PUBLIC),
        field("private", audience=Audience.PRIVATE),
        field("of others", own=False),
        field("connections", audience=Audience.CONNECTIONS),
        field("public"),
    )
    reading = Told()
    reading.run(Profile("", fields))
    assert reading.pipeline.judged == ["public", "connections", "private", "of others", "message"]
    assert reading.gathered().fields == fields, "the profile keeps its own order"


def test_a_text_in_a_language_the_model_does_not_know_is_named() -> None:
    reading = Told()
    reading.run(Profile("", (field("a"), field("b", text="Ingenieur"))))
    (event,) = reading.of(protocol.Unjudged)
    assert isinstance(event, protocol.Unjudged)
    assert (event.field.field, event.field.language) == ("b", "de")


def test_files_and_rows_are_told_as_they_come() -> None:
    report = FileReport("a.csv", FileState.READ, 2, 2)
    source = Source("/export.zip", "linkedin", Sentence("worker.crashed"), (report,))
    reading = Told()
    reading.run(
        Profile(),
        [
            events.SourceOpened(source, 1),
            events.FileStarted("a.csv"),
            events.RowsRead("a.csv", 2),
            events.FileDone(report),
            events.SourceDone(source),
        ],
    )
    assert reading.events[:-1] == [
        protocol.SourceOpened(source, 1),
        protocol.Progress("a.csv", 0),
        protocol.Progress("a.csv", 2),
        protocol.FileRead(report),
        protocol.SourceRead(source),
    ]


def test_a_reading_ends_at_the_next_result_after_a_cancel() -> None:
    pauses = iter(range(9))

    def pause() -> None:
        if next(pauses) == 2:
            raise events.Cancelled

    reading = Told()
    with pytest.raises(events.Cancelled):
        reading.run(Profile(), [events.RowsRead("a.csv", n) for n in range(9)], pause=pause)
    assert len(reading.events) == 2


def test_detection_is_told_the_column_only_where_the_column_says_what_it_holds() -> None:
    assert document_of(field("a", holds=Category.EMPLOYER)).column == "company_name"
    assert document_of(field("a")).column == ""
