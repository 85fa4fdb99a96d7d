"""Check it: what the reader really tried to do, what came of it, and the level that follows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.text import Sentence, _, say
from app.worker.model import Level, Seal
from ui.dialogs.dialog import Dialog
from ui.pages import seal_words
from ui.pages.seal_list import SealList
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Label


class SealDialog(Dialog):
    """Shows the last measurement and can ask for a new one."""

    again_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, _("How the reader is locked up"))
        how = _(
            "Your export is read in a process of its own. Before it opens anything it gives up its "
            "rights, then tries to use them. This is what happened when it tried:"
        )
        self.body.addWidget(Label(how, wrap=True))
        self._list = SealList(theme)
        self.body.addWidget(self._list)
        self._level = Label(kind="strong", wrap=True)
        self.body.addWidget(self._level)
        self._help = Label(kind="caption", wrap=True)
        self.body.addWidget(self._help)
        self._again = Button(theme, _("Run again"))
        self._again.clicked.connect(self._run_again)
        close = Button(theme, _("Close"), kind="primary")
        close.clicked.connect(self.accept)
        self.buttons.addWidget(self._again)
        self.buttons.addWidget(close)
        close.setFocus()

    def show_seal(self, seal: Seal | None) -> None:
        """Show a measurement, or that there is none."""
        self._again.setEnabled(True)
        self._list.setVisible(seal is not None)
        if seal is None:
            self._level.setText(_("It has not been measured: the reader could not be started yet."))
            self._help.setText("")
            return
        self._list.show_seal(seal)
        self._level.setText(seal_words.level(seal))
        self._help.setText(full_seal())
        self._help.setVisible(seal.level is not Level.SEALED)

    def show_failure(self, why: Sentence) -> None:
        """Say why there is no new measurement; it can be tried again."""
        self.show_seal(None)
        self._help.setText(say(why))
        self._help.show()

    def _run_again(self) -> None:
        self._again.setEnabled(False)
        self.again_wanted.emit()


def full_seal() -> str:
    """What a full seal needs."""
    return _(
        "The full seal needs a Linux whose kernel has Landlock switched on, and the library "
        "libseccomp. Some containers refuse these locks; outside of them they work."
    )
