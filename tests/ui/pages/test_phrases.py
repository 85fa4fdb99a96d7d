import pytest

from app.checkup import Checkup
from app.profile.model import Section
from app.trim.plan import Action, Decision
from ui.models.passages import passages
from ui.pages import phrases


def test_a_position_is_called_by_its_title_and_years(checkup: Checkup) -> None:
    titles = [phrases.title(checkup, passage) for passage in passages(checkup.profile)]
    assert titles == [
        "Headline",
        "About",
        "Software lead, 2021 to now",
        "Engineer, 2016 to 2021",
        "Skills",
    ]


def test_a_text_says_its_file_row_and_readers(checkup: Checkup) -> None:
    field = checkup.fields["Positions.csv#2/Description"]
    assert phrases.where(field) == "Positions.csv, row 2. Everyone on the web can read this."


@pytest.mark.parametrize("action", list(Action))
def test_every_decision_has_a_word_and_a_sentence(checkup: Checkup, action: Action) -> None:
    finding = checkup.findings[0]
    decision = Decision(finding.field, finding.start, finding.end, action, "new")
    assert phrases.state(decision)
    sentence = phrases.decided(finding, decision, places=1, exposure=40)
    assert finding.text in sentence
    assert "40" in sentence


def test_long_words_are_cut_at_a_space() -> None:
    short = phrases.short("Fifteen years in secure communications, and then some more of it")
    assert short == "Fifteen years in secure communications, and then some more …"
    assert phrases.short("two\nlines") == "two lines"


@pytest.mark.parametrize(
    ("used", "limit", "words"),
    [(1204, 2600, "1,204 of 2,600 characters"), (1, None, "1 character")],
)
def test_a_length_is_told_against_its_limit(used: int, limit: int | None, words: str) -> None:
    assert phrases.length(used, limit) == words


def test_sections_have_names() -> None:
    assert phrases.section(Section.ABOUT) == "About"
    assert phrases.section(None) == ""


def test_a_piece_is_spoken_with_its_state(checkup: Checkup) -> None:
    piece = next(f for f in checkup.findings if f.text == "Building C4")
    assert phrases.spoken(checkup, piece) == "Site: “Building C4”, open"
