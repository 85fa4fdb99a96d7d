"""What happens between the pages: opening, reading, problems, leaving."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.profile.ledger import Source
from app.text import Sentence, _, ngettext
from app.worker.model import Level, Seal
from ui.desk import Desk
from ui.dialogs.leaving import Leaving, LeavingDialog
from ui.files import Files
from ui.main_window import MainWindow
from ui.pages import seal_words
from ui.pages.home import SAMPLE, HomePage
from ui.pages.problem import ProblemPage
from ui.pages.reading import ReadingPage
from ui.pages.weak import WeakPage
from ui.seal_look import failed
from ui.theme import Theme
from ui.widgets.announce import announce

if TYPE_CHECKING:
    from app.checkup import Checkup


@dataclass(frozen=True, slots=True)
class Entry:
    """The pages before an export is open."""

    home: HomePage
    reading: ReadingPage
    problem: ProblemPage
    weak: WeakPage


class Shell(QObject):
    """Shows in the window what the desk tells."""

    def __init__(
        self, theme: Theme, window: MainWindow, desk: Desk, files: Files, entry: Entry
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._desk = desk
        self._files = files
        self._opening: tuple[Path, ...] = ()
        self._entry = entry

    def open(self, paths: Sequence[Path]) -> None:
        """Open an export, unless the person would rather keep what is open."""
        if self.may_leave():
            self._opening = tuple(paths)
            self._desk.open(paths)

    def may_leave(self) -> bool:
        """Whether unsaved decisions may go; asks where there are some."""
        checkup = self._desk.checkup
        if checkup is None or not self._desk.unsaved:
            return True
        dialog = LeavingDialog(self._theme, self._window, len(checkup.plan.decisions))
        dialog.exec()
        if dialog.answer is Leaving.SAVE:
            return self._files.save_plan()
        return dialog.answer is Leaving.LOSE

    def show_seal(self, seal: Seal) -> None:
        """Show how tightly the reader is locked up."""
        look = seal_words.look(seal)
        self._window.rail.seal.show_seal(*look)
        if seal.level is Level.SEALED:
            self._entry.home.all_well()
        else:
            self._entry.home.warn(look.title, seal_words.level(seal))

    def show_unmeasured(self, _why: Sentence) -> None:
        """Show that the seal could not be measured."""
        self._window.rail.seal.show_seal(*failed())

    def show_weak(self, seal: Seal) -> None:
        """Say what the reader could still do, before it reads."""
        self._entry.weak.show_seal(seal)
        self._window.show_page("weak")

    def show_reading(self) -> None:
        """An export is being read."""
        self._entry.reading.start()
        self._window.show_owner("", _name(self._opening))
        self._window.show_page("reading")

    def show_checkup(self, checkup: "Checkup") -> None:
        """An export is open: let every page have it, and give the account."""
        for page in self._window.pages.values():
            page.show_checkup(checkup)
        checkup.watch(self._count)
        self._entry.reading.finish(checkup.sources)
        self._window.show_owner(checkup.profile.owner, _name(self._opening))
        problems = any(source.problems for source in checkup.sources)
        if problems:
            self._entry.problem.show_partly(checkup.sources)
        self._window.open_stages()
        self._count()
        self._window.show_page("problem" if problems else "reading")
        announce(self._window, _account(checkup.sources))

    def show_empty(self, sources: Sequence[Source]) -> None:
        """An export held no text to look at; what was open stays open."""
        self._entry.reading.finish(sources)
        self._entry.problem.show_nothing(sources)
        self._back_to_owner()
        self._window.show_page("problem")
        announce(self._window, _account(sources))

    def show_failure(self, sentence: Sentence) -> None:
        """The reading ended early; what was open stays open."""
        self._entry.problem.show_failure(sentence)
        self._back_to_owner()
        self._window.show_page("problem")

    def show_cancelled(self) -> None:
        """The person stopped the reading."""
        self._back_to_owner()
        self._window.show_page("home")
        self._files.toast.say(_("Reading was stopped. Nothing of it was kept."), undoable=False)

    def _back_to_owner(self) -> None:
        checkup = self._desk.checkup
        if checkup is None:
            self._window.show_owner("", _("Nothing is open"))
        else:
            self._window.show_owner(checkup.profile.owner, _("still open"))

    def _count(self) -> None:
        """How far the walk is, on the rail."""
        checkup = self._desk.checkup
        if checkup is None:
            return
        decided = sum(checkup.is_decided(finding.id) for finding in checkup.queue)
        badge = _("{n} of {all}", n=decided, all=len(checkup.queue)) if decided else ""
        self._window.rail.buttons["walk"].set_badge(badge)


def _name(paths: Sequence[Path]) -> str:
    """What is being read, as the person knows it."""
    if tuple(paths) == (SAMPLE,):
        return _("Sample profile, invented")
    if len(paths) == 1:
        return paths[0].name
    return ngettext("{n} file", "{n} files", len(paths))


def _account(sources: Sequence[Source]) -> str:
    """The end of a reading for the ear."""
    files = [file for source in sources for file in source.files]
    read = sum(file.rows_read for file in files)
    skipped = sum(file.rows_skipped for file in files)
    return _(
        "{files} files, {read} rows read, {skipped} skipped.",
        files=len(files),
        read=read,
        skipped=skipped,
    )
