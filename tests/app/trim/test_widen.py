"""More goes only where less would leave a broken sentence."""

from collections.abc import Callable

import pytest

from app.trim.surgery import Outcome
from app.trim.widen import Width

Cut = Callable[[str], Outcome]


@pytest.mark.parametrize(
    ("marked", "width", "after"),
    [
        ("Radar, ⟦SC⟧, Hull", Width.SPAN, "Radar, Hull"),
        ("I tested radios in ⟦Hull⟧.", Width.SPAN, "I tested radios."),
        ("I tested radios for ⟦8 years⟧.", Width.SPAN, "I tested radios."),
        ("Holding ⟦SC⟧, I test.", Width.CLAUSE, "I test."),
        ("I test radios, managing ⟦14 people⟧.", Width.CLAUSE, "I test radios."),
        ("I test radios. I manage ⟦14 people⟧.", Width.SENTENCE, "I test radios."),
        ("I test radios. ⟦Sarah Okafor⟧ is kind.", Width.SENTENCE, "I test radios."),
        ("In my present job, I hold ⟦SC⟧. I test.", Width.SENTENCE, "I test."),
        ("I manage ⟦Project X⟧, which I like. I test.", Width.SENTENCE, "I test."),
    ],
)
def test_a_removal_widens_as_far_as_it_must(
    cut: Cut, marked: str, width: Width, after: str
) -> None:
    outcome = cut(marked)
    assert (list(outcome.widths.values()), outcome.after) == ([width], after)
