import pytest
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from ui.models.passages import passages
from ui.pages.walk_route import Route, Scope
from ui.pages.walk_sections import WalkSections
from ui.theme import Theme


@pytest.fixture
def route(checkup: Checkup) -> Route:
    return Route(checkup)


@pytest.fixture
def sections(qtbot: QtBot, theme: Theme, checkup: Checkup, route: Route) -> WalkSections:
    panel = WalkSections(theme)
    qtbot.addWidget(panel)
    panel.set_out(checkup, route)
    panel.show_way(checkup, passages(checkup.profile), "about")
    return panel


def test_the_switch_names_both_ways(sections: WalkSections, checkup: Checkup) -> None:
    assert sections._switch is not None
    names = [button.text() for button in sections._switch._buttons.values()]
    assert names == [f"The {len(checkup.short_route)}", f"All {len(checkup.queue)}"]


def test_another_way_is_told(qtbot: QtBot, sections: WalkSections, route: Route) -> None:
    assert sections._switch is not None
    with qtbot.waitSignal(sections.rerouted):
        sections._switch._buttons["all"].click()
    assert route.scope is Scope.ALL


def test_small_pieces_can_be_shown(
    qtbot: QtBot, sections: WalkSections, route: Route, checkup: Checkup
) -> None:
    assert str(len(checkup.folded)) in sections._folded.text()
    with qtbot.waitSignal(sections.rerouted):
        sections._folded.click()
    assert route.shows_folded
    assert len(route.ids) == len(checkup.queue) + len(checkup.folded)


def test_the_filter_narrows_the_way(
    qtbot: QtBot, sections: WalkSections, route: Route, checkup: Checkup
) -> None:
    category = checkup.by_id[route.ids[0]].category
    with qtbot.waitSignal(sections.rerouted):
        sections.filter._actions[category].trigger()
    assert {checkup.by_id[i].category for i in route.ids} == {category}


def test_another_profile_replaces_the_switch(
    sections: WalkSections, checkup: Checkup, route: Route
) -> None:
    before = sections._switch
    sections.set_out(checkup, route)
    assert sections._switch is not before
    assert sections.head.count() == 1
