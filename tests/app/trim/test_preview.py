"""A removal is tried on its own lines and shows what would stand there."""

from app.trim.preview import removal
from app.trim.widen import Width
from nlp.skeleton import analyse


def tried(text: str, piece: str) -> tuple[Width, str]:
    start = text.index(piece)
    made = removal(text, analyse(text), (start, start + len(piece)))
    return made.width, made.rest


def test_it_shows_the_words_around_the_place() -> None:
    text = "A first line.\nI test radios for Larkhill at Hull and many other places on the coast."
    assert tried(text, "for Larkhill") == (
        Width.SPAN,
        "I test radios at Hull and many other places on the …",
    )


def test_it_says_when_the_sentence_goes() -> None:
    assert tried("I test.\nI hold SC.\nI bake.", "SC") == (Width.SENTENCE, "I test. I bake.")


def test_nothing_left_is_nothing() -> None:
    assert tried("SC", "SC")[1] == ""


def test_only_the_sentences_around_are_tried_and_the_rest_is_dots() -> None:
    text = "One is here. Two is too. I test radios at Hull. Four follows on. Five ends it."
    assert tried(text, "at Hull") == (
        Width.SPAN,
        "… is too. I test radios. Four follows on. …",
    )
