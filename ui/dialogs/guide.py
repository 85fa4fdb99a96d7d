"""How to get one's own archive from a site, step by step."""

import tomllib
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.text import _
from resources import ROOT
from ui.dialogs.dialog import Dialog
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label


def read_guide(name: str) -> dict[str, Any]:
    """A guide by its name: ``title``, ``takes``, ``steps``, ``where``."""
    return tomllib.loads((ROOT / "guides" / f"{name}.toml").read_text("utf-8"))


class GuideDialog(Dialog):
    """Numbered steps; the address is shown, never opened: nothing here uses a network."""

    def __init__(self, theme: Theme, parent: QWidget, name: str) -> None:
        guide = read_guide(name)
        super().__init__(theme, parent, _(guide["title"]))
        self.body.addWidget(Label(_(guide["takes"]), kind="soft", wrap=True))
        steps = QGridLayout()
        steps.setHorizontalSpacing(theme.space("m"))
        steps.setVerticalSpacing(theme.space("m"))
        steps.setColumnStretch(1, 1)
        for nth, step in enumerate(guide["steps"], 1):
            top = Qt.AlignmentFlag.AlignTop
            steps.addWidget(KeyCap(theme, str(nth)), nth, 0, top)
            steps.addWidget(Label(_(step), wrap=True), nth, 1, top)
        self.body.addLayout(steps)
        where = Label(guide["where"], kind="caption", wrap=True)
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        where.setAccessibleName(_("Address of the page"))
        self.body.addWidget(where)
        close = Button(theme, _("Close"), kind="primary")
        close.clicked.connect(self.accept)
        self.buttons.addWidget(close)
        close.setFocus()
