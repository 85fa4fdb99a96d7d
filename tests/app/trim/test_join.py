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
        ("⟦X→a firm⟧ and ⟦Y→a firm⟧", "two firms"),
        ("⟦X→a firm⟧, ⟦Y→a firm⟧ and ⟦Z→a firm⟧", "three firms"),
        ("⟦X→a firm⟧ and ⟦X→a firm⟧", "a firm"),
        ("⟦X→skills⟧ ⟦Y→skills⟧", "skills"),
        ("⟦X→a firm⟧ and ⟦Y→a client⟧", "a firm and a client"),
        ("⟦X→a firm⟧ beat ⟦Y→a firm⟧", "a firm beat another firm"),
        ("⟦X→a firm⟧ likes how ⟦X→a firm⟧ works", "a firm likes how the firm works"),
        ("for ⟦X→a firm⟧, ⟦Y→firm⟧ and ⟦Z→a firm⟧", "for three firms"),
        ("ex-⟦X→the armed forces⟧", "ex-armed forces"),
        ("any old ⟦X→a team⟧ mates", "any old team mates"),
        ("ex ⟦X→a programme⟧", "ex programme"),
        ("its ⟦X→a firm⟧'s ⟦Y→a team⟧", "its firm's team"),
        ("about ⟦9,000→thousands of⟧ radios", "thousands of radios"),
        ("run ⟦Acme→network security⟧ PA-3220 here", "run network security here"),
        ("run ⟦Acme→a tool⟧ 6.4.", "run a tool."),
        ("run ⟦Acme→a tool⟧ 6 times", "run a tool 6 times"),
    ],
)
def test_neighbours_are_adapted(cut: Callable[[str], Outcome], marked: str, after: str) -> None:
    assert cut(f"we {marked}").after == f"we {after}"
