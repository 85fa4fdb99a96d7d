from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.label import Label


def test_whatever_it_holds_is_shown_as_plain_text(qtbot: QtBot, theme: Theme) -> None:
    label = Label("<b>SC</b> <img src=x>")
    qtbot.addWidget(label)
    plain = Label("x")
    qtbot.addWidget(plain)
    assert label.sizeHint().width() > 5 * plain.sizeHint().width()


def test_wrapped_text_takes_the_height_of_its_width(qtbot: QtBot, theme: Theme) -> None:
    label = Label("one two three four five six seven eight nine ten " * 4, wrap=True)
    qtbot.addWidget(label)
    label.resize(600, 20)
    wide = label.sizeHint().height()
    label.resize(150, 20)
    assert label.sizeHint().height() > 2 * wide
    assert label.minimumSizeHint().height() == label.sizeHint().height()


def test_its_kind_can_change(qtbot: QtBot, theme: Theme) -> None:
    label = Label("12", kind="caption")
    qtbot.addWidget(label)
    label.show()
    small = label.sizeHint().height()
    label.set_kind("number")
    assert label.sizeHint().height() > small
