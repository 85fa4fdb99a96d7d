"""Before decisions are lost: nothing is stored yet, so save them, let them go, or stay."""

from enum import Enum

from PySide6.QtWidgets import QWidget

from app.text import _, ngettext
from ui.dialogs.dialog import Dialog
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Label


class Leaving(Enum):
    """What the person wants to happen to unsaved decisions."""

    SAVE = "save"
    LOSE = "lose"
    STAY = "stay"


class LeavingDialog(Dialog):
    """Asked when the window closes or another export is opened.

    Attributes:
        answer: What the person chose; staying is what closing the dialog means.
    """

    def __init__(self, theme: Theme, parent: QWidget, decisions: int) -> None:
        super().__init__(theme, parent, _("Nothing is stored yet"))
        self.answer = Leaving.STAY
        said = ngettext(
            "You have made {n} decision. It is lost when you leave, unless you save it as "
            "plan.json. You can load that again with the same export.",
            "You have made {n} decisions. They are lost when you leave, unless you save them as "
            "plan.json. You can load that again with the same export.",
            decisions,
        )
        self.body.addWidget(Label(said, wrap=True))
        inside = _(
            "The file holds your decisions and new wordings, and which row each belongs to; "
            "nothing else of your profile."
        )
        self.body.addWidget(Label(inside, kind="caption", wrap=True))
        stay = Button(theme, _("Stay here"))
        lose = Button(theme, _("Leave without saving"), kind="danger")
        save = Button(theme, _("Save plan.json…"), kind="primary")
        stay.clicked.connect(self.reject)
        lose.clicked.connect(self._lose)
        save.clicked.connect(self._save)
        for button in (lose, stay, save):
            self.buttons.addWidget(button)
        save.setFocus()

    def _lose(self) -> None:
        self.answer = Leaving.LOSE
        self.accept()

    def _save(self) -> None:
        self.answer = Leaving.SAVE
        self.accept()
