"""Taking a text apart loses nothing and knows bullets, separators and wrapped lines."""

from hypothesis import given
from hypothesis import strategies as st

from app.trim.draft import Draft, Kind
from nlp.skeleton import analyse


def draft(text: str, *cuts: int) -> Draft:
    return Draft.of(text, analyse(text), cuts)


@given(st.text(max_size=60), st.lists(st.integers(0, 60), max_size=4))
def test_the_tokens_are_the_text(text: str, cuts: list[int]) -> None:
    tokens = draft(text, *cuts).tokens
    assert "".join(t.out for t in tokens) == text
    assert [t.start for t in tokens] == [0, *(t.end for t in tokens[:-1])][: len(tokens)]


def test_no_token_crosses_a_cut() -> None:
    assert [t.text for t in draft("abcdef", 2, 4).tokens] == ["ab", "cd", "ef"]


def test_bullets_and_numbers_before_items_are_marked() -> None:
    for text in ("- one", "• one", "1. one", "a) one"):
        made = draft(f"x\n{text}")
        marked = "".join(t.text for t in made.tokens if t.bullet).strip()
        assert text.startswith(marked)
        assert marked
        assert not [t for t in made.tokens if t.bullet and t.text == "one"]


def test_a_hyphen_in_a_word_is_no_separator_and_a_dash_between_words_is() -> None:
    made = draft("well-known \u2013 Hull")
    assert [t.text for i, t in enumerate(made.tokens) if made.is_separator(i)] == ["\u2013"]


def test_a_line_break_inside_a_wrapped_sentence_is_white_space() -> None:
    made = draft("I have spent the last eleven years in and around the yards and\nnow I teach.")
    assert Kind.LINE not in {t.kind for t in made.tokens}


def test_neighbours_are_found_on_the_same_line_only() -> None:
    made = draft("one\ntwo three")
    two = next(i for i, t in enumerate(made.tokens) if t.text == "two")
    assert made.left(two) is None
    right = made.right(two)
    assert right is not None
    assert made.tokens[right].text == "three"
