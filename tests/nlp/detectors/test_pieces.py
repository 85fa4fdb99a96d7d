from hypothesis import given
from hypothesis import strategies as st

from nlp.detectors.pieces import LIMIT, pieces


@given(st.text(alphabet="ab .\n", max_size=300), st.integers(2, 40))
def test_pieces_joined_are_the_text_and_none_is_too_long(text: str, limit: int) -> None:
    found = list(pieces(text, limit))
    assert "".join(piece for _, piece in found) == text
    assert all(len(piece) <= limit for _, piece in found)
    assert all(text[offset : offset + len(piece)] == piece for offset, piece in found)


def test_a_cut_comes_after_a_line_near_the_limit() -> None:
    text = "word " * 3_900 + "end\n" + "word " * 200
    assert next(pieces(text))[1].endswith("end\n")


def test_a_text_without_boundaries_is_cut_at_the_limit() -> None:
    assert [len(piece) for _, piece in pieces("x" * (LIMIT + 5))] == [LIMIT, 5]
