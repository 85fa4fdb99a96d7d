from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.worker.model import Attempt, Feat, Level, Outcome, Seal
from ui.pages.seal_list import SealList
from ui.theme import Theme


def test_a_new_measurement_takes_the_place_of_the_old(qtbot: QtBot, theme: Theme) -> None:
    shown = SealList(theme)
    qtbot.addWidget(shown)
    shown.show_seal(Seal(Level.NOT, (Attempt(Feat.INTERNET, Outcome.ALLOWED),)))
    shown.show_seal(Seal(Level.SEALED, (Attempt(Feat.LIST_HOME, Outcome.REFUSED),)))
    words = [label.text() for label in shown.findChildren(QLabel) if not label.isHidden()]
    assert words == ["List your home folder", "refused by the system"]
