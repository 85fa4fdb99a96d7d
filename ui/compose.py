"""Wires the parts of the window together; the only place that knows all of them."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from app.text import _
from app.worker.model import Seal
from ui.desk import Desk
from ui.dialogs.guide import GuideDialog
from ui.dialogs.message import MessageDialog
from ui.dialogs.seal import SealDialog, full_seal
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.files import Files
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.own_checks import OwnChecks
from ui.pages.apply import ApplyPage
from ui.pages.done import DonePage
from ui.pages.home import HomePage
from ui.pages.overview import OverviewPage
from ui.pages.pieces import PiecesPage
from ui.pages.problem import ProblemPage
from ui.pages.read import ReadPage
from ui.pages.reading import ReadingPage
from ui.pages.settings import SettingsPage
from ui.pages.walk import WalkPage
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

    def save_trimmed(kind: str) -> None:
        files.save_trimmed(kind)  # which needs the window, which needs its pages

    overview, walk = OverviewPage(theme), WalkPage(theme, checks.ask)
    set_up = SettingsPage(theme, settings)
    first = (entry.home, entry.weak, entry.reading, entry.problem)
    pages = (
        *first,
        overview,
        walk,
        PiecesPage(theme),
        DonePage(theme),
        ReadPage(theme),
        ApplyPage(theme, save_trimmed),
        set_up,
    )
    window = MainWindow(theme, settings, pages)
    files = Files(theme, window, desk)
    shell = Shell(theme, window, desk, files, entry)
    _wire_desk(desk, shell, entry)
    _wire_window(window, shell, link, jobs)
    _wire_pages(entry, overview, shell, desk, files)
    _wire_dialogs(theme, window, entry, set_up, desk, link)
    desk.opened.connect(checks.forget)
    set_up.keys_changed.connect(lambda on: walk.set_single_keys(on=on))
    walk.set_single_keys(on=settings.single_keys)
    _add_shortcuts(window, entry.home, files)
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
    desk.failed.connect(shell.show_failure)
    desk.cancelled.connect(shell.show_cancelled)


def _wire_window(window: MainWindow, shell: Shell, link: WorkerLink, jobs: Jobs) -> None:
    window.may_close = shell.may_leave
    window.dropped.connect(shell.open)
    # The first worker starts when the window is on screen, never before.
    window.shown.connect(lambda: QTimer.singleShot(0, link.measure))
    window.closing.connect(link.close)
    window.closing.connect(jobs.wait)


def _wire_pages(
    entry: Entry, overview: OverviewPage, shell: Shell, desk: Desk, files: Files
) -> None:
    entry.home.chosen.connect(shell.open)
    entry.weak.accepted.connect(desk.accept)
    entry.reading.cancel_wanted.connect(desk.cancel)
    entry.problem.another_wanted.connect(entry.home.choose_file)
    overview.report_wanted.connect(files.save_report)


def _wire_dialogs(
    theme: Theme,
    window: MainWindow,
    entry: Entry,
    set_up: SettingsPage,
    desk: Desk,
    link: WorkerLink,
) -> None:
    def check_seal() -> None:
        dialog = SealDialog(theme, window)
        dialog.show_seal(desk.seal)

        def show(seal: Seal) -> None:
            dialog.show_seal(seal)

        dialog.again_wanted.connect(link.measure)
        desk.sealed.connect(show)
        desk.unmeasured.connect(dialog.show_failure)
        dialog.exec()
        desk.sealed.disconnect(show)
        desk.unmeasured.disconnect(dialog.show_failure)
        dialog.deleteLater()

    def explain_seal() -> None:
        MessageDialog(theme, window, _("How to get the full seal"), full_seal()).exec()

    window.rail.seal.clicked.connect(check_seal)
    entry.home.seal_wanted.connect(check_seal)
    set_up.seal_wanted.connect(check_seal)
    entry.weak.help_wanted.connect(explain_seal)
    entry.home.guide_wanted.connect(lambda: GuideDialog(theme, window, "linkedin_export").exec())
    set_up.shortcuts_wanted.connect(lambda: ShortcutsDialog(theme, window).exec())
    window.dragged.connect(lambda over: entry.home.zone.set_over(over=over))
    help_key = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), window)
    help_key.activated.connect(lambda: ShortcutsDialog(theme, window).exec())


def _add_shortcuts(window: MainWindow, home: HomePage, files: Files) -> None:
    standard = QKeySequence.StandardKey
    for keys, act in (
        (QKeySequence(standard.Open), home.choose_file),
        (QKeySequence(standard.Save), files.save_plan),
        (QKeySequence("Ctrl+L"), files.load_plan),
    ):
        QShortcut(keys, window).activated.connect(act)
