from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.shortcuts import ShortcutsDialog, shortcuts
from ui.theme import Theme


def test_every_key_is_listed_with_what_it_does(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ShortcutsDialog(theme, parent)
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    for title, keys in shortcuts():
        assert title in shown
        for pair in keys:
            assert shown.issuperset(pair)
