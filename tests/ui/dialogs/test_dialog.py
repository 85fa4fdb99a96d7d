import pkgutil
from collections.abc import Callable
from importlib import import_module

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import ui.dialogs
from ui.dialogs.dialog import Dialog
from ui.dialogs.guide import GuideDialog
from ui.dialogs.leaving import LeavingDialog
from ui.dialogs.message import MessageDialog
from ui.dialogs.seal import SealDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Label

Make = Callable[[Theme, QWidget], Dialog]
DIALOGS: dict[type[Dialog], Make] = {
    GuideDialog: lambda theme, parent: GuideDialog(theme, parent, "linkedin_export"),
    LeavingDialog: lambda theme, parent: LeavingDialog(theme, parent, 3),
    MessageDialog: lambda theme, parent: MessageDialog(theme, parent, "A title", "Why."),
    SealDialog: SealDialog,
    ShortcutsDialog: ShortcutsDialog,
}
every_dialog = pytest.mark.parametrize("make", DIALOGS.values(), ids=[d.__name__ for d in DIALOGS])
enter_keys = pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])


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


def test_the_table_above_names_every_dialog() -> None:
    for module in pkgutil.iter_modules(ui.dialogs.__path__):
        import_module(f"ui.dialogs.{module.name}")
    shipped = {made for made in Dialog.__subclasses__() if made.__module__.startswith("ui.")}
    assert shipped == set(DIALOGS)


@every_dialog
@enter_keys
def test_enter_presses_the_button_that_has_the_keyboard_first(
    qtbot: QtBot, theme: Theme, make: Make, key: Qt.Key
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = make(theme, parent)
    dialog.show()
    qtbot.waitExposed(dialog)
    focused = dialog.focusWidget()
    assert isinstance(focused, Button)
    assert focused.property("kind") == "primary"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(focused, key)


@every_dialog
@enter_keys
def test_enter_presses_each_button_of_a_dialog(
    qtbot: QtBot, theme: Theme, make: Make, key: Qt.Key
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    buttons = make(theme, parent).findChildren(Button)
    assert buttons
    for button in buttons:
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)
