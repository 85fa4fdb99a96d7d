import pytest
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from app.trim.plan import Action
from ui.pages.walk_desk import WalkDesk
from ui.pages.walk_route import Route, Scope
from ui.theme import Theme


@pytest.fixture
def route(checkup: Checkup) -> Route:
    route = Route(checkup)
    route.scope = Scope.ALL
    return route


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, checkup: Checkup, route: Route) -> WalkDesk:
    widget = WalkDesk(theme)
    qtbot.addWidget(widget)
    widget.load(checkup, route)
    widget.resize(1200, 760)
    widget.show()
    _show(widget, checkup, route, "Building C4")
    return widget


def _show(desk: WalkDesk, checkup: Checkup, route: Route, words: str) -> str:
    finding = next(f for f in checkup.findings if f.text == words)
    desk.show_piece(route, finding)
    return finding.id


def test_the_suggestion_is_shown_first_and_nothing_is_taken(desk: WalkDesk) -> None:
    suggested = next(offer.key for offer in desk.offers if offer.choice.suggested)
    assert desk.panel.choices.in_hand == suggested
    assert desk.panel.choices.decided == 0
    assert desk.preview.title.text() == "With this suggestion"


def test_looking_at_a_choice_changes_the_sentence_alone(desk: WalkDesk, checkup: Checkup) -> None:
    desk.look_at(4)
    assert "Building C4" in desk.preview.sentence.toPlainText()
    desk.look_at(1)
    assert "Building C4" not in desk.preview.sentence.toPlainText()
    assert "Building C4" in desk.passage.text.toPlainText()
    assert checkup.plan.decisions == ()


def test_a_decided_piece_shows_what_was_decided(
    desk: WalkDesk, checkup: Checkup, route: Route
) -> None:
    piece = _show(desk, checkup, route, "Sarah Okafor")
    checkup.bulk([piece], Action.REMOVE)
    _show(desk, checkup, route, "Sarah Okafor")
    assert desk.panel.choices.decided == 1
    assert desk.preview.title.text() == "As you decided"


def test_a_narrow_window_gives_up_the_list_and_a_low_one_details(
    desk: WalkDesk, theme: Theme
) -> None:
    full = desk.panel.choices.sizeHint().height()
    desk.resize(theme.space("window_min_width"), theme.space("window_min_height"))
    assert not desk.sections.isVisible()
    assert desk.panel.choices.sizeHint().height() < full


def test_it_fits_the_smallest_window(desk: WalkDesk, theme: Theme) -> None:
    desk.resize(theme.space("window_min_width"), theme.space("window_min_height"))
    layout = desk.layout()
    assert layout is not None
    layout.activate()
    room = theme.space("window_min_width") - theme.space("rail_narrow")
    assert desk.minimumSizeHint().width() <= room


def test_large_text_puts_the_panel_under_the_words(desk: WalkDesk, theme: Theme) -> None:
    beside = desk.panel.y()
    theme.set_text_size(200)
    desk.layout().activate()  # type: ignore[union-attr]  # it has one
    assert desk.panel.y() > beside
    theme.set_text_size(100)


def test_moving_on_ticks_the_other_places_again(
    desk: WalkDesk, checkup: Checkup, route: Route
) -> None:
    _show(desk, checkup, route, "Project LARKSPUR")
    desk.panel.also.click()
    assert not desk.everywhere
    _show(desk, checkup, route, "CrowdStrike Falcon 6.4")
    assert desk.everywhere
