from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.importers import read
from app.profile.ledger import FileState
from app.text import say

Read = Callable[..., Any]
TARGETS = [
    "abhishekwebcode__Abhishek-Mathur-Complete_LinkedInDataExport_11-04-2018",
    "mohamedeways__LinkedIn-Profile",
    "mohamedeways__LinkedIn-Profile/Basic_LinkedInDataExport_07-11-2023.zip",
    "mcaliman__mcaliman.github.io/linkedin",
    "silkyrich__linkedin-export-viewer/fixtures/sample_export",
    "silkyrich__linkedin-export-viewer/fixtures/sample_export.zip",
    "lgtm-hq__Rustume/tests/fixtures/linkedin",
    "lgtm-hq__Rustume/tests/fixtures/linkedin/complete_export.zip",
    "JamesRothering__CareerManager/tests/fixtures/linkedin",
    "hestiaAI__hestialabs-experiences/packages/lib/data-samples/linkedin.zip",
]


@pytest.mark.parametrize("target", TARGETS)
def test_public_archives_are_recognised_read_and_accounted_for(
    shared_folder: Path, target: str
) -> None:
    reading = read([shared_folder / "exports" / "linkedin-csv" / target])
    (source,) = reading.sources
    assert source.kind == "linkedin"
    assert source.problems == ()
    for report in source.files:
        assert report.rows_read + report.rows_skipped == report.rows_present
        assert report.rows_skipped == 0
        workbook = report.name.endswith("Reactions.csv") and "mohamedeways" in target
        assert (report.state is FileState.FAILED) <= workbook, report.name
    assert reading.profile.fields or reading.profile.contacts


@pytest.mark.parametrize(
    ("name", "because"),
    [
        ("Basic_LinkedInDataExport_07-11-2023", "reading.because.basic"),
        ("Complete_LinkedInDataExport_07-11-2023", "reading.because.complete"),
    ],
)
def test_size_of_the_archive_is_told_from_its_name(tmp_path: Path, name: str, because: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    for file in ("Skills", "Languages"):
        (folder / f"{file}.csv").write_text("Name\nEnglish\n")
    assert read([folder]).sources[0].because.id == because


def test_absent_files_are_named_over_all_parts_together(tmp_path: Path) -> None:
    for part, names in (("a", ["Profile", "Skills"]), ("b", ["Positions", "Education"])):
        (tmp_path / part).mkdir()
        for name in names:
            (tmp_path / part / f"{name}.csv").write_text("Name\n")
    sources = read([tmp_path / "a", tmp_path / "b"]).sources
    assert sources[0].absent == sources[1].absent
    assert "messages.csv" in sources[0].absent
    assert not {"Profile.csv", "Positions.csv"} & set(sources[0].absent)


def test_single_file_lacks_nothing(read_files: Read) -> None:
    (source,) = read_files({"Skills.csv": "Name\nC++\n"}).sources
    assert source.absent == ()
    assert say(source.because) == "Skills.csv is a file of LinkedIn's archive."


def test_renamed_table_is_known_by_its_heading(read_files: Read) -> None:
    content = "Company Name,Title,Description,Location,Started On,Finished On\nA,B,C,D,2020,\n"
    reading = read_files({"my jobs.csv": content})
    assert reading.sources[0].because.id == "reading.because.content"
    assert {field.section.value for field in reading.profile.fields} == {"positions"}


def test_single_article_is_known_by_its_link(read_files: Read) -> None:
    page = '<h1><a href="https://www.linkedin.com/pulse/x">On tea</a></h1><div>Water first.</div>'
    reading = read_files({"saved.html": page})
    assert [field.text for field in reading.profile.fields] == ["On tea", "Water first."]


def test_any_other_single_table_is_left_alone(read_files: Read) -> None:
    assert read_files({"budget.csv": "Name,Amount\nTea,3\n"}).sources[0].kind == "unknown"
