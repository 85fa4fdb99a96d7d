import pytest

from app.audit.model import Severity
from app.checkup import Checkup
from app.trim.plan import Action
from nlp.labels import Category
from ui.pages.walk_route import Filter, Route, Scope


@pytest.fixture
def route(checkup: Checkup) -> Route:
    route = Route(checkup)
    route.scope = Scope.ALL
    return route


def test_the_way_starts_short_and_runs_in_reading_order(checkup: Checkup) -> None:
    route = Route(checkup)
    assert route.scope is Scope.SHORT
    order = [f.id for f in checkup.findings]
    for scope in Scope:
        route.scope = scope
        assert list(route.ids) == sorted(route.ids, key=order.index)


def test_small_pieces_are_folded_and_never_lost(checkup: Checkup, route: Route) -> None:
    assert route.ids == tuple(f.id for f in checkup.queue)
    route.shows_folded = True
    assert set(route.ids) == {f.id for f in (*checkup.queue, *checkup.folded)}


def test_next_skips_what_is_decided_and_what_waits(checkup: Checkup, route: Route) -> None:
    first, second, third, fourth = route.ids[:4]
    checkup.bulk([second], Action.KEEP)
    route.later.add(third)
    assert route.next_open(first) == fourth
    assert route.previous(fourth) == third
    assert route.waiting() == (third,)


def test_the_end_of_the_way_is_told(checkup: Checkup, route: Route) -> None:
    assert route.next_open(route.ids[-1]) is None
    assert route.previous(route.ids[0]) is None
    checkup.bulk(route.ids, Action.KEEP)
    assert route.next_open("") is None
    assert route.first() == route.ids[0]


def test_confirming_leaves_a_piece_undecided(checkup: Checkup) -> None:
    piece = checkup.queue[0].id
    checkup.confirm([piece])
    assert not checkup.is_decided(piece)


def test_the_filter_narrows_by_category_and_severity(checkup: Checkup, route: Route) -> None:
    route.narrow(categories=frozenset({Category.SITE}))
    assert {checkup.by_id[i].category for i in route.ids} == {Category.SITE}
    route.narrow(categories=frozenset(), at_least=Severity.CRITICAL)
    assert {checkup.by_id[i].severity for i in route.ids} == {Severity.CRITICAL}


def test_a_piece_that_left_the_way_keeps_its_neighbours(checkup: Checkup, route: Route) -> None:
    here = next(f for f in checkup.queue if f.text == "Building C4")
    route.filter = Filter(frozenset({Category.PERSON, Category.LEVER}))
    following = route.next_open(here.id)
    assert following is not None
    assert checkup.by_id[following].text == "Sarah Okafor"
    assert route.number(here.id) == 0


def test_showing_a_piece_takes_away_what_hides_it(checkup: Checkup) -> None:
    route = Route(checkup)
    route.filter = Filter(frozenset({Category.SITE}))
    folded = checkup.folded[0]
    route.show(folded)
    assert folded.id in route.ids
