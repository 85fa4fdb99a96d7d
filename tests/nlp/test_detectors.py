import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.detectors import DETECTORS, find
from nlp.detectors.pieces import LIMIT
from nlp.detectors.prepared import Prepared, prepare
from nlp.labels import CONTAINERS, Document, FieldKind

Detector = Callable[[Prepared], Iterator[object]]

PROFILE = (
    "Senior Network Engineer at GCHQ | SC cleared (exp 2027) | Cheltenham\n"
    "I run 10.14.3.7 for a team of 14 on Project NIGHTJAR, with Sarah Okafor, since Jan 2019.\n"
    "Write to ada@post.example or 07700 900123. The door code is 4471. BSc Physics, 2009.\n"
)

HALF = LIMIT // 2

HOSTILE = [
    *"aA1 -.,(@/\\\n|'é",
    *["Aa ", "1 ", "1.", "1-", "a.", "a-", "a@", "1,", "£1,", "( ", "[ ]", "+44 ", "07700 "],
    *["SC ", "DV, ", "SC (", "TS/SCI, ", "active ", "not ", "SECRET//", "REL TO USA, ", "Q "],
    *["Project Aa ", "Op AB ", "Engineer ", "Senior Engineer of ", "Aa Bb of and ", "Head of "],
    *["code ", "pin 1 ", "login a/", "password: a", "ref 1 ", "licence A ", "sk-", "eyJa."],
    *["2019 ", "2019-", "Jan 2019 - ", "12 years ", "two ", "team of ", "1 a ", "1 staff"],
    *["BSc Aa ", "BSc in Aa of University of ", "Arabic (", "fluent ", "Dr Aa ", "Hi Aa\n"],
    *["10.0.0.", "fe80:", "//a/", "\\\\a\\", "http://a", "a.local", "1st ", "HMS Aa ", "Aa 1.1 "],
    *["12 High Street, ", "Building 1 ", "-----BEGIN PRIVATE KEY-----", "Camp Aa ", "AA 11 "],
]


@cache
def filled_with(unit: str) -> Prepared:
    return prepare((unit * (HALF // len(unit) + 1))[:HALF])


def seconds(detector: Detector, text: Prepared) -> float:
    started = time.process_time()
    for _ in detector(text):
        pass
    return time.process_time() - started


@pytest.mark.parametrize("detector", DETECTORS, ids=lambda detector: detector.__module__[14:])
def test_no_repetition_makes_a_detector_slow(detector: Detector) -> None:
    ordinary = filled_with(PROFILE)
    seconds(detector, ordinary)
    everything = sum(seconds(each, ordinary) for each in DETECTORS)
    allowed = max(1.0, 20 * everything)
    for unit in HOSTILE:
        text = filled_with(unit)
        quick = seconds(detector, text) < allowed or seconds(detector, text) < allowed
        assert quick, unit


def test_ten_times_the_text_takes_about_ten_times_as_long() -> None:
    def taken(size: int) -> float:
        document = Document("1", PROFILE * size)
        started = time.process_time()
        find(document)
        return time.process_time() - started

    taken(10)
    small = max(min(taken(30) for _ in range(3)), 0.01)
    assert taken(300) < small * 40


def test_what_stands_in_a_profile_is_found() -> None:
    found = {
        (str(span.label), PROFILE[span.start : span.end]) for span in find(Document("1", PROFILE))
    }
    assert {
        ("role", "Senior Network Engineer"),
        ("employer", "GCHQ"),
        ("clearance", "SC cleared (exp 2027)"),
        ("network", "10.14.3.7"),
        ("scale", "team of 14"),
        ("project", "Project NIGHTJAR"),
        ("date", "Jan 2019"),
        ("contact", "ada@post.example"),
        ("contact", "07700 900123"),
        ("secret", "4471"),
    } <= found


def test_offsets_of_a_long_text_count_from_its_start() -> None:
    text = "I like my garden a lot. " * 2_000 + "I am DV cleared."
    (span,) = find(Document("1", text))
    assert text[span.start : span.end] == "DV cleared"


def test_an_ordinary_text_gives_nothing() -> None:
    text = (
        "I bake bread, walk the dog and sing in a choir on Thursdays. It's official: the secret "
        "of a good loaf is patience, and the SC on the estate has a swimming pool."
    )
    assert find(Document("1", text)) == ()


AFTER_WARMING = """
import sys
from nlp.detectors import find, warm
from nlp.labels import Document
warm()
def refuse(event, args):
    if event in {"open", "import"}:
        raise AssertionError(f"{event} {args[0]}")
sys.addaudithook(refuse)
print(len(find(Document("1", sys.argv[1]))))
"""


def test_once_warm_nothing_is_opened_or_imported() -> None:
    text = PROFILE + (
        "Ring +254 700 000 113, +677 7400123 or +961 3 123 456. SECRET//NOFORN. HMS Kent, room 4."
        "\nNL91 ABNA 0417 1643 00 and password: Tr0ut-77. Op TORAL. Spoken Dari. I owe £9,000."
    )
    run = subprocess.run(
        [sys.executable, "-c", AFTER_WARMING, text], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr[-500:]
    assert int(run.stdout) > len("found many")


WORDS = st.lists(
    st.sampled_from(
        [
            *PROFILE.split(),
            "DV,",
            "SECRET",
            "NATO",
            "\n",
            "|",
            "•",
            "(",
            ")",
            "HMS",
            "pin",
            "é\U0001d518",
        ]
    ),
    max_size=40,
).map(" ".join)


@given(WORDS | st.text(max_size=80), st.sampled_from(FieldKind))
def test_findings_lie_inside_the_text_in_order_and_flat_ones_never_overlap(
    text: str, kind: FieldKind
) -> None:
    found = find(Document("1", text, kind))
    assert list(found) == sorted(found, key=lambda span: (span.start, -span.end))
    end = 0
    for span in found:
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()
        assert 0 < span.confidence <= 1
        if span.label not in CONTAINERS:
            assert span.start >= end
            end = span.end


@given(WORDS)
def test_the_same_text_gives_the_same_findings(text: str) -> None:
    assert find(Document("1", text)) == find(Document("2", text))
