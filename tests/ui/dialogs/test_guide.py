from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from resources import ROOT
from ui.dialogs.guide import GuideDialog, read_guide
from ui.theme import Theme

GUIDES = sorted((ROOT / "guides").glob("*_export.toml"))


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_every_guide_is_shown_whole(qtbot: QtBot, theme: Theme, path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    guide = read_guide(path.stem)
    dialog = GuideDialog(theme, parent, path.stem)
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert shown == [guide["title"], guide["takes"], *guide["steps"], guide["where"]]


def test_the_address_can_be_copied_but_is_never_opened(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = GuideDialog(theme, parent, "linkedin_export")
    assert not any(label.openExternalLinks() for label in dialog.findChildren(QLabel))
