"""Spellings of a code word fold alike; other words do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.watchlist.folding import LEAST_LETTERS, MOST_LETTERS, MOST_WORDS, fold, passages, words


@pytest.mark.parametrize(
    "spelling",
    [
        "RED FALCON",
        "Red-Falcon",
        "red_falcon",
        "#RedFalcon",
        "red\n falcon",
        "Red Falcon's",
        "RED FALCON\u2019S",
        "\uff32ed Falcon",  # a full-width letter
        "red fal\u00adcon",  # a soft hyphen
        "red\u200b falcon",  # an invisible space
        "r\u00e9d falcon",
        "re\u0301d falcon",
    ],
)
def test_spellings_of_a_name_fold_alike(spelling: str) -> None:
    assert fold(spelling) == "redfalcon"


@pytest.mark.parametrize("other", ["Red Falcons", "Red Falcon 2", "Redfalco"])
def test_other_names_fold_otherwise(other: str) -> None:
    assert fold(other) != fold("Red Falcon")


@pytest.mark.parametrize("nothing", ["", "---", "\u200b", "\u0301", "\U0001f985"])
def test_what_holds_no_letter_folds_to_nothing(nothing: str) -> None:
    assert fold(nothing) == ""


def test_marks_that_make_another_letter_stay_in_scripts_that_live_on_them() -> None:
    assert fold("\u0915\u093f") != fold("\u0915\u0940")  # ki, kee


def test_a_possessive_is_no_part_of_the_passage() -> None:
    text = "on Larkspur's trial"
    assert [text[w.start : w.end] for w in words(text)] == ["on", "Larkspur", "trial"]


def test_passages_have_up_to_five_words_and_are_no_shorter_than_a_term() -> None:
    found = [(p.folded, p.words) for p in passages("a bc def g h ij")]
    assert ("abcdef", 3) in found
    assert ("abcdefgh", 5) in found
    assert all(len(folded) >= LEAST_LETTERS for folded, _ in found)
    assert max(count for _, count in found) == MOST_WORDS


@given(st.text())
def test_what_was_folded_folds_to_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.sampled_from([" ", "-", "\n", "_", "."]))
def test_case_and_signs_between_words_do_not_count(text: str, sign: str) -> None:
    ascii_text = "".join(c for c in text if c.isascii() and c != "'")
    assert fold(ascii_text.upper()) == fold(ascii_text.lower())
    assert fold(f"x{sign}{ascii_text}") == fold(f"x {ascii_text}")


@given(st.text(max_size=200))
def test_each_passage_folds_as_the_words_that_it_stands_for(text: str) -> None:
    for passage in passages(text):
        assert 0 <= passage.start < passage.end <= len(text)
        assert fold(text[passage.start : passage.end]) == passage.folded
        assert len(passage.folded) <= MOST_LETTERS
