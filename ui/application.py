"""The window's process from start to end."""

import logging
import sys
from types import TracebackType

from PySide6.QtWidgets import QApplication

from app import logs, paths
from app.text import _
from ui.compose import compose

log = logging.getLogger("undershare.ui")


def run(*, self_test: bool = False) -> int:
    """Show the window until the person closes it; the exit status.

    Args:
        self_test: Open the bundled sample, then end by itself.
    """
    logs.start(paths.log_folder())
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Undershare")
    composed = compose(app, paths.settings_folder() / "settings.ini")

    def uncaught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """The last place an error can reach: it is told, and the window lives on."""
        from ui.dialogs.message import MessageDialog

        log.error("uncaught", exc_info=(kind, error, trace))
        MessageDialog(
            composed.theme,
            composed.window,
            _("A fault in Undershare"),
            _("Something went wrong ({kind}). Your files were not changed.", kind=kind.__name__),
        ).exec()

    sys.excepthook = uncaught
    trial = None
    if self_test:
        from ui.self_test import SelfTest

        trial = SelfTest(composed)
    composed.window.show()
    status = app.exec()
    composed.jobs.wait()  # a thread that outlives the interpreter would take it down
    if trial is None:
        return status
    sys.stdout.write(trial.said + "\n")
    return trial.status
