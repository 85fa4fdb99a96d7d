import pytest
from pytestqt.qtbot import QtBot

from app.profile.model import Section
from app.text import Sentence, say
from app.trim.limits import length
from app.trim.take_home import Step, Task
from ui.pages.apply_step import ApplyStep
from ui.theme import Theme
from ui.widgets.label import Label
from ui.widgets.marked_text import MarkedText

WHERE = Sentence("guide.linkedin.about")
TEXT = "I lead a security project."


@pytest.fixture
def row(qtbot: QtBot, theme: Theme) -> ApplyStep:
    step = Step(
        "f", Task.PASTE, WHERE, Section.ABOUT, label="About", text=TEXT, length=length(TEXT, 9)
    )
    widget = ApplyStep(theme, step)
    qtbot.addWidget(widget)
    widget.unfold(on=False)
    return widget


def test_copying_gives_the_text_and_ticks_nothing(qtbot: QtBot, row: ApplyStep) -> None:
    with qtbot.waitSignal(row.copied) as told:
        row.button.click()
    assert told.args == [TEXT]
    assert not row.saved.isChecked()


def test_unfolding_shows_the_whole_text_and_where_to_click(row: ApplyStep) -> None:
    assert not row.is_unfolded
    row.unfold(on=True)
    assert row.is_unfolded
    assert row.findChildren(MarkedText)[0].toPlainText() == TEXT
    assert any("On LinkedIn" in label.text() for label in row.findChildren(Label))


def test_a_text_that_is_too_long_says_so(row: ApplyStep) -> None:
    assert row._length.text() == "17 too long"
    assert row._length.property("kind") == "danger"


def test_the_step_to_do_now_is_the_primary_one(row: ApplyStep) -> None:
    row.set_first(first=True)
    assert row.button.property("kind") == "primary"
    row.set_first(first=False)
    assert row.button.property("kind") == "outlined"


def test_the_tick_is_named_and_told(qtbot: QtBot, row: ApplyStep) -> None:
    assert row.saved.accessibleName() == "About: saved there"
    with qtbot.waitSignal(row.ticked):
        row.saved.click()


def test_a_step_without_a_text_unfolds_instead(qtbot: QtBot, theme: Theme) -> None:
    step = Step("entries:skills", Task.ENTRIES, WHERE, Section.SKILLS, gone=("Falcon",))
    widget = ApplyStep(theme, step)
    qtbot.addWidget(widget)
    widget.unfold(on=False)
    assert widget.button.text() == "Show"
    widget.button.click()
    assert widget.is_unfolded
    assert widget.button.accessibleName() == "Hide: Skills"
    assert widget._summary.is_quiet
    widget.button.click()
    assert not widget._summary.is_quiet


@pytest.mark.parametrize(
    ("task", "note"), [(Task.DELETE, "take_home.entry"), (Task.SETTING, "take_home.setting")]
)
def test_a_step_with_nothing_to_copy_says_what_to_do(
    qtbot: QtBot, theme: Theme, task: Task, note: str
) -> None:
    sentence = Sentence(note)
    widget = ApplyStep(theme, Step("f", task, WHERE, Section.LANGUAGES, note=sentence))
    qtbot.addWidget(widget)
    widget.unfold(on=True)
    assert widget.button.text() == "Hide"
    assert say(sentence) in [label.text() for label in widget.findChildren(Label)]
