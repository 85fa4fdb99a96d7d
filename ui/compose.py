"""Puts the program together: the window and its first page at once, all the rest behind them.

Nothing is imported here that the first paint does not need: a person sees the window sooner.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow
from ui.pages.home import HomePage
from ui.seal_look import unknown
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.jobs import Jobs
    from ui.shell import Shell
    from ui.worker_link import Start, WorkerLink
    from ui.works import Works


class Composed:
    """The window, and what works behind it: made once the window is on screen, or when asked for.

    Attributes:
        window: Not yet shown.
        theme: Its look.
        ring: Shows which control has the focus.
    """

    def __init__(
        self, app: QApplication, settings_file: Path, make_worker: "Start | None" = None
    ) -> None:
        self._app = app
        self._make_worker = make_worker
        self._settings = Settings(settings_file)
        self.theme = Theme(app)
        self.theme.set_appearance(self._settings.appearance)
        self.theme.set_text_size(self._settings.text_size)
        self._home = HomePage(self.theme)
        self.window = MainWindow(self.theme, self._settings, (self._home,))
        self.window.rail.seal.show_seal(*unknown())
        self.window.show_page("home")
        self.ring = FocusRing(self.theme, app)
        self.window.shown.connect(lambda: QTimer.singleShot(0, self.window, self._begin))

    @cached_property
    def _works(self) -> "Works":
        from ui.works import Front, put_behind

        front = Front(self._app, self.theme, self._settings, self.window, self._home)
        return put_behind(front, self._make_worker)

    @property
    def shell(self) -> "Shell":
        """What happens between the pages."""
        return self._works.shell

    @property
    def desk(self) -> "Desk":
        """The export in hand."""
        return self._works.desk

    @property
    def link(self) -> "WorkerLink":
        """The line to the workers."""
        return self._works.link

    @property
    def jobs(self) -> "Jobs":
        """Work beside the window's thread."""
        return self._works.jobs

    def _begin(self) -> None:
        """Start the first worker, and load the rest of the program beside the window's thread."""
        self.link.measure()
        from ui import later

        make = _then(self.window.make_rest)
        self.jobs.run(later.load, done=make, failed=make)


def compose(
    app: QApplication, settings_file: Path, *, make_worker: "Start | None" = None
) -> Composed:
    """The whole program, its window not yet shown.

    Args:
        app: The application.
        settings_file: Where settings are kept.
        make_worker: Starts a worker; tests hand in another program.
    """
    return Composed(app, settings_file, make_worker)


def _then(act: Callable[[], None]) -> Callable[[object], None]:
    """The same for whoever tells an outcome that does not matter."""

    def go_on(_outcome: object) -> None:
        act()

    return go_on
