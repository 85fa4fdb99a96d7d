import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.encoder.words import Gap, Shape, covered, split


@given(st.text())
def test_words_are_in_order_and_leave_out_white_space_alone(text: str) -> None:
    words = split(text)
    end = 0
    for word in words:
        assert word.start >= end
        assert text[word.start : word.end] == word.text
        assert not text[end : word.start].strip()
        end = word.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("TS/SCI, 10.14", ["TS", "/", "SCI", ",", "10", ".", "14"]),
        ("F-35B", ["F", "-", "35", "B"]),
        ("snake_case", ["snake", "_", "case"]),
        ("Prüffeld", ["Prüffeld"]),
        ("\U0001d518\U0001d50e 🎉", ["\U0001d518\U0001d50e", "🎉"]),
        ("", []),
    ],
)
def test_letters_digits_and_signs_are_words_of_their_own(text: str, words: list[str]) -> None:
    assert [word.text for word in split(text)] == words


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("radar", Shape.LOWER),
        ("Radar", Shape.TITLE),
        ("A", Shape.LETTER),
        ("DV", Shape.ABBREVIATION),
        ("NIGHTJAR", Shape.CAPITALS),
        ("iPhone", Shape.MIXED),
        ("7", Shape.DIGITS_2),
        ("350", Shape.DIGITS_3),
        ("2019", Shape.DIGITS_4),
        ("30123456", Shape.DIGITS_MORE),
        ("|", Shape.PUNCTUATION),
        ("•", Shape.SYMBOL),
    ],
)
def test_a_word_has_the_shape_that_lower_case_pieces_hide(word: str, shape: Shape) -> None:
    assert split(word)[0].shape is shape


def test_gaps_tell_lines_and_paragraphs_apart() -> None:
    gaps = [word.gap for word in split("a b\nc\n\nd,e")]
    assert gaps == [Gap.PARAGRAPH, Gap.SPACE, Gap.LINE, Gap.PARAGRAPH, Gap.GLUED, Gap.GLUED]


def test_a_run_covers_each_word_that_it_touches() -> None:
    words = split("Project NIGHTJAR at Corsham")
    assert covered(words, 8, 16) == (1, 2)
    assert covered(words, 3, 17) == (0, 2)
    assert covered(words, 16, 17) == (2, 2)
