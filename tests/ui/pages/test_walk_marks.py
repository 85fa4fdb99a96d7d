import pytest

from app.checkup import Checkup
from app.trim.plan import Action
from ui.models.passages import passages
from ui.pages.walk_marks import inserted, look, marks, parts
from ui.widgets.marks import Look

JOB = "Positions.csv#2/Description"


def _piece(checkup: Checkup, words: str) -> str:
    return next(f.id for f in checkup.findings if f.text == words)


@pytest.mark.parametrize(
    ("action", "painted"),
    [(Action.REMOVE, Look.REMOVED), (None, Look.DECIDED), (Action.KEEP, Look.DECIDED)],
)
def test_a_decision_changes_how_a_piece_is_painted(
    checkup: Checkup, action: Action | None, painted: Look
) -> None:
    piece = _piece(checkup, "Building C4")
    assert look(checkup, checkup.by_id[piece]) is Look.OPEN
    checkup.bulk([piece], action)
    assert look(checkup, checkup.by_id[piece]) is painted


def test_an_unsure_piece_is_painted_so_until_confirmed(checkup: Checkup) -> None:
    piece = _piece(checkup, "test network")
    assert look(checkup, checkup.by_id[piece]) is Look.UNSURE
    checkup.confirm([piece])
    assert look(checkup, checkup.by_id[piece]) is Look.OPEN


def test_marks_lie_on_their_words_and_containers_come_first(checkup: Checkup) -> None:
    passage = next(p for p in passages(checkup.profile) if p.item == "Positions.csv#2")
    found = marks(checkup, passage, {f.id for f in checkup.findings})
    texts = {part.id: part.text for part in parts(passage)}
    words = [texts[mark.part][mark.start : mark.end] for mark in found]
    assert words[0] == "Northgate Signals"
    outer = words.index("Sole domain administrator for the test network")
    assert found[outer].outer
    assert words[outer + 1] == "test network"


def test_what_is_wrong_is_no_piece_any_more(checkup: Checkup) -> None:
    passage = next(p for p in passages(checkup.profile) if p.item == "Positions.csv#2")
    everything = {f.id for f in checkup.findings}
    piece = _piece(checkup, "Building C4")
    checkup.wrong([piece])
    assert piece not in {mark.id for mark in marks(checkup, passage, everything)}


def test_wording_put_in_place_is_marked_on_the_stretch_shown(checkup: Checkup) -> None:
    checkup.bulk([_piece(checkup, "Sarah Okafor"), _piece(checkup, "a team of 14")])
    trimmed = checkup.trimmed_field(JOB)
    start = trimmed.after.index("Sole")
    stretch = trimmed.after[start:]
    assert len(inserted(trimmed)) == 2
    (mark,) = inserted(trimmed, start=start)
    assert stretch[mark.start : mark.end] == "a colleague"
