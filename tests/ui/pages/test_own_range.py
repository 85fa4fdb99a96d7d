from hypothesis import given
from hypothesis import strategies as st

from ui.pages.own_range import replaced, sentence_around

TEXT = "I lead a team. We work out of Building C4 at Cheltenham, near Bath. It rains."
SENTENCE = sentence_around(TEXT, TEXT.index("Building"), TEXT.index(" at"))


def test_the_sentence_around_a_piece_is_found() -> None:
    assert TEXT[slice(*SENTENCE)] == "We work out of Building C4 at Cheltenham, near Bath."


def test_an_edit_replaces_no_more_than_what_changed() -> None:
    piece = (TEXT.index("Building"), TEXT.index(" at"))
    edited = "We work from home, near Bath."
    new = replaced(TEXT, edited, sentence=SENTENCE, piece=piece)
    assert TEXT[new.start : new.end] == "out of Building C4 at Cheltenham"
    assert new.text == "from home"


def test_the_piece_in_hand_is_replaced_even_where_its_words_stay() -> None:
    piece = (TEXT.index("Building"), TEXT.index(" at"))
    edited = TEXT[slice(*SENTENCE)].replace("We work", "They sit")
    new = replaced(TEXT, edited, sentence=SENTENCE, piece=piece)
    assert TEXT[new.start : new.end] == "We work out of Building C4"
    assert new.text == "They sit out of Building C4"


def test_an_untouched_sentence_replaces_the_piece_alone() -> None:
    piece = (TEXT.index("Building"), TEXT.index(" at"))
    new = replaced(TEXT, TEXT[slice(*SENTENCE)], sentence=SENTENCE, piece=piece)
    assert (new.start, new.end, new.text) == (*piece, "Building C4")


def test_a_range_that_is_touched_is_replaced_wholly() -> None:
    piece = (TEXT.index("Building"), TEXT.index(" at"))
    place = (TEXT.index("Cheltenham"), TEXT.index(", near Bath"))
    edited = TEXT[slice(*SENTENCE)].replace("C4 at Chelten", "C5 at Rother")
    new = replaced(TEXT, edited, sentence=SENTENCE, piece=piece, whole=[place])
    assert TEXT[new.start : new.end] == "Building C4 at Cheltenham"
    assert new.text == "Building C5 at Rotherham"


@given(st.text("ab c.😀", max_size=30), st.text("ab c.😀", max_size=30), st.data())
def test_putting_it_in_place_gives_the_edited_text(
    before: str, edited: str, data: st.DataObject
) -> None:
    points = st.integers(0, len(before))
    begin, finish = sorted((data.draw(points), data.draw(points)))
    inside = st.integers(begin, finish)
    piece = tuple(sorted((data.draw(inside), data.draw(inside))))
    other = tuple(sorted((data.draw(inside), data.draw(inside))))
    new = replaced(before, edited, sentence=(begin, finish), piece=piece, whole=[other])
    assert (
        before[: new.start] + new.text + before[new.end :]
        == before[:begin] + edited + before[finish:]
    )
    assert new.start <= piece[0] <= piece[1] <= new.end
