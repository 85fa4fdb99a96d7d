"""A seam knows its neighbours and what they are."""

import pytest

from app.trim.draft import Draft
from app.trim.seam import Seam
from nlp.skeleton import analyse


def seam(text: str, piece: str) -> Seam:
    start = text.index(piece)
    draft = Draft.of(text, analyse(text), (start, start + len(piece)))
    run = draft.indices(start, start + len(piece))
    for i in run:
        draft.tokens[i].gone = draft.tokens[i].edit = True
    return Seam(draft, run[0])


@pytest.mark.parametrize(
    ("text", "starts", "ends"),
    [
        ("SC", True, True),
        ("- SC", True, True),
        ("Yes. SC here", True, False),
        ("Hull (SC).", True, True),
        ("Skills: SC, Go", True, False),
        ("I hold SC.", False, True),
        ("one\nSC\ntwo", True, True),
    ],
)
def test_it_knows_where_a_sentence_or_bracket_starts_and_ends(
    text: str,
    starts: bool,  # noqa: FBT001  a table
    ends: bool,  # noqa: FBT001  a table
) -> None:
    made = seam(text, "SC")
    assert (made.starts, made.ends) == (starts, ends)


@pytest.mark.parametrize(
    ("after", "object_"),
    [
        ("radar", True),
        ("the radar", True),
        ("£4", True),
        ("supply work", True),
        ("working", False),
        ("daily", False),
        ("every day", False),
        ("and", False),
        ("went", False),
        (".", False),
        ("", False),
    ],
)
def test_it_tells_what_could_be_an_object(after: str, object_: bool) -> None:  # noqa: FBT001  a table
    made = seam(f"at SC {after}", "SC")
    assert made.takes_object(made.right) is object_
