import pytest
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.trim.plan import Action
from ui.pages.passage_view import PassageView, PreviewBar
from ui.theme import Theme
from ui.widgets.marks import Look, Part

ABOUT = "Profile Summary.csv#2/Summary"


def _decide(checkup: Checkup, words: str, action: Action | None) -> None:
    checkup.bulk([f.id for f in checkup.findings if f.text == words], action)


def test_the_whole_text_after_takes_the_place_of_the_words(
    qtbot: QtBot, theme: Theme, checkup: Checkup
) -> None:
    view = PassageView(theme)
    qtbot.addWidget(view)
    _decide(checkup, "SC cleared", Action.REMOVE)
    parts = [Part(ABOUT, checkup.fields[ABOUT].text)]
    view.show_text(parts, [], "")
    view.compare([checkup.trimmed_field(ABOUT)], parts, after=True)
    assert view.compares
    assert "SC cleared" in view.text.toPlainText()
    assert "SC cleared" not in view.whole.toPlainText()
    view.compare([], parts, after=False)
    assert not view.compares


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> PreviewBar:
    widget = PreviewBar(theme)
    qtbot.addWidget(widget)
    return widget


def test_the_sentence_shows_new_wording_and_the_length_of_the_whole(
    bar: PreviewBar, checkup: Checkup
) -> None:
    _decide(checkup, "Project LARKSPUR", None)
    trimmed = checkup.trimmed_field(ABOUT)
    start = trimmed.after.index("Fifteen")
    bar.show_outcome("With this choice", trimmed, (start, len(trimmed.after)), 2600)
    assert bar.sentence.toPlainText().startswith("Fifteen")
    assert [mark.look for mark in bar.sentence.marks] == [Look.INSERTED]
    # The rocket counts two, as in the site's editor.
    assert bar.length.text() == f"{len(trimmed.after) + 1} of 2,600 characters"


def test_a_sentence_that_goes_is_shown_struck_through(bar: PreviewBar, checkup: Checkup) -> None:
    _decide(checkup, "SC cleared", Action.REMOVE)
    trimmed = checkup.trimmed_field(ABOUT)
    start = trimmed.before.index("SC cleared.")
    bar.set_narrow(narrow=True)
    bar.show_gone("With this choice", trimmed, (start, start + 11), 2600)
    assert bar.title.text() == "The whole sentence goes"
    assert bar.sentence.toPlainText() == "SC cleared."
    assert [mark.look for mark in bar.sentence.marks] == [Look.REMOVED]
    said = bar.sentence.accessibleDescription()
    assert said == "With this choice, the whole sentence goes: SC cleared."
    assert bar.length.text() == f"{len(trimmed.after) + 1} of 2,600"


def test_nothing_left_is_said_in_words(bar: PreviewBar, checkup: Checkup) -> None:
    _decide(checkup, "CrowdStrike Falcon 6.4", Action.REMOVE)
    trimmed = checkup.trimmed_field("Skills.csv#2/Name")
    bar.show_outcome("With this choice", trimmed, (0, 0), None)
    assert bar.sentence.toPlainText() == "Nothing is left of it."
