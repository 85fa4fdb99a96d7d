import pytest
from pytestqt.qtbot import QtBot

from app.audit.model import Severity
from nlp.labels import Category
from ui.pages.filter_button import FilterButton
from ui.theme import Theme


@pytest.fixture
def button(qtbot: QtBot, theme: Theme) -> FilterButton:
    widget = FilterButton(theme)
    qtbot.addWidget(widget)
    widget.offer([Category.SITE, Category.CLEARANCE, Category.SITE])
    return widget


def test_only_categories_that_occur_are_offered_in_their_order(button: FilterButton) -> None:
    assert list(button._actions) == [Category.CLEARANCE, Category.SITE]
    assert button.categories == frozenset()


def test_a_choice_is_told_and_named(qtbot: QtBot, button: FilterButton) -> None:
    with qtbot.waitSignal(button.changed):
        button._actions[Category.SITE].trigger()
    assert button.categories == {Category.SITE}
    assert button.text() == "1 category, all severities"
    assert button.accessibleName().startswith("Filter:")


def test_a_filter_set_elsewhere_is_shown(button: FilterButton) -> None:
    button.show_filter(frozenset({Category.CLEARANCE}), Severity.HIGH)
    assert button.at_least is Severity.HIGH
    assert button.text() == "1 category, high and above"


def test_another_profile_takes_the_filter_off(button: FilterButton) -> None:
    button.show_filter(frozenset({Category.SITE}), Severity.HIGH)
    button.offer([Category.DATE])
    assert button.categories == frozenset()
    assert button.at_least is Severity.LOW
