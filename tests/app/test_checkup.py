"""A profile opened, audited and decided on."""

from collections.abc import Callable

import pytest

from app.checkup import Checkup
from app.trim.plan import Action, Decision, Plan
from nlp.labels import Category, Span

Piece = Callable[[str], str]


def after(checkup: Checkup, field: str) -> str:
    return next(t.after for t in checkup.trimmed() if t.field == field)


def test_what_nobody_sees_or_nobody_can_change_is_not_in_the_queue(checkup: Checkup) -> None:
    assert {f.text for f in checkup.at_rest} == {"203.0.113.9"}
    assert "203.0.113.9" not in {f.text for f in (*checkup.queue, *checkup.folded)}


def test_mentions_of_the_same_thing_are_one_piece(checkup: Checkup) -> None:
    cleared = next(mentions for mentions in checkup.pieces if mentions[0].text == "SC cleared")
    assert [f.field for f in cleared] == ["Profile.csv#2/Headline", "Positions.csv#2/Description"]


def test_the_same_thing_elsewhere_is_offered(checkup: Checkup, piece: Piece) -> None:
    others = checkup.same(piece("SC cleared"))
    assert [f.field for f in others] == ["Positions.csv#2/Description"]


def test_each_key_keeps_its_meaning(checkup: Checkup, piece: Piece) -> None:
    offers = {offer.key: offer for offer in checkup.offers(piece("Building C4"))}
    assert offers[1].choice.action is Action.REMOVE
    assert offers[2].choice.action is Action.GENERALISE
    assert offers[4].choice.action is Action.KEEP


def test_what_the_site_requires_cannot_be_removed(checkup: Checkup) -> None:
    company = next(f for f in checkup.findings if f.field.endswith("Company Name"))
    assert 1 not in {offer.key for offer in checkup.offers(company.id)}


def test_an_offer_says_the_exposure_that_then_holds(checkup: Checkup, piece: Piece) -> None:
    offer = checkup.offers(piece("Project LARKSPUR"))[0]
    checkup.choose([piece("Project LARKSPUR")], offer.choice)
    assert checkup.now.value == offer.exposure


def test_removing_everything_leaves_nothing_of_it_in_the_text(
    checkup: Checkup, piece: Piece
) -> None:
    checkup.bulk([f.id for f in checkup.queue], Action.REMOVE)
    text = after(checkup, "Positions.csv#2/Description")
    for words in ("LARKSPUR", "C4", "SC cleared"):
        assert words not in text
    assert checkup.now.value < checkup.before.value


def test_a_decision_can_be_taken_back_and_made_again(checkup: Checkup, piece: Piece) -> None:
    checkup.bulk([piece("Building C4")], Action.REMOVE)
    decided = checkup.plan
    checkup.undo()
    assert checkup.plan == Plan()
    checkup.redo()
    assert checkup.plan == decided


def test_changing_ones_mind_reopens_what_the_first_wording_covered(
    checkup: Checkup, piece: Piece
) -> None:
    site, town = piece("Building C4"), piece("Cheltenham")
    covering = next(c for c in checkup.options.of(site) if town in c.covers)
    checkup.choose([site], covering)
    assert checkup.is_decided(town)
    checkup.bulk([site], Action.KEEP)
    assert not checkup.is_decided(town)
    assert "Building C4 at Cheltenham" in after(checkup, "Positions.csv#2/Description")


def test_own_wording_settles_every_piece_inside_it(checkup: Checkup, piece: Piece) -> None:
    site = checkup.by_id[piece("Building C4")]
    town = checkup.by_id[piece("Cheltenham")]
    checkup.write_own(site.field, site.start, town.end, "a place I like")
    assert checkup.is_decided(site.id)
    assert checkup.is_decided(town.id)
    assert "out of a place I like, managing" in after(checkup, site.field)


def test_what_an_own_wording_gives_away_counts(checkup: Checkup, piece: Piece) -> None:
    site = checkup.by_id[piece("Building C4")]
    own = "the Falcon hangar"
    checkup.write_own(site.field, site.start, site.end, own)
    clean = checkup.now.pieces
    checkup.learn_own(site.field, own, [Span(0, len(own), Category.SITE, 1.0, "model")])
    assert checkup.now.pieces > clean


