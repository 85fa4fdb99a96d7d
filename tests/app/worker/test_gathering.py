import dataclasses
from collections.abc import Sequence

import pytest

from app.audit.model import NotJudged
from app.profile.ledger import FileReport, FileState, Source
from app.profile.model import Audience, Contact, Field, Item, Place, Section
from app.text import Sentence
from app.worker import protocol
from app.worker.codec import ProtocolError
from app.worker.gathering import Gathering
from app.worker.model import Level, Seal
from nlp.labels import Category, FieldKind, Span
from nlp.skeleton import analyse

SEAL = Seal(Level.SEALED)
PLACE = Place("Positions.csv", 2, "Title", "Nimrod engineer")
ITEM = Item("Positions.csv#2", Section.POSITIONS, "Nimrod engineer")
FIELD = Field(
    id="Positions.csv#2/Title",
    section=Section.POSITIONS,
    label="Title",
    text="Nimrod engineer",
    kind=FieldKind.POSITION_TITLE,
    audience=Audience.PUBLIC,
    place=PLACE,
    item=ITEM.id,
)
SYSTEM = Span(0, 6, Category.SYSTEM, 1.0, "lexicon.system")
ROLE = Span(7, 15, Category.ROLE, 0.8, "model")
BECAUSE = Sentence("worker.crashed")

ITEMS = protocol.Items((ITEM,))
SAID = protocol.FieldRead(FIELD, analyse(FIELD.text))
RULES = protocol.Spans(FIELD.id, protocol.Stage.RULES, (SYSTEM,))
MODEL = protocol.Spans(FIELD.id, protocol.Stage.MODEL, (ROLE,), (SYSTEM,), final=True)
OUTSIDE = protocol.Spans(FIELD.id, protocol.Stage.RULES, (dataclasses.replace(ROLE, end=16),))
ARRANGED = protocol.Arranged((FIELD.id,), (ITEM.id,))
DONE = protocol.Done("Alex Reed", 1, 1, 0, 0, 0)


def gathered(*events: protocol.Event) -> Gathering:
    gathering = Gathering()
    for event in events:
        gathering.take(event)
    return gathering


def test_what_was_sent_comes_out_as_one() -> None:
    contact = Contact("Connections.csv#2", "B", "u", "c", "p", "2020-01-01", PLACE)
    source = Source("/x.zip", "linkedin", BECAUSE, (FileReport("a", FileState.READ, 1, 1),))
    german = protocol.Unjudged(NotJudged(FIELD.id, "de"))
    gathering = gathered(
        protocol.SourceOpened(source, 1),
        protocol.Progress("Positions.csv", 1),
        ITEMS,
        SAID,
        RULES,
        protocol.FileRead(source.files[0]),
        protocol.SourceRead(source),
        protocol.Contacts((contact,)),
        protocol.Messages(()),
        protocol.Invitations(()),
        MODEL,
        german,
        ARRANGED,
    )
    audited = gathering.finish(dataclasses.replace(DONE, contacts=1), SEAL)
    assert audited.profile.owner == "Alex Reed"
    assert audited.profile.fields == (FIELD,)
    assert audited.profile.items == (ITEM,)
    assert audited.profile.contacts == (contact,)
    assert audited.spans == {FIELD.id: (ROLE,)}, "what was withdrawn is gone"
    assert audited.skeletons == {FIELD.id: SAID.skeleton}
    assert audited.sources == (source,)
    assert audited.not_judged == (NotJudged(FIELD.id, "de"),)


def test_fields_stand_in_the_order_of_the_arrangement_and_duplicates_fall_out() -> None:
    first, second, third = (dataclasses.replace(FIELD, id=str(n)) for n in range(3))
    events = [
        event
        for field in (first, second, third)
        for event in (
            protocol.FieldRead(field, SAID.skeleton),
            protocol.Spans(field.id, protocol.Stage.MODEL, (), final=True),
        )
    ]
    gathering = gathered(ITEMS, *events, protocol.Arranged(("2", "0"), (ITEM.id,)))
    audited = gathering.finish(dataclasses.replace(DONE, fields=2), SEAL)
    assert audited.profile.fields == (third, first)
    assert set(audited.spans) == {"2", "0"}


@pytest.mark.parametrize(
    "events",
    [
        [SAID],
        [ITEMS, ITEMS],
        [ITEMS, SAID, SAID],
        [RULES],
        [ITEMS, SAID, MODEL],
        [ITEMS, SAID, RULES, MODEL, RULES],
        [ITEMS, SAID, OUTSIDE],
        [protocol.Unjudged(NotJudged("nothing", "de"))],
        [protocol.Arranged(("nothing",))],
        [protocol.Arranged((), ("nothing",))],
        [ITEMS, SAID, ARRANGED, ARRANGED],
        [protocol.Progress("a.csv", -1)],
        [protocol.FileRead(FileReport("a", FileState.READ, 3, 1, 1))],
        [protocol.SourceOpened(Source("/x", "k", BECAUSE), -1)],
        [protocol.SourceRead(Source("/x", "k", Sentence("made.up")))],
        [protocol.Items((dataclasses.replace(ITEM, id=""),))],
        [protocol.Warm()],
    ],
)  # fmt: skip
def test_what_does_not_hang_together_is_refused(events: Sequence[protocol.Event]) -> None:
    with pytest.raises(ProtocolError):
        gathered(*events)


@pytest.mark.parametrize("part", ["fields", "items", "contacts", "messages", "invitations"])
def test_a_count_that_does_not_match_what_arrived_is_refused(part: str) -> None:
    gathering = gathered(ITEMS, SAID, RULES, MODEL, ARRANGED)
    with pytest.raises(ProtocolError):
        gathering.finish(dataclasses.replace(DONE, **{part: 7}), SEAL)


def test_a_field_that_was_never_judged_to_the_end_is_refused() -> None:
    gathering = gathered(ITEMS, SAID, RULES, ARRANGED)
    with pytest.raises(ProtocolError):
        gathering.finish(DONE, SEAL)
