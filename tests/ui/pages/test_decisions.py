import pytest

from app.checkup import Checkup
from app.trim.plan import Action
from nlp.labels import Category, Span
from ui.pages.decisions import OWN_KEY, Decisions, taken_key


def _piece(checkup: Checkup, words: str) -> str:
    return next(f.id for f in checkup.findings if f.text == words)


@pytest.fixture
def decisions(checkup: Checkup) -> Decisions:
    return Decisions(checkup)


def test_a_choice_is_taken_and_its_key_is_known_again(
    checkup: Checkup, decisions: Decisions
) -> None:
    piece = _piece(checkup, "Building C4")
    for offer in checkup.offers(piece):
        outcome = decisions.take(piece, offer)
        assert taken_key(checkup, piece, checkup.offers(piece)) == offer.key
        assert outcome.finding == piece
        assert f"Exposure {checkup.now.value}" in outcome.sentence


def test_an_undecided_piece_has_no_key(checkup: Checkup) -> None:
    piece = _piece(checkup, "Building C4")
    assert taken_key(checkup, piece, checkup.offers(piece)) == 0


def test_everywhere_counts_the_places(checkup: Checkup, decisions: Decisions) -> None:
    piece = _piece(checkup, "Project LARKSPUR")
    places = 1 + len(checkup.same(piece))
    outcome = decisions.take(piece, checkup.offers(piece)[0], everywhere=True)
    assert outcome.places == places > 1
    assert f"In {places} places." in outcome.sentence


def test_undo_and_redo_name_the_piece_they_were_about(
    checkup: Checkup, decisions: Decisions
) -> None:
    piece = _piece(checkup, "Sarah Okafor")
    decisions.take(piece, checkup.offers(piece)[0])
    assert decisions.undo().finding == piece
    assert not checkup.is_decided(piece)
    assert decisions.redo().finding == piece
    assert checkup.is_decided(piece)
    assert decisions.redo().finding == ""


def test_own_wording_with_something_in_it_is_weighed(
    checkup: Checkup, decisions: Decisions
) -> None:
    piece = checkup.by_id[_piece(checkup, "Building C4")]
    text = "SC cleared staff"
    span = Span(0, 10, Category.CLEARANCE, 1.0, "clearance.uk_sc")
    decisions.own(piece.id, (piece.start, piece.end), text, (span,))
    assert taken_key(checkup, piece.id, checkup.offers(piece.id)) == OWN_KEY
    decision = checkup.decision(piece.id)
    assert decision is not None
    assert decision.text == text


def test_what_is_wrong_can_be_something_else_or_opened_again(
    checkup: Checkup, decisions: Decisions
) -> None:
    piece = _piece(checkup, "Halcyon programme")
    decisions.wrong(piece, category=Category.CLIENT)
    decision = checkup.decision(piece)
    assert decision is not None
    assert (decision.action, decision.category) == (Action.WRONG, Category.CLIENT)
    assert "open again" in decisions.reopen(piece).sentence
    assert checkup.decision(piece) is None


def test_confirming_settles_nothing_but_counts(checkup: Checkup, decisions: Decisions) -> None:
    piece = _piece(checkup, "test network")
    outcome = decisions.confirm(piece)
    assert not checkup.is_decided(piece)
    assert not checkup.needs_confirming(piece)
    assert "it counts now" in outcome.sentence


def test_an_outcome_shows_no_words_in_a_careless_print(
    checkup: Checkup, decisions: Decisions
) -> None:
    piece = _piece(checkup, "Sarah Okafor")
    assert "Okafor" not in repr(decisions.take(piece, checkup.offers(piece)[0]))
