import pytest
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from nlp.labels import Category
from ui.pages.wrong_dialog import Correction, WrongDialog
from ui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, checkup: Checkup) -> WrongDialog:
    finding = next(f for f in checkup.findings if f.text == "Building C4")
    widget = WrongDialog(theme, finding, others=2)
    qtbot.addWidget(widget)
    return widget


def test_it_is_nothing_and_only_here_unless_said(dialog: WrongDialog) -> None:
    assert dialog.correction() == Correction(everywhere=False, category=None)


def test_choosing_a_category_says_that_it_is_something_else(dialog: WrongDialog) -> None:
    dialog.everywhere.click()
    dialog.categories.setCurrentIndex(dialog.categories.findData(Category.CLIENT.value))
    dialog.categories.activated.emit(dialog.categories.currentIndex())
    assert dialog.correction() == Correction(everywhere=True, category=Category.CLIENT)


def test_what_it_was_taken_for_is_not_offered(dialog: WrongDialog) -> None:
    assert dialog.categories.findData(Category.SITE.value) == -1
    assert dialog.categories.count() == len(Category) - 1


def test_a_single_mention_offers_no_other_places(
    qtbot: QtBot, theme: Theme, checkup: Checkup
) -> None:
    widget = WrongDialog(theme, checkup.findings[0], others=0)
    qtbot.addWidget(widget)
    assert not widget.everywhere.isVisibleTo(widget)
