from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.elided_label import ElidedLabel


def test_all_words_are_read_out_whatever_is_shown(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(theme, "a very long line of words")
    qtbot.addWidget(label)
    label.resize(200, 32)
    wide = label.grab().toImage()
    label.resize(60, 32)
    assert label.accessibleName() == "a very long line of words"
    assert label.sizeHint().width() == 0
    assert wide.copy(0, 0, 60, 32) != label.grab().toImage()
