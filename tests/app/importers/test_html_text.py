import pytest

from app.importers.html_text import Article, article, without_tags


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("plain", "plain"),
        ("a < b and c > d", "a < b and c > d"),
        ("<p class='x'>Dear Maya,</p><p>Thank&nbsp;you</p>", "Dear Maya,\nThank\xa0you"),
        ("R&amp;D &pound;5", "R&D £5"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<p>seen<script>alert('x')</script></p>", "seen"),
        ("Vec<int> stays", "Vec<int> stays"),
        ("<p>never closed", "never closed"),
    ],
)
def test_text_is_what_a_person_saw(raw: str, text: str) -> None:
    assert without_tags(raw) == text


PAGE = """<html><head><title>x</title><style>p {{}}</style></head><body>
<h1><a href="https://www.linkedin.com/pulse/x">On shipping</a></h1>
<p class="created">Created on 2024-01-02</p>{published}
<div><p>First.</p><p>Second &amp; last.</p></div></body></html>"""


def test_article_has_title_text_and_state() -> None:
    page = PAGE.format(published='<p class="published">Published on 2024-01-03</p>')
    assert article(page) == Article("On shipping", "First.\nSecond & last.", published=True)


def test_article_that_was_never_published_is_a_draft() -> None:
    assert not article(PAGE.format(published="")).published


@pytest.mark.parametrize("content", ["", "no tags", "<div>" * 3000, "<![", "<!DOCTYPE"])
def test_anything_is_read_or_rejected_without_a_crash(content: str) -> None:
    assert isinstance(article(content).title, str)
