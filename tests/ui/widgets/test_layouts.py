from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.label import Label
from ui.widgets.layouts import clear


def test_everything_goes_also_from_layouts_inside(qtbot: QtBot, theme: Theme) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    outer, inner = QVBoxLayout(ground), QHBoxLayout()
    label = Label("inside")
    inner.addWidget(label)
    outer.addLayout(inner)
    outer.addStretch()
    with qtbot.waitSignal(label.destroyed):
        clear(outer)
    assert outer.count() == 0
