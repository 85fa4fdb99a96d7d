"""Reports show a person's words as they are, whatever signs they hold."""

import re

import pytest

from app.report.templates import fill, plain_markdown


def test_markdown_signs_in_a_persons_words_are_shown_not_followed() -> None:
    assert plain_markdown("[a](http://x) *b* <i>") == "\\[a\\](http://x) \\*b\\* \\<i\\>"


@pytest.mark.parametrize("template", ["audit.html.j2", "trimmed.html.j2"])
def test_a_page_may_load_nothing(template: str) -> None:
    values = {"owner": "<script>", "before": 1, "after": 1, "band": "low", "sections": ()}
    audit = {
        "owner": "<script>",
        "exposure": 1,
        "band": "low",
        "meaning": "",
        "conclusions": (),
        "sections": (),
        "folded": "",
        "notes": (),
        "files": (),
        "not_judged": "",
    }
    page = fill(template, audit=audit, **values)
    assert "default-src 'none'" in page
    assert "&lt;script&gt;" in page
    assert not re.search(r"<(script|img|link|iframe)|https?://", page)
