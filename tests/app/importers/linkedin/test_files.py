from collections.abc import Callable
from typing import Any

import pytest

from app.profile.ledger import FileState
from app.profile.model import Section

Read = Callable[..., Any]
ARTICLE = "<h1><a href='https://x.example'>On tea</a></h1>{}<div><p>Water first.</p></div>"


def test_web_page_that_is_no_article_is_only_listed(read_files: Read) -> None:
    reading = read_files({"readme.html": ARTICLE.format(""), "Skills.csv": "Name\nC++\n"})
    assert reading.sources[0].files[1].state is FileState.UNKNOWN


def test_address_book_is_counted_and_not_looked_into(read_files: Read) -> None:
    reading = read_files({"Contacts.csv": "Source,FirstName\nphone,Bo\nphone,Cy\n"})
    report = reading.sources[0].files[0]
    assert report.rows_read == 2
    assert report.warnings[0].id == "reading.file.address_book"
    assert reading.profile.fields == ()


@pytest.mark.parametrize("content", ["Habilidad\nC++\n", "C++\n"])
def test_known_file_without_its_heading_loses_nothing(read_files: Read, content: str) -> None:
    reading = read_files({"Skills.csv": content})
    assert [field.text for field in reading.profile.fields] == content.split()
    assert {field.section for field in reading.profile.fields} == {Section.OTHER}
    assert reading.sources[0].files[0].warnings[0].id == "reading.file.heading_unknown"


def test_split_tables_are_joined_and_their_repeats_counted(read_files: Read) -> None:
    heading = "Question,Answer\n"
    reading = read_files(
        {
            "Job Applicant Saved Answers_1.csv": heading + "Clearance?,SC\n",
            "Job Applicant Saved Answers_2.csv": heading + "Clearance?,SC\nNotice?,12 weeks\n",
        }
    )
    assert [field.text for field in reading.profile.fields if field.own] == ["SC", "12 weeks"]
    assert [report.rows_read for report in reading.sources[0].files] == [1, 2]
