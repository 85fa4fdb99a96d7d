"""What is on the desk: the export being read, then the checkup, and whether its plan is saved."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

from app.errors import PlanUnreadable, UndershareError
from app.text import Sentence
from app.trim.plan import Plan
from app.worker.model import Audited, Level, Seal
from ui.jobs import Jobs
from ui.worker_link import WorkerLink

if TYPE_CHECKING:
    from app.checkup import Checkup


class Desk(QObject):
    """Opens exports one after the other; everything it tells is told in the window's thread.

    Attributes:
        seal: As measured last, None before.
        checkup: What is open, None while nothing is.
        audited: What the worker sent for it.
    """

    sealed = Signal(object)
    unmeasured = Signal(object)
    weak = Signal(object)
    """The seal is not whole: :meth:`accept` goes on with what was to be opened."""
    started = Signal()
    said = Signal(object)
    read = Signal()
    """The worker is done; what was read is being worked out."""
    opened = Signal(object)
    """A ``Checkup`` is ready."""
    empty = Signal(object)
    """The sources of an export without any text to look at; what was open before stays open."""
    failed = Signal(object)
    """A sentence; what was open before stays open."""
    cancelled = Signal()

    def __init__(self, link: WorkerLink, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._jobs = jobs
        self._job = 0
        self._waiting: tuple[Path, ...] = ()
        self._accepted = False
        self._measured = False
        self._saved = Plan()
        self.seal: Seal | None = None
        self.checkup: Checkup | None = None
        self.audited: Audited | None = None
        link.sealed.connect(self._take_seal)
        link.unmeasured.connect(self._go_unmeasured)
        link.said.connect(self.said)
        link.done.connect(self._build)
        link.failed.connect(self.failed)
        link.cancelled.connect(self.cancelled)

    @property
    def unsaved(self) -> bool:
        """Whether closing would lose decisions."""
        return self.checkup is not None and self.checkup.plan != self._saved

    def open(self, paths: Sequence[Path]) -> None:
        """Read an export: at once, once the seal is measured, or once a weak one is accepted."""
        self._waiting = tuple(paths)
        if self._measured:
            self._go()

    def accept(self) -> None:
        """Read although the seal is not whole; asked once only."""
        self._accepted = True
        self._go()

    def cancel(self) -> None:
        """Stop reading, or stop working out what was read."""
        if self._link.reading:
            self._link.cancel()
        else:
            self._jobs.drop(self._job)
            self.cancelled.emit()

    def save_plan(self, path: Path) -> None:
        """Write the decisions where the person chose.

        Raises:
            NotSaved: if it cannot be written.
        """
        from app.report import trim_files
        from app.trim import plan_file

        if self.checkup is not None:
            trim_files.save(path, plan_file.dump(self.checkup.plan))
            self._saved = self.checkup.plan

    def load_plan(self, path: Path) -> None:
        """Take over saved decisions for the open export.

        Raises:
            PlanUnreadable: if the file is no plan for it.
        """
        from app.trim import plan_file

        if self.checkup is None:
            return
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            raise PlanUnreadable(Sentence("cli.plan_unreadable_file")) from None
        self.checkup.load(plan_file.load(text, self.checkup.profile))
        self._saved = self.checkup.plan

    def _take_seal(self, seal: Seal) -> None:
        self.seal = seal
        self.sealed.emit(seal)
        self._measured = True
        if self._waiting and not self._link.reading:
            self._go()

    def _go_unmeasured(self, why: Sentence) -> None:
        """The reader measures its own seal; if it cannot start either, that is told then."""
        self._measured = True
        self.unmeasured.emit(why)
        if self._waiting:
            self._go()

    def _go(self) -> None:
        if not self._waiting:
            return
        if self.seal is not None and self.seal.level is not Level.SEALED and not self._accepted:
            self.weak.emit(self.seal)
            return
        paths, self._waiting = self._waiting, ()
        self.started.emit()
        self._link.read(paths)

    def _build(self, audited: Audited) -> None:
        self.read.emit()
        self._job = self._jobs.run(
            partial(_checkup, audited), done=partial(self._built, audited), failed=self._not_built
        )

    def _built(self, audited: Audited, checkup: object) -> None:
        if not audited.profile.fields:
            self.empty.emit(audited.sources)
            return
        self.audited, self._saved = audited, Plan()
        self.checkup = cast("Checkup", checkup)
        self.opened.emit(checkup)

    def _not_built(self, error: UndershareError) -> None:
        self.failed.emit(error.message)


def _checkup(audited: Audited) -> "Checkup":
    # The core is loaded beside the window's thread too: the window is on screen without it.
    from app.checkup import Checkup

    today = dt.datetime.now(tz=dt.UTC).date()
    checkup = Checkup(
        audited.profile,
        audited.spans,
        audited.skeletons,
        sources=audited.sources,
        not_judged=[entry.field for entry in audited.not_judged],
        today=today,
    )
    for finding in (*checkup.queue, *checkup.folded):
        checkup.options.suggested(finding.id)  # the table of pieces asks for all of them at once
    return checkup
