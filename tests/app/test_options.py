"""What can be done with a finding, and the decisions that a choice stands for."""

from collections.abc import Callable

from app.checkup import Checkup
from app.options import decide
from app.standing import UNKNOWN_REWORDING
from app.trim.plan import Action, Decision

Piece = Callable[[str], str]


def test_exactly_one_choice_is_suggested(checkup: Checkup) -> None:
    for finding in checkup.findings:
        assert sum(choice.suggested for choice in checkup.options.of(finding.id)) == 1


def test_a_wording_that_covers_a_neighbour_decides_the_whole_run(
    checkup: Checkup, piece: Piece
) -> None:
    site, town = checkup.by_id[piece("Building C4")], checkup.by_id[piece("Cheltenham")]
    covering = next(c for c in checkup.options.of(site.id) if town.id in c.covers)
    (decision,) = checkup.options.decisions([site.id], covering)
    assert decision.range == (site.field, site.start, town.end)


def test_another_mention_takes_the_wording_of_the_same_level(
    checkup: Checkup, piece: Piece
) -> None:
    company = next(f for f in checkup.findings if f.field.endswith("Company Name"))
    sentence = next(f for f in checkup.same(company.id))
    choice = checkup.options.of_kind(sentence.id, Action.GENERALISE)
    of_text, of_cell = checkup.options.decisions([sentence.id, company.id], choice)
    assert of_text.text == choice.text
    assert (of_cell.field, of_cell.action) == (company.field, Action.GENERALISE)


def test_where_removal_is_not_offered_the_suggestion_is_taken(checkup: Checkup) -> None:
    company = next(f for f in checkup.findings if f.field.endswith("Company Name"))
    assert checkup.options.of_kind(company.id, Action.REMOVE) == checkup.options.suggested(
        company.id
    )


def test_a_rewording_of_ours_leaves_its_share(checkup: Checkup, piece: Piece) -> None:
    site = checkup.by_id[piece("Building C4")]
    choice = checkup.options.of_kind(site.id, Action.GENERALISE)
    (decision,) = checkup.options.decisions([site.id], choice)
    assert checkup.options.remains(site, decision) == choice.remains


def test_a_rewording_that_is_not_ours_is_weighed_with_caution(
    checkup: Checkup, piece: Piece
) -> None:
    site = checkup.by_id[piece("Building C4")]
    foreign = Decision(site.field, site.start, site.end, Action.GENERALISE, "our little shed")
    assert checkup.options.remains(site, foreign) == UNKNOWN_REWORDING


def test_a_decision_without_wording_is_on_exactly_the_finding(
    checkup: Checkup, piece: Piece
) -> None:
    site = checkup.by_id[piece("Building C4")]
    assert decide(site, Action.KEEP).range == (site.field, site.start, site.end)
