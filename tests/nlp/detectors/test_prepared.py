import re

import pytest

from nlp.detectors.prepared import is_beside, prepare, spans
from nlp.labels import Category


def test_the_vocabulary_is_in_lower_case_and_split_at_signs() -> None:
    text = prepare("TS/SCI, DE&S and O'Neil")
    assert {"ts", "sci", "de", "s", "and", "o", "neil"} <= text.vocabulary
    assert text.mentions(frozenset({"sci"}))
    assert not text.mentions(frozenset({"SCI"}))


def test_what_leads_up_to_a_place_stays_in_its_sentence() -> None:
    text = prepare("I rest. My old DV lapsed. Good")
    start = text.text.index("DV")
    assert text.before(start) == "My old "
    assert text.after(start + 2) == " lapsed"
    assert text.before(start, reach=4) == "old "


def test_a_stop_after_an_abbreviation_ends_no_sentence() -> None:
    text = prepare("service no. 30123456")
    assert text.before(text.text.index("3")) == "service no. "


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Analyst | DV | Bath", True),
        ("DV", True),
        ("(DV)", True),
        ("SC, DV.", True),
        ("line\nDV\nline", True),
        ("my DV", False),
        ("DV interview", False),
        ("the DV, though", False),
    ],
)
def test_a_run_stands_alone_between_separators(text: str, *, alone: bool) -> None:
    start = text.index("DV")
    assert prepare(text).stands_alone(start, start + 2) is alone


def test_spans_take_the_named_group_and_skip_empty_ones() -> None:
    text = prepare("a=1 b= c=3")
    found = spans(re.compile(r"\w=(?P<it>\d?)"), text, Category.SCALE, "test")
    assert [(span.start, span.end) for span in found] == [(2, 3), (9, 10)]


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("The PIN: 4471", True),
        ("4471, my pin", True),
        ("pining for 4471", False),
        ("pin " + "far " * 20 + "4471", False),
        ("4471 " + "far " * 20 + "pin", False),
    ],
)
def test_a_whole_word_counts_near_a_run(text: str, *, beside: bool) -> None:
    start = text.index("4471")
    assert is_beside(text, start, start + 4, frozenset({"pin"})) is beside
