"""White space, empty lines and capitals are in order, and only beside an edit."""

from collections.abc import Callable

import pytest

from app.trim.surgery import Outcome


@pytest.mark.parametrize(
    ("marked", "after"),
    [
        ("One  two ⟦SC⟧ three", "One  two three"),
        ("Two ⟦SC⟧ .", "Two."),
        ("⟦SC⟧ iOS work", "iOS work"),
        ("⟦SC⟧ radar work", "Radar work"),
        ("⟦sc⟧ radar work", "radar work"),
        ("Yes. ⟦SC⟧ radar work. no. yes", "Yes. Radar work. no. yes"),
        ("A ⟦b⟧ c. d\n⟦E⟧ f", "A c. d\nF"),
        ("HEAD\n⟦SC⟧", ""),
        ("HEAD\n⟦SC⟧\nHull", "HEAD\nHull"),
        ("A long heading that says more:\n⟦SC⟧\n\nHull", "A long heading that says more:\n\nHull"),
        ("a ⟦b⟧ egg", "an egg"),
        ("an ⟦old⟧ train", "a train"),
        ("a train and an ⟦old⟧ egg", "a train and an egg"),
    ],
)
def test_the_last_pass_puts_things_in_order(
    cut: Callable[[str], Outcome], marked: str, after: str
) -> None:
    assert cut(marked).after == after
