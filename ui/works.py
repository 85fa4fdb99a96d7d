"""What works behind the window: workers, desk, the pages of a reading, dialogs, and their wires."""

from dataclasses import dataclass

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
from ui.worker_link import Start, WorkerLink
from ui.worker_process import WorkerProcess


@dataclass(frozen=True, slots=True)
class Front:
    """What is on screen first."""

    app: QApplication
    theme: Theme
    settings: Settings
    window: MainWindow
    home: HomePage


@dataclass(frozen=True, slots=True)
class Works:
    """What the window works with."""

    shell: Shell
    desk: Desk
    link: WorkerLink
    jobs: Jobs


def put_behind(front: Front, make_worker: Start | None = None) -> Works:
    """Everything behind the window, wired to it; pages of an open export are made later still."""
    app, theme, window, home = front.app, front.theme, front.window, front.home
    link, jobs = WorkerLink(app, make=make_worker or WorkerProcess), Jobs(app)
    desk, checks = Desk(link, jobs, app), OwnChecks(link, app)
    entry = Entry(home, ReadingPage(theme), ProblemPage(theme), WeakPage(theme))
    window.add_pages((entry.weak, entry.reading, entry.problem))
    files = Files(theme, window, desk)
    shell = Shell(theme, window, desk, files, entry)
    opener = Opener(theme, window, desk, link)
    needs = later.Needs(
        theme, front.settings, checks, files, opener.check_seal, opener.show_shortcuts
    )
    window.expect(later.makers(needs))
    _wire_desk(desk, shell, entry)
    _wire_window(window, shell, link, jobs)
    _wire_entry(entry, window, shell, desk, opener)
    desk.opened.connect(checks.forget)
    _add_shortcuts(window, home, files, opener)
    return Works(shell, desk, link, jobs)


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
    window.closing.connect(link.close)
    window.closing.connect(jobs.wait)


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
