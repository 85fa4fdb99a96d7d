"""Opens the dialogs that several places lead to; each is loaded when it is first wanted."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.text import _
from app.worker.model import Seal
from ui.desk import Desk
from ui.theme import Theme
from ui.worker_link import WorkerLink


class Opener(QObject):
    """One method a dialog; each returns when the person closes it."""

    def __init__(self, theme: Theme, window: QWidget, desk: Desk, link: WorkerLink) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._desk, self._link = desk, link

    def check_seal(self) -> None:
        """How tightly the reader is locked up, and a way to measure it again."""
        from ui.dialogs.seal import SealDialog

        dialog = SealDialog(self._theme, self._window)
        dialog.show_seal(self._desk.seal)

        def show(seal: Seal) -> None:
            dialog.show_seal(seal)

        dialog.again_wanted.connect(self._link.measure)
        self._desk.sealed.connect(show)
        self._desk.unmeasured.connect(dialog.show_failure)
        dialog.exec()
        self._desk.sealed.disconnect(show)
        self._desk.unmeasured.disconnect(dialog.show_failure)
        dialog.deleteLater()

    def explain_seal(self) -> None:
        """What a full seal needs."""
        from ui.dialogs.message import MessageDialog
        from ui.dialogs.seal import full_seal

        MessageDialog(self._theme, self._window, _("How to get the full seal"), full_seal()).exec()

    def show_guide(self) -> None:
        """How to get one's export from the site."""
        from ui.dialogs.guide import GuideDialog

        GuideDialog(self._theme, self._window, "linkedin_export").exec()

    def show_shortcuts(self) -> None:
        """All keys."""
        from ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._theme, self._window).exec()
