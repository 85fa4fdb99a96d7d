from collections.abc import Callable
from typing import Any

from app.profile.ledger import FileState
from app.profile.model import Audience, Section

Read = Callable[..., Any]
ARTICLE = "<h1><a href='https://x.example'>On tea</a></h1>{}<div><p>Water first.</p></div>"


def test_articles_are_read_and_public_once_published(read_files: Read) -> None:
    published = ARTICLE.format('<p class="published">2024</p>')
    reading = read_files({"Articles/Articles/2024-01-02.html": published})
    fields = reading.profile.fields
    assert {field.section for field in fields} == {Section.ARTICLES}
    assert [field.text for field in fields] == ["On tea", "Water first."]
    assert reading.profile.items[0].title == "On tea"
    assert fields[0].audience is Audience.PUBLIC


def test_draft_is_private(read_files: Read) -> None:
    fields = read_files({"Articles/b.html": ARTICLE.format("")}).profile.fields
    assert {field.audience for field in fields} == {Audience.PRIVATE}


def test_article_without_text_is_skipped_with_a_reason(read_files: Read) -> None:
    reading = read_files({"Articles/a.html": "<p></p>", "Skills.csv": "Name\nC++\n"})
    report = reading.sources[0].files[0]
    assert (report.rows_present, report.rows_skipped) == (1, 1)
    assert report.state is FileState.FAILED


def test_the_same_article_in_two_places_is_one(read_files: Read) -> None:
    page = ARTICLE.format("")
    reading = read_files({"Articles/a.html": page, "Articles/Articles/a (1).html": page})
    assert len(reading.profile.items) == 1
    assert [report.rows_read for report in reading.sources[0].files] == [1, 1]
