import pytest

from app.trim.model import Trimmed
from ui.pages.after_text import gap, place_after, sentence_after, sentence_gone

BEFORE = "I lead Project LARKSPUR. We sit in Building C4 at Bath. It rains."
AFTER = "I lead a project. We sit at Bath. It rains."
SITE = BEFORE.index("Building")
TRIMMED = Trimmed(
    "f",
    BEFORE,
    AFTER,
    inserted=((7, 16),),
    removed=((7, 23), (SITE - 3, SITE + 12)),
)


def test_a_place_moves_with_what_went_and_came_before_it() -> None:
    assert AFTER[place_after(TRIMMED, BEFORE.index("It rains")) :] == "It rains."
    assert place_after(TRIMMED, 0) == 0


def test_the_sentence_is_the_one_that_held_the_piece() -> None:
    assert AFTER[slice(*sentence_after(TRIMMED, SITE, SITE + 11))] == "We sit at Bath."


def test_the_gap_shows_the_words_around() -> None:
    assert gap(TRIMMED, SITE) == "I lead a project. We sit at Bath. It rains."
    long = "word " * 20 + "here " + "word " * 20
    around = gap(Trimmed("f", long, long), long.index("here"))
    assert around.startswith("… word")
    assert around.endswith("word …")
    assert "here" in around


SOLE = "I lead a team. SC cleared since 2018. It rains."
AT = SOLE.index("SC")


@pytest.mark.parametrize(
    ("removed", "inserted", "gone"),
    [
        ((AT, AT + 22), (), "SC cleared since 2018."),
        # A full stop left alone is nothing left.
        ((AT, AT + 21), (), "SC cleared since 2018."),
        ((AT, AT + 10), (), None),
        ((AT, AT + 21), ((AT, AT + 6),), None),
    ],
)
def test_a_sentence_is_gone_only_where_nothing_of_it_is_left_or_put_there(
    removed: tuple[int, int], inserted: tuple[tuple[int, int], ...], gone: str | None
) -> None:
    start, end = removed
    after = SOLE[:start] + ("vetted" if inserted else "") + SOLE[end:]
    place = sentence_gone(Trimmed("f", SOLE, after, inserted, (removed,)), AT, AT + 10)
    assert (SOLE[slice(*place)].strip() if place else None) == gone


def test_nothing_left_gives_no_words() -> None:
    empty = Trimmed("f", "Secret", "", removed=((0, 6),))
    assert gap(empty, 0) == ""
    assert sentence_after(empty, 0, 6) == (0, 0)


def test_a_long_sentence_is_cut_around_the_place() -> None:
    text = "word " * 200 + "here " + "word " * 200
    start, end = sentence_after(Trimmed("f", text, text), text.index("here"), text.index("here"))
    assert end - start <= 320
    assert "here" in text[start:end]
