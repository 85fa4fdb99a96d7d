from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.dialog import Dialog
from ui.theme import Theme
from ui.widgets.label import Label


def test_it_is_as_tall_as_its_wrapped_text(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Dialog(theme, parent, "A title")
    labels = [Label("many words " * 60, wrap=True) for _nth in range(3)]
    for label in labels:
        dialog.body.addWidget(label)
    dialog.show()
    qtbot.waitExposed(dialog)
    for label in labels:
        assert label.height() >= label.heightForWidth(label.width())
    assert dialog.windowTitle() == "A title"
