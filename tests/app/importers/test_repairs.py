import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.importers.repairs import Repaired, entries, repair


def raw_offset(repaired: Repaired, offset: int) -> int:
    text_at, raw_at = max(anchor for anchor in repaired.origins if anchor[0] <= offset)
    return raw_at + offset - text_at


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("plain", "plain"),
        ("  edges \n", "edges"),
        ("one  two", "one\ntwo"),
        ("one    two", "one\n\ntwo"),
        ("kept\r\nbreak  and spaces", "kept\nbreak  and spaces"),
        ("cafÃ© for Â£5", "café for £5"),
        ("ça va, Ã la carte", "ça va, Ã la carte"),
        ("naïve “quotes”: fine", "naïve “quotes”: fine"),
        ("emoji 🙂  next", "emoji 🙂\nnext"),
    ],
)
def test_flattened_text_is_restored(raw: str, text: str) -> None:
    assert repair(raw, breaks=True).text == text


def test_two_spaces_stay_where_the_site_does_not_flatten() -> None:
    assert repair("one  two").text == "one  two"


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_stray_quotation_marks_go_only_around_line_breaks(newline: str) -> None:
    raw = f'He said "yes"."{newline}""{newline}"Next'
    assert repair(raw, quotes=True).text == 'He said "yes".\n\nNext'


def test_anchors_lead_back_to_the_cell() -> None:
    raw = "  Lead 🙂  at Building C4  and on"
    repaired = repair(raw, breaks=True)
    for word in ("Lead", "🙂", "Building C4", "and"):
        at = repaired.text.index(word)
        assert raw[raw_offset(repaired, at) :].startswith(word)


@given(st.text('ab "\n\r🙂Ã©', max_size=40))
def test_every_character_that_stayed_stands_where_its_anchor_says(raw: str) -> None:
    repaired = repair(raw, breaks=True, quotes=True)
    for offset, char in enumerate(repaired.text):
        at = raw_offset(repaired, offset)
        assert 0 <= at < max(len(raw), 1)
        if char in "ab🙂":
            assert raw[at] == char


@given(st.text(' ab"\r\n🙂é', max_size=60))
def test_repairing_twice_changes_nothing_more(raw: str) -> None:
    once = repair(raw, breaks=True).text
    assert repair(once).text == once


@pytest.mark.parametrize(
    ("raw", "values"),
    [
        (
            "[OTHER:https://a.example],[COMPANY:https://b.example]",
            ["https://a.example", "https://b.example"],
        ),
        ("PORTFOLIO:https://a.example", ["https://a.example"]),
        ("https://a.example", ["https://a.example"]),
        ("[maya_x]", ["maya_x"]),
        ("[SKYPE: maya.x]", ["maya.x"]),
        ("a, b", ["a", "b"]),
        ("[]", []),
    ],
)
def test_values_of_a_list_cell_are_unwrapped(raw: str, values: list[str]) -> None:
    found = entries(raw)
    assert [entry.text for entry in found] == values
    for entry in found:
        start = entry.origins[0][1]
        assert raw[start : start + len(entry.text)] == entry.text
