import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import skeleton

PIECES = st.text(
    alphabet=st.sampled_from("aB1 .,;:|•·/()[]-\u2013—\n\r\t!?…'\"\u2028é\U0001d518"), max_size=120
)


def shown(text: str, part: str) -> list[str]:
    return [text[s:e] for s, e in getattr(skeleton.analyse(text), part)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I fix ships. I like it!", ["I fix ships.", "I like it!"]),
        ("Ask Dr. Osei or Mrs. Lund. Thanks.", ["Ask Dr. Osei or Mrs. Lund.", "Thanks."]),
        ("With J. Okoro in Bath. Then Hull.", ["With J. Okoro in Bath.", "Then Hull."]),
        ("Runs v2.3 of e.g. Splunk.", ["Runs v2.3 of e.g. Splunk."]),
        ("First line\nSecond line", ["First line", "Second line"]),
        (
            "I have spent the last eleven years in and around the yards and\nnow I teach. Done.",
            [
                "I have spent the last eleven years in and around the yards and\nnow I teach.",
                "Done.",
            ],
        ),
        ('He said "stop." We did.', ['He said "stop."', "We did."]),
        ("Engineer | SC | Bath", ["Engineer | SC | Bath"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert shown(text, "sentences") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Engineer | SC | Bath", ["Engineer", "SC", "Bath"]),
        ("I lead a team, and I hold the keys.", ["I lead a team", "and I hold the keys."]),
        ("Engineer (SC cleared) in Hull", ["Engineer", "(SC cleared)", "in Hull"]),
        ("Radar work; travel to Oslo", ["Radar work", "travel to Oslo"]),
        ("Head of Test \u2013 Warton", ["Head of Test", "Warton"]),
        ("well-known co-author", ["well-known co-author"]),
        ("red, green paint", ["red, green paint"]),
    ],
)
def test_clauses_are_cut_at_signs_and_at_conjunctions(text: str, expected: list[str]) -> None:
    assert shown(text, "clauses") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Engineer | SC | Bath", ["Engineer", "SC", "Bath"]),
        ("Python • Go · Rust", ["Python", "Go", "Rust"]),
        ("Python, Go, Rust", ["Python", "Go", "Rust"]),
        ("Splunk, Elastic | Hull", ["Splunk", "Elastic", "Hull"]),
        ("Budget 12,000,000 pounds", []),
        ("- ran the night desk", ["ran the night desk"]),
        ("2) wrote tests; fixed radios", ["wrote tests", "fixed radios"]),
        ("I met a man in Ely, who sold me his bicycle for far too much money.", []),
        ("Radar, sonar and radios, all of it.", ["Radar", "sonar and radios", "all of it."]),
        ("One thing", []),
    ],
)
def test_items_are_members_of_lists_without_their_separators(
    text: str, expected: list[str]
) -> None:
    assert shown(text, "items") == expected


def test_lines_keep_their_bullets_and_drop_blank_ones() -> None:
    assert shown(" a \n\n- b\r\nc", "lines") == ["a", "- b", "c"]


@given(PIECES)
def test_ranges_ascend_lie_inside_and_are_trimmed(text: str) -> None:
    found = skeleton.analyse(text)
    for ranges in (found.lines, found.sentences, found.clauses, found.items):
        previous = 0
        for start, end in ranges:
            assert previous <= start < end <= len(text)
            assert text[start:end] == text[start:end].strip()
            previous = end


@given(PIECES)
def test_sentences_and_lines_cover_all_that_is_not_white_space(text: str) -> None:
    found = skeleton.analyse(text)
    for ranges in (found.lines, found.sentences):
        covered = {i for start, end in ranges for i in range(start, end)}
        assert all(i in covered for i, sign in enumerate(text) if not sign.isspace())


@given(PIECES)
def test_each_clause_lies_in_one_sentence_and_each_item_in_one_line(text: str) -> None:
    found = skeleton.analyse(text)
    for inner, outer in ((found.clauses, found.sentences), (found.items, found.lines)):
        assert all(any(a <= s and e <= b for a, b in outer) for s, e in inner)


@pytest.mark.parametrize("unit", [".", "(", ", ", "| ", "a.", "- ", "e.g. ", "\n", " ", "A. "])
def test_hostile_repetition_takes_time_in_proportion(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        started = time.process_time()
        skeleton.analyse(text)
        return time.process_time() - started

    small = max(min(seconds(10_000) for _ in range(3)), 0.005)
    assert min(seconds(100_000) for _ in range(2)) < small * 60
