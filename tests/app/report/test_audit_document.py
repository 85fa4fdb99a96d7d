"""The audit as HTML and Markdown."""

import pytest
from bs4 import BeautifulSoup

from app.checkup import Checkup
from app.report.audit_document import audit_html, audit_markdown


def test_the_page_shows_the_words_the_figure_and_the_account(checkup: Checkup) -> None:
    page = BeautifulSoup(audit_html(checkup), "html.parser")
    text = page.get_text()
    assert "“SC cleared”" in text
    assert str(checkup.before.value) in text
    assert "1 of 1 rows read" in text


def test_the_page_loads_nothing(checkup: Checkup) -> None:
    page = BeautifulSoup(audit_html(checkup), "html.parser")
    assert page.find(["script", "img", "link", "iframe", "object"]) is None
    assert page.find(attrs={"href": True}) is None


@pytest.mark.parametrize("written", [audit_html, audit_markdown])
def test_masked_it_holds_no_words_of_the_person(
    checkup: Checkup, written: type[object] | object
) -> None:
    text = written(checkup, mask=True)  # type: ignore[operator]  # both take a checkup
    for word in ("LARKSPUR", "Northgate", "Cheltenham", "Linwood"):
        assert word not in text


def test_markdown_has_a_heading_for_each_section(checkup: Checkup) -> None:
    text = audit_markdown(checkup)
    assert "\n## Headline\n" in text
    assert "\n## Positions\n" in text