def test_wrong_takes_a_piece_out_of_the_count_and_leaves_the_text(
    checkup: Checkup, piece: Piece
) -> None:
    larkspur = piece("Project LARKSPUR")
    checkup.wrong([larkspur])
    assert checkup.now.by_category.get(Category.PROJECT, 0) == 0
    assert all(not t.changed for t in checkup.trimmed())


def test_a_correction_counts_as_what_the_person_says_it_is(checkup: Checkup, piece: Piece) -> None:
    checkup.wrong([piece("Project LARKSPUR")], Category.SYSTEM)
    assert checkup.now.by_category[Category.SYSTEM] > 0


def test_pieces_can_be_reopened(checkup: Checkup, piece: Piece) -> None:
    checkup.bulk([piece("Building C4")], Action.REMOVE)
    checkup.reopen([piece("Building C4")])
    assert checkup.plan == Plan()


def test_reopening_a_piece_clears_every_decision_that_covers_it(
    checkup: Checkup, piece: Piece
) -> None:
    site, town = checkup.by_id[piece("Building C4")], checkup.by_id[piece("Cheltenham")]
    checkup.bulk([town.id], Action.REMOVE)
    checkup.write_own(site.field, site.start, site.end, "a shed")
    covering = next(c for c in checkup.options.of(site.id) if town.id in c.covers)
    checkup.choose([site.id], covering)
    checkup.reopen([town.id])
    assert not checkup.is_decided(town.id)
    assert not checkup.is_decided(site.id)


def test_a_field_can_be_asked_for_by_itself(checkup: Checkup, piece: Piece) -> None:
    checkup.bulk([piece("Building C4")], Action.REMOVE)
    alone = checkup.trimmed_field("Positions.csv#2/Description")
    assert alone in checkup.trimmed()


def test_an_own_wording_is_weighed_before_it_is_taken(checkup: Checkup, piece: Piece) -> None:
    site = checkup.by_id[piece("Building C4")]
    own = Decision(site.field, site.start, site.end, Action.OWN, "Hangar 9")
    telling = checkup.exposure_own(own, [Span(0, 8, Category.SITE, 1.0, "model")])
    assert checkup.plan == Plan()
    checkup.write_own(site.field, site.start, site.end, "Hangar 9")
    assert checkup.now.value == telling


def test_watchers_hear_of_each_change_and_only_of_changes(checkup: Checkup, piece: Piece) -> None:
    heard: list[int] = []
    checkup.watch(lambda: heard.append(checkup.now.value))
    checkup.bulk([piece("Building C4")], Action.REMOVE)
    checkup.undo()
    checkup.undo()
    assert len(heard) == 2


def test_a_preview_changes_nothing(checkup: Checkup, piece: Piece) -> None:
    site = piece("Building C4")
    shown = checkup.preview(site, checkup.options.of_kind(site, Action.REMOVE))
    assert "C4" not in shown.after
    assert checkup.plan == Plan()


def test_the_short_route_takes_the_exposure_to_its_target(checkup: Checkup) -> None:
    assert checkup.short_route
    for finding in checkup.short_route:
        mentions = [finding, *(f.id for f in checkup.same(finding))]
        checkup.bulk(mentions)
    assert checkup.now.value == checkup.target.value


@pytest.mark.parametrize("target", [80, 60, 30])
def test_the_minimum_stops_at_its_target(checkup: Checkup, target: int) -> None:
    checkup.load(checkup.minimum(target=target))
    assert checkup.now.value <= target
    full = checkup.minimum()
    assert len(checkup.plan.decisions) <= len(full.decisions)


def test_the_largest_drops_come_first(checkup: Checkup) -> None:
    drops = checkup.drops(3)
    assert len(drops) == 3
    assert [d.drop for d in drops] == sorted((d.drop for d in drops), reverse=True)


def test_breaking_a_conclusion_never_raises_the_exposure(checkup: Checkup) -> None:
    assert checkup.inferences_before
    assert all(checkup.break_drop(inference) >= 0 for inference in checkup.inferences)
