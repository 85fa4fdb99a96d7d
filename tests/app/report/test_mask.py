"""A masked report shows what kind of thing was found and how long it is, never the words."""

import pytest

from app.audit.model import Finding, Severity, Sureness
from app.report.mask import Mask
from app.text import Sentence
from nlp.labels import Category


def finding(text: str, category: Category) -> Finding:
    return Finding(
        id=f"f:0-{len(text)}:{category}",
        field="f",
        start=0,
        end=len(text),
        category=category,
        text=text,
        severity=Severity.HIGH,
        sureness=Sureness.SURE,
        confidence=1.0,
        rule="model",
        why=Sentence("why"),
        misuse=Sentence("misuse"),
    )


FINDINGS = [
    finding("Building C4", Category.SITE),
    finding("Building C4 at Cheltenham", Category.TRAVEL),
]


def test_a_value_becomes_its_category_and_length() -> None:
    assert Mask(FINDINGS, on=True).value("site", "Building C4") == "[site, 11]"


def test_without_the_mask_nothing_changes() -> None:
    hide = Mask(FINDINGS, on=False)
    sentence = Sentence("statement", {"site": "Building C4"})
    assert hide.value("site", "Building C4") == "Building C4"
    assert hide.sentence(sentence) == sentence


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("in Building C4", "in [site, 11]"),
        ("Building C4 at Cheltenham", "[travel, 25]"),
        (3, 3),
    ],
)
def test_words_of_findings_are_hidden_inside_sentences(
    value: str | int, expected: str | int
) -> None:
    masked = Mask(FINDINGS, on=True).sentence(Sentence("statement", {"value": value}))
    assert masked.params["value"] == expected
