import itertools
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import UnreadableExport
from app.importers import (
    Event,
    FieldRead,
    FileDone,
    FileStarted,
    Reading,
    SourceDone,
    SourceOpened,
    read,
)
from app.importers.limits import Limits
from app.profile.ledger import FileReport, FileState
from app.text import Sentence, say
from nlp.labels import Category
from resources import ROOT

Write = Callable[..., Path]
SAMPLE = ROOT / "samples" / "linkedin"
PROFILE = "First Name,Last Name,Headline\nAda,Byrne,Engineer\n"


def reports(reading: Reading) -> dict[str, FileReport]:
    return {report.name: report for source in reading.sources for report in source.files}


def sentences(reading: Reading) -> list[Sentence]:
    found = []
    for source in reading.sources:
        found += [source.because, *source.problems]
        for report in source.files:
            found += [*report.warnings, *(skipped.reason for skipped in report.skipped)]
    return found


def test_sample_is_read_to_the_last_row() -> None:
    reading = read([SAMPLE])
    assert reading.profile.owner == "Maya Linwood"
    (source,) = reading.sources
    assert source.kind == "linkedin"
    assert source.problems == ()
    assert source.absent == ()
    assert {report.state for report in source.files} == {FileState.READ, FileState.EMPTY}
    assert sum(message.from_owner for message in reading.profile.messages) == 2


def test_sample_has_every_category_that_a_column_can_tell() -> None:
    held = {field.holds for field in read([SAMPLE]).profile.fields} - {None}
    by_column = "employer role place date credential contact network person project"
    assert held == {Category(name) for name in [*by_column.split(), "expertise"]}


def test_field_ids_are_unique_and_name_their_place() -> None:
    fields = read([SAMPLE, SAMPLE / "Skills.csv"]).profile.fields
    ids = [field.id for field in fields]
    assert len(set(ids)) == len(ids)
    assert "Positions.csv#2/Description" in ids


def test_events_frame_each_file_and_the_sources(folder: Write) -> None:
    told: list[Event] = []
    read([folder({"Profile.csv": PROFILE})], on_event=told.append)
    kinds = [kind for kind, _ in itertools.groupby(type(event) for event in told)]
    assert kinds[:2] == [SourceOpened, FileStarted]
    assert kinds[-3:] == [FieldRead, FileDone, SourceDone]


def test_two_overlapping_archives_make_no_doubles(zipped: Write) -> None:
    positions = "Company Name,Title\nNorthgate,Lead\nCorvane,Engineer\n"
    first = zipped({"Profile.csv": PROFILE, "Positions.csv": positions}, "Basic_1.zip")
    second = zipped({"Positions.csv": positions + "Halyard,Apprentice\n"}, "Complete_1.zip")
    reading = read([first, second])
    titles = [field.text for field in reading.profile.fields if field.label == "Title"]
    assert titles == ["Lead", "Engineer", "Apprentice"]
    assert [source.files[0].rows_read for source in reading.sources] == [2, 3]


def test_name_in_one_archive_serves_the_messages_of_another(zipped: Write) -> None:
    heading = "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n"
    messages = zipped({"messages.csv": heading + "1,Ada Byrne,,Bo,,2024,Hello\n"}, "a.zip")
    profile = zipped({"Profile.csv": PROFILE}, "b.zip")
    assert read([messages, profile]).profile.messages[0].from_owner


def test_unknown_files_are_listed_and_their_text_is_kept(folder: Write) -> None:
    path = folder({"Profile.csv": PROFILE, "Brand_New.csv": "Thing\nA kettle\n", "photo.jpg": "x"})
    reading = read([path])
    found = reports(reading)
    assert found["Brand_New.csv"].state is FileState.UNKNOWN
    assert found["photo.jpg"].state is FileState.UNKNOWN
    assert "A kettle" in [field.text for field in reading.profile.fields]


def test_export_that_nobody_knows_is_listed_and_said(folder: Write) -> None:
    reading = read([folder({"letter.txt": "hello", "table.csv": "a,b\n1,2\n"})])
    (source,) = reading.sources
    assert source.kind == "unknown"
    assert {report.state for report in source.files} == {FileState.UNKNOWN}
    assert "None of the 2 files" in say(source.problems[0])


def test_nothing_that_can_be_opened_is_an_error_with_a_sentence(folder: Write) -> None:
    with pytest.raises(UnreadableExport) as unreadable:
        read([folder({"export.zip": "not a zip"}) / "export.zip"])
    assert "export.zip" in unreadable.value.sentence()
    with pytest.raises(UnreadableExport):
        read([folder({}, "empty")])


