"""A program for tests: the window opens one export, shows every page and closes.

Arguments: the export. Settings and the log lie where they would lie for a person.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import logs, paths
from ui.compose import compose

LONGEST_MS = 200_000


def main() -> int:
    """0 when the export was opened, 3 when it was not."""
    logs.start(paths.log_folder())
    app = QApplication([])
    composed = compose(app, paths.settings_folder() / "settings.ini")

    def close(status: int) -> None:
        composed.window.may_close = lambda: True
        composed.window.close()
        app.exit(status)

    def show_all() -> None:
        for name in composed.window.pages:
            composed.window.show_page(name)
            app.processEvents()
        close(0)

    composed.desk.opened.connect(lambda _: QTimer.singleShot(0, show_all))
    composed.desk.failed.connect(lambda _: close(3))
    QTimer.singleShot(LONGEST_MS, lambda: close(3))
    composed.window.show()
    composed.shell.open([Path(sys.argv[1])])
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
