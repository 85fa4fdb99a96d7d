from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.rail_button import RailButton, SealButton


def test_a_stage_that_cannot_be_reached_says_why(qtbot: QtBot, theme: Theme) -> None:
    button = RailButton(theme, "ph.house", "Overview")
    qtbot.addWidget(button)
    button.bar("Open an export first.")
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() == "Open an export first."
    button.bar("")
    assert button.isEnabled()


def test_the_count_is_told_with_the_name(qtbot: QtBot, theme: Theme) -> None:
    button = RailButton(theme, "ph.house", "Walk")
    qtbot.addWidget(button)
    button.set_badge("12 of 41")
    assert button.accessibleName() == "Walk, 12 of 41"
    button.set_badge("")
    assert button.accessibleName() == "Walk"


def test_narrow_puts_the_word_under_the_icon(qtbot: QtBot, theme: Theme) -> None:
    button = RailButton(theme, "ph.house", "Home")
    qtbot.addWidget(button)
    wide = button.sizeHint().height()
    button.set_narrow(True)
    assert button.sizeHint().height() > wide


def test_the_seal_is_taller_the_more_it_has_to_say(qtbot: QtBot, theme: Theme) -> None:
    seal = SealButton(theme)
    qtbot.addWidget(seal)
    seal.show_seal("ph.lock-key-fill", "good", "Sealed", "Tried.")
    short = seal.heightForWidth(180)
    seal.show_seal("ph.lock-key-fill", "good", "Sealed", "Tried just now: no internet. " * 4)
    assert seal.heightForWidth(180) > short
    assert seal.accessibleName() == "Sealed"
    seal.set_narrow(True)
    assert seal.toolTip().startswith("Tried just now")