def test_one_bad_path_does_not_spoil_the_other(folder: Write) -> None:
    bad = folder({"export.zip": "not a zip"}, "bad") / "export.zip"
    reading = read([bad, folder({"Profile.csv": PROFILE})])
    assert [source.kind for source in reading.sources] == ["unknown", "linkedin"]
    assert reading.profile.owner == "Ada Byrne"


def test_file_that_vanishes_while_reading_is_told_and_the_rest_is_read(folder: Write) -> None:
    path = folder({"Profile.csv": PROFILE, "Skills.csv": "Name\nC++\n"})

    def remove_skills(event: Event) -> None:
        if isinstance(event, SourceOpened):
            (path / "Skills.csv").unlink()

    reading = read([path], on_event=remove_skills)
    found = reports(reading)
    assert found["Skills.csv"].state is FileState.FAILED
    assert "Skills.csv went away" in say(found["Skills.csv"].warnings[0])
    assert found["Profile.csv"].state is FileState.READ


def test_cell_of_200_megabytes_costs_its_row_and_little_memory(folder: Write) -> None:
    path = folder({"Profile.csv": PROFILE})
    with (path / "Positions.csv").open("wb") as file:
        file.write(b'Company Name,Title,Description\nNorthgate,Lead,"')
        for _ in range(200):
            file.write(b"word " * 209_715)
        file.write(b'"\nCorvane,Engineer,Short\n')
    tracemalloc.start()
    report = reports(read([path]))["Positions.csv"]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40 << 20
    assert (report.rows_read, report.rows_skipped) == (1, 1)
    assert "Positions.csv, row 2" in say(report.skipped[0].reason)


def test_every_sentence_about_a_bad_export_can_be_said(folder: Write, zipped: Write) -> None:
    path = folder(
        {
            "Profile.csv": PROFILE,
            "Skills.csv": b"PK\x03\x04rest",
            "Courses.csv": "Name,Number\nA,1\nB\x00,2\n",
            "Positions.csv": 'Company Name,Title,Description\nA,"B\nC,D,E\n',
            "Languages.csv": "\n",
            "Contacts.csv": "Source,FirstName\nphone,Bo\n",
            "Education.csv": "Nothing,Known\n1,2\n",
            "Articles/empty.html": "",
            "cut.zip": zipped({"a.csv": "x" * 999}).read_bytes()[:60],
        }
    )
    said = [say(sentence) for sentence in sentences(read([path]))]
    assert len(said) >= 9
    assert not any("{" in sentence for sentence in said)


@given(
    content=st.dictionaries(st.sampled_from(["Profile", "Shares", "messages", "New"]), st.binary())
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_any_bytes_in_any_file_are_accounted_for(zipped: Write, content: dict[str, bytes]) -> None:
    files = {f"{name}.csv": data for name, data in content.items()}
    reading = read([zipped({**files, "Skills.csv": "Name\nC++\n"})], limits=Limits(cell=100))
    for report in reports(reading).values():
        assert report.rows_read + report.rows_skipped == report.rows_present
    assert "C++" in [field.text for field in reading.profile.fields]


WARM = """
import sys
from pathlib import Path
from app.importers import read, warm
warm()
before = set(sys.modules)
reading = read([Path(sys.argv[1])])
assert reading.profile.fields
assert set(sys.modules) == before, set(sys.modules) - before
"""


def test_nothing_more_is_imported_once_it_is_warm(zipped: Write) -> None:
    files = {str(path.relative_to(SAMPLE)): path.read_bytes() for path in SAMPLE.rglob("*.csv")}
    files["Articles/a.html"] = b"<h1>Tea</h1><p class='published'>x</p><div>A &amp; B</div>"
    files["Logins.csv"] = "Login Date\tIP Address\n1\t192.0.2.1\n".encode("utf-16")
    files["Events.csv"] = "Event Name\nCaf\u00e9 \u00c2\u00a35\n".encode("cp1252")
    subprocess.run([sys.executable, "-c", WARM, zipped(files)], check=True, cwd=ROOT.parent)


def test_sample_shows_no_real_address() -> None:
    everything = "\n".join(path.read_text("utf-8") for path in SAMPLE.rglob("*.csv"))
    assert "07700 900" in everything
    for domain in ("gmail.", "outlook.", "@northgate.com"):
        assert domain not in everything
