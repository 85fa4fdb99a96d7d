"""A masked report shows what kind of thing was found and how long it is, never the words."""

from app.report.mask import Mask
from app.text import Sentence


def test_a_value_becomes_its_category_and_length() -> None:
    assert Mask(on=True).value("site", "Building C4") == "[site, 11]"


def test_nothing_stays_nothing() -> None:
    assert Mask(on=True).value("site", "") == ""


def test_without_the_mask_nothing_changes() -> None:
    sentence = Sentence("statement", {"site": "Building C4"})
    assert Mask(on=False).value("site", "Building C4") == "Building C4"
    assert Mask(on=False).sentence(sentence) == sentence


def test_every_word_in_a_sentence_is_hidden_and_figures_stay() -> None:
    masked = Mask(on=True).sentence(Sentence("statement", {"project": "LARKSPUR", "n": 3}))
    assert masked.params == {"project": "[words, 8]", "n": 3}
