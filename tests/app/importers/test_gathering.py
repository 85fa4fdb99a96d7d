from dataclasses import replace

from app.importers.events import Event, FieldRead, MessageRead
from app.importers.gathering import Gathering
from app.profile.model import Audience, Field, Message, Place, Section
from nlp.labels import FieldKind


def field(section: Section, name: str) -> Field:
    place = Place("a.csv", 2, name)
    return Field(name, section, name, name, FieldKind.CV_TEXT, Audience.PUBLIC, place)


def message(conversation: str, sent_at: str) -> Message:
    return Message(
        id=conversation + sent_at,
        conversation=conversation,
        sender="Ada Byrne",
        sender_url="",
        recipients="Bo",
        sent_at=sent_at,
        subject="",
        text="",
        from_owner=False,
        place=Place("messages.csv", 2, "CONTENT"),
    )


def test_fields_come_in_the_order_of_the_sites_edit_pages() -> None:
    told: list[Event] = []
    gathering = Gathering(told.append)
    for section in (Section.POSTS, Section.NAME, Section.ABOUT):
        gathering.field(field(section, section.value))
    assert [found.label for found in gathering.profile().fields] == ["name", "about", "posts"]
    assert [event.field.label for event in told if isinstance(event, FieldRead)] == [
        "posts",
        "name",
        "about",
    ]


def test_messages_are_told_oldest_first_and_with_their_owner_known() -> None:
    told: list[Event] = []
    gathering = Gathering(told.append)
    gathering.message(message("b", "2024-02"))
    gathering.message(message("a", "2024-09"))
    gathering.message(message("b", "2024-01"))
    assert told == []
    gathering.owner.is_named("Ada Byrne")
    messages = gathering.profile().messages
    assert [found.id for found in messages] == ["b2024-01", "b2024-02", "a2024-09"]
    assert all(found.from_owner for found in messages)
    assert told == [MessageRead(found) for found in messages]


def test_message_that_the_export_calls_outgoing_stays_so() -> None:
    gathering = Gathering(lambda _event: None)
    gathering.message(replace(message("a", "2018"), from_owner=True, sender="Somebody"))
    assert gathering.profile().messages[0].from_owner


def test_equal_rows_of_two_files_are_one_and_of_one_file_two() -> None:
    gathering = Gathering(lambda _event: None)
    gathering.repeated = frozenset({"skills", "courses"})
    assert not gathering.is_repeat("skills", "a", [("name", "C++")])
    assert not gathering.is_repeat("skills", "a", [("name", "C++")])
    assert gathering.is_repeat("skills", "b", [("name", "C++"), ("level", "")])
    assert not gathering.is_repeat("courses", "b", [("name", "C++")])


def test_second_file_of_a_name_gets_another_key() -> None:
    gathering = Gathering(lambda _event: None)
    assert [gathering.key("a.csv"), gathering.key("a.csv")] == ["a.csv", "a.csv~2"]
