"""Wires the parts of the window together; the only place that knows all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from ui import later
from ui.desk import Desk
from ui.dialogs.opener import Opener
from ui.files import Files
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.own_checks import OwnChecks
from ui.pages.home import HomePage
from ui.pages.problem import ProblemPage
from ui.pages.reading import ReadingPage
from ui.pages.weak import WeakPage
from ui.settings import Settings
from ui.shell import Entry, Shell
from ui.theme import Theme
from ui.widgets.focus_ring import FocusRing
from ui.worker_link import Start, WorkerLink
from ui.worker_process import WorkerProcess


@dataclass(frozen=True, slots=True)
class Composed:
    """The window with what works behind it."""

    window: MainWindow
    shell: Shell
    desk: Desk
    link: WorkerLink
    theme: Theme
    jobs: Jobs
    ring: FocusRing


def compose(
    app: QApplication, settings_file: Path, *, make_worker: Start = WorkerProcess
) -> Composed:
    """The whole window, not yet shown.

    Args:
        app: The application.
        settings_file: Where settings are kept.
        make_worker: Starts a worker; tests hand in another program.
    """
    settings = Settings(settings_file)
    theme = Theme(app)
    theme.set_appearance(settings.appearance)
    theme.set_text_size(settings.text_size)
    link, jobs = WorkerLink(app, make=make_worker), Jobs(app)
    desk, checks = Desk(link, jobs, app), OwnChecks(link, app)
    entry = Entry(HomePage(theme), ReadingPage(theme), ProblemPage(theme), WeakPage(theme))

    window = MainWindow(theme, settings, (entry.home, entry.weak, entry.reading, entry.problem))
    files = Files(theme, window, desk)
    shell = Shell(theme, window, desk, files, entry)
    opener = Opener(theme, window, desk, link)
    window.expect(
        later.makers(
            later.Needs(theme, settings, checks, files, opener.check_seal, opener.show_shortcuts)
        )
    )
    _wire_desk(desk, shell, entry)
    _wire_window(window, shell, link, jobs)
    _wire_entry(entry, window, shell, desk, opener)
    desk.opened.connect(checks.forget)
    _add_shortcuts(window, entry.home, files, opener)
    window.show_page("home")
    return Composed(window, shell, desk, link, theme, jobs, FocusRing(theme, app))


def _wire_desk(desk: Desk, shell: Shell, entry: Entry) -> None:
    desk.sealed.connect(shell.show_seal)
    desk.unmeasured.connect(shell.show_unmeasured)
    desk.weak.connect(shell.show_weak)
    desk.started.connect(shell.show_reading)
    desk.said.connect(entry.reading.take)
    desk.read.connect(entry.reading.settle)
    desk.opened.connect(shell.show_checkup)
    desk.empty.connect(shell.show_empty)
    desk.failed.connect(shell.show_failure)
    desk.cancelled.connect(shell.show_cancelled)


def _wire_window(window: MainWindow, shell: Shell, link: WorkerLink, jobs: Jobs) -> None:
    window.may_close = shell.may_leave
    window.dropped.connect(shell.open)

    # The first worker starts when the window is on screen, never before; the rest of the program
    # is loaded beside the window's thread meanwhile.
    def begin() -> None:
        link.measure()
        jobs.run(later.load, done=_then(window.make_rest), failed=_then(window.make_rest))

    window.shown.connect(lambda: QTimer.singleShot(0, begin))
    window.closing.connect(link.close)
    window.closing.connect(jobs.wait)


def _then(act: Callable[[], None]) -> Callable[[object], None]:
    """The same for whoever tells an outcome that does not matter."""

    def go_on(_outcome: object) -> None:
        act()

    return go_on


def _wire_entry(entry: Entry, window: MainWindow, shell: Shell, desk: Desk, opener: Opener) -> None:
    entry.home.chosen.connect(shell.open)
    entry.weak.accepted.connect(desk.accept)
    entry.reading.cancel_wanted.connect(desk.cancel)
    entry.problem.another_wanted.connect(entry.home.choose_file)
    window.rail.seal.clicked.connect(opener.check_seal)
    entry.home.seal_wanted.connect(opener.check_seal)
    entry.weak.help_wanted.connect(opener.explain_seal)
    entry.home.guide_wanted.connect(opener.show_guide)
    window.dragged.connect(lambda over: entry.home.zone.set_over(over=over))


def _add_shortcuts(window: MainWindow, home: HomePage, files: Files, opener: Opener) -> None:
    standard = QKeySequence.StandardKey
    for keys, act in (
        (QKeySequence(standard.Open), home.choose_file),
        (QKeySequence(standard.Save), files.save_plan),
        (QKeySequence("Ctrl+L"), files.load_plan),
        (QKeySequence(standard.HelpContents), opener.show_shortcuts),
    ):
        QShortcut(keys, window).activated.connect(act)
