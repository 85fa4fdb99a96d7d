from collections.abc import Callable
from pathlib import Path

import pytest

from app.importers import Cancelled, Event, FieldRead, FileDone, FileStarted, read

Write = Callable[..., Path]


def test_what_an_event_says_of_the_person_is_not_in_its_repr(folder: Write) -> None:
    told: list[Event] = []
    read([folder({"Skills.csv": "Name\nKettle mending\n"})], on_event=told.append)
    assert any(isinstance(event, FieldRead) for event in told)
    assert "Kettle" not in repr(told)


def test_cancelling_ends_the_reading_between_two_events(folder: Write) -> None:
    path = folder({"Skills.csv": "Name\nC++\n", "Courses.csv": "Name,Number\nMaths,1\n"})
    told: list[Event] = []

    def stop_after_the_first_file(event: Event) -> None:
        told.append(event)
        if isinstance(event, FileDone):
            raise Cancelled

    with pytest.raises(Cancelled):
        read([path], on_event=stop_after_the_first_file)
    assert sum(isinstance(event, FileStarted) for event in told) == 1
