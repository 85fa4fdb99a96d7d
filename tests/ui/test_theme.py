from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from nlp.labels import Category
from ui.theme import SYSTEM_CONTRAST, Appearance, Theme
from ui.tokens import tokens


def test_switching_changes_everything_at_once(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    before = theme.colour("window")
    with qtbot.waitSignal(theme.changed):
        theme.set_appearance(Appearance.DARK)
    assert theme.colour("window") != before
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.colour("window")
    assert tokens().looks["dark"]["surface"] in qapp.styleSheet().upper() + qapp.styleSheet()


def test_it_follows_the_system_until_the_person_chooses(qtbot: QtBot, qapp: QApplication) -> None:
    system = ["light"]
    theme = Theme(qapp, system=lambda: system[0])
    system[0] = "dark"
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert theme.look == "dark"
    theme.set_appearance(Appearance.LIGHT)
    theme.refresh()
    assert theme.look == "light"


def test_high_contrast_takes_the_systems_own_colours(qapp: QApplication) -> None:
    theme = Theme(qapp, system=lambda: SYSTEM_CONTRAST)
    family = theme.family("site")
    assert family.ink == theme.colour("text")
    assert family.underline == "dot"


def test_high_contrast_by_hand_keeps_light_or_dark(qapp: QApplication) -> None:
    theme = Theme(qapp, system=lambda: "dark")
    theme.set_appearance(Appearance.CONTRAST)
    assert theme.look == "contrast_dark"
    assert theme.colour("window").name() == "#000000"


def test_every_category_has_a_family(theme: Theme) -> None:
    assert {theme.family(category).name for category in Category} == {
        family.name for family in theme.families()
    }


def test_the_font_that_comes_with_the_program_is_used(theme: Theme) -> None:
    assert QFontInfo(theme.font("body")).family().startswith("Inter")
    assert theme.font("title").weight() > theme.font("body").weight()


def test_text_size_scales_text_and_no_spaces(theme: Theme) -> None:
    room, size = theme.space("panel"), theme.font("body").pixelSize()
    theme.set_text_size(200)
    assert theme.font("body").pixelSize() == 2 * size
    assert theme.space("panel") == room
    theme.set_text_size(100)
