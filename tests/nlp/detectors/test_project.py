from collections.abc import Callable

import pytest

from nlp.detectors import project
from nlp.detectors.prepared import EXACT, prepare

Seen = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Project NIGHTJAR", "Project NIGHTJAR"),
        ("Project Selborne 2", "Project Selborne 2"),
        ("Op TORAL", "Op TORAL"),
        ("Operation Iron Daffodil", "Operation Iron Daffodil"),
        ("Exercise Joint Warrior", "Exercise Joint Warrior"),
        ("the Halcyon programme", "Halcyon programme"),
        ("Programme Foxglove", "Programme Foxglove"),
    ],
)
def test_named_efforts_are_found(seen: Seen, text: str, expected: str) -> None:
    assert f"project: {expected}" in seen(project.find, text)


@pytest.mark.parametrize(
    "text",
    [
        "Project Manager",
        "Operations Director",
        "Operation Overlord",
        "Project Gutenberg",
        "Exercise physiologist",
        "Exercise Physiologist",
        "Ex Forces",
        "Project Management Office",
        "a graduate programme",
        "Program Manager",
        "the project was late",
    ],
)
def test_jobs_and_history_are_no_projects(seen: Seen, text: str) -> None:
    assert seen(project.find, text) == []


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("Operation LARCH", True),
        ("Project Selborne", True),
        ("We called it Operation Beans", False),
        ("Exercise Joint Warrior", False),
    ],
)
def test_only_capitals_and_projects_mean_one_thing(text: str, *, exact: bool) -> None:
    [span] = project.find(prepare(text))
    assert (span.confidence >= EXACT) is exact
