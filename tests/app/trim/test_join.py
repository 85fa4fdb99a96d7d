"""A rewording brings one article and one preposition, not two."""

from collections.abc import Callable

import pytest

from app.trim.surgery import Outcome


@pytest.mark.parametrize(
    ("marked", "after"),
    [
        ("at ⟦X→in the north⟧", "in the north"),
        ("out of ⟦X→in the north⟧", "in the north"),
        ("at the ⟦X→in the north⟧", "in the north"),
        ("the ⟦X→a project⟧", "a project"),
        ("the ⟦X→the armed forces⟧", "the armed forces"),
        ("my ⟦X→a project⟧", "my project"),
        ("my new ⟦X→a project⟧", "my new project"),
        ("lead ⟦X→a project⟧", "lead a project"),
        ("⟦X→a firm⟧ and ⟦Y→a firm⟧", "a firm"),
        ("⟦X→a firm⟧ and ⟦Y→a client⟧", "a firm and a client"),
        ("⟦X→a firm⟧ beat ⟦Y→a firm⟧", "a firm beat a firm"),
    ],
)
def test_neighbours_are_adapted(cut: Callable[[str], Outcome], marked: str, after: str) -> None:
    assert cut(f"we {marked}").after == f"we {after}"
