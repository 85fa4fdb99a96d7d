import pytest

from app.profile.model import Section
from app.text import Sentence
from app.trim.limits import length
from app.trim.take_home import FIRST, Step, Task
from ui.pages import apply_words

WHERE = Sentence("guide.linkedin.about")
PASTE = Step(
    "f", Task.PASTE, WHERE, Section.POSITIONS, "Software lead", "Description",
    text="new\ntext", length=length("new\ntext", 2000),
)  # fmt: skip
ENTRIES = Step(
    "entries:skills", Task.ENTRIES, WHERE, Section.SKILLS, text="Security\nLinux",
    gone=("Falcon", "LARKSPUR", "Cobra", "Zulu"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("step", "title"),
    [
        (Step(FIRST, Task.SETTING, WHERE), "First: stop announcing edits"),
        (PASTE, "Software lead, Description"),
        (ENTRIES, "Skills"),
        (
            Step("f", Task.PASTE, WHERE, Section.POSTS, "So glad to", "Post", text="glad"),
            "Post: “So glad to”",
        ),
        (Step("f", Task.CLEAR, WHERE, Section.ABOUT, label="Summary"), "Summary"),
    ],
)
def test_a_step_is_called_by_what_it_is_about(step: Step, title: str) -> None:
    assert apply_words.title(step) == title


def test_a_text_is_told_on_one_line_and_a_list_by_its_first_names() -> None:
    assert apply_words.summary(PASTE) == "new text"
    assert apply_words.summary(ENTRIES) == "Remove 4: Falcon, LARKSPUR, Cobra …"


@pytest.mark.parametrize("task", list(Task))
def test_every_task_has_a_line(task: Task) -> None:
    assert apply_words.summary(Step("f", task, WHERE, text="words", gone=("Falcon",)))


@pytest.mark.parametrize(
    ("text", "limit", "words"),
    [("abc", 2000, "3 of 2,000"), ("abc", 2, "1 too long"), ("abc", None, "3")],
)
def test_a_length_is_told_against_its_limit(text: str, limit: int | None, words: str) -> None:
    assert apply_words.length(Step("f", Task.PASTE, WHERE, length=length(text, limit))) == words


def test_a_list_says_what_goes_and_what_comes() -> None:
    assert apply_words.entries(ENTRIES) == (
        "Remove: Falcon, LARKSPUR, Cobra, Zulu\nAdd instead: Security, Linux"
    )
