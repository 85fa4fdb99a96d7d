"""A masked report shows what kind of thing was found and how long it is, never the words."""

from app.profile.ledger import FileReport, FileState, Source
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


def test_names_that_the_site_gives_to_files_stay_and_others_are_numbered() -> None:
    files = (
        FileReport("Positions.csv", FileState.READ, 1, 1),
        FileReport("Articles/why-i-left-nightjar.html", FileState.READ),
        FileReport("Nightjar notes.csv", FileState.UNKNOWN),
    )
    hide = Mask([Source("x", "linkedin", Sentence("because"), files)], on=True)
    assert hide.place("Positions.csv#2/Title:0-3:role") == "Positions.csv#2/Title:0-3:role"
    assert hide.place("Articles/why-i-left-nightjar.html#1/Text") == "[file 1, 33]#1/Text"
    assert "ightjar" not in hide.place("Nightjar notes.csv#2/a")
