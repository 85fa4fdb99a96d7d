"""Takes what the person does with the piece in hand to the checkup, and tells what came of it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.checkup import Checkup
from app.text import _
from ui.pages.decisions import KEEP_KEY, OWN_KEY, Decisions, Outcome
from ui.pages.own_range import Replaced
from ui.pages.own_wording import Found, OwnWording
from ui.pages.walk_desk import WalkDesk
from ui.pages.wrong_dialog import WrongDialog
from ui.theme import Theme


class WalkDecider(QObject):
    """Decides on the piece in hand.

    Attributes:
        current: Id of the piece in hand, set by the page.
    """

    came = Signal(Outcome)
    """A decision was taken; the outcome says what it did."""
    writing = Signal(bool)
    """Own wording is being written, or no longer."""

    def __init__(self, theme: Theme, desk: WalkDesk, own: OwnWording, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._page = theme, page
        self._desk, self._own = desk, own
        self._checkup: Checkup | None = None
        self._decisions: Decisions | None = None
        self.current = ""
        desk.panel.choices.taken.connect(self.decide)
        desk.panel.reason.written.connect(self._give_reason)
        desk.panel.wrong.connect(self.correct)
        desk.panel.confirmed.connect(self._confirm)
        own.used.connect(self._use_own)
        own.cancelled.connect(self._stop_writing)

    def load(self, checkup: Checkup) -> None:
        """Decide on another profile."""
        self._checkup, self._decisions = checkup, Decisions(checkup)
        self.current = ""

    def decide(self, key: int) -> None:
        """Take the choice of a key."""
        if self._checkup is None or self._decisions is None or not self.current:
            return
        offer = self._desk.offer(key)
        if key == OWN_KEY:
            self._own.begin(self._checkup, self.current)
            self.writing.emit(True)
        elif offer is not None:
            everywhere = self._desk.everywhere
            self.came.emit(self._decisions.take(self.current, offer, everywhere=everywhere))
        else:
            self.came.emit(Outcome(_("This piece has no choice {n}.", n=key)))

    def undo(self) -> None:
        """One step back."""
        if self._decisions is not None:
            self.came.emit(self._decisions.undo())

    def redo(self) -> None:
        """One step forward again."""
        if self._decisions is not None:
            self.came.emit(self._decisions.redo())

    def correct(self) -> None:
        """Ask what is wrong with the piece, and note it."""
        if self._checkup is None or self._decisions is None or not self.current:
            return
        finding = self._checkup.by_id[self.current]
        others = len(self._checkup.same(finding.id))
        dialog = WrongDialog(self._theme, finding, others=others, parent=self._page)
        if dialog.exec():
            said = dialog.correction()
            self.came.emit(
                self._decisions.wrong(
                    finding.id, everywhere=said.everywhere, category=said.category
                )
            )

    def _confirm(self) -> None:
        if self._decisions is not None and self.current:
            self.came.emit(self._decisions.confirm(self.current))

    def _give_reason(self, reason: str) -> None:
        offer = self._desk.offer(KEEP_KEY)
        if self._decisions is not None and offer is not None:
            everywhere = self._desk.everywhere
            self.came.emit(
                self._decisions.take(self.current, offer, everywhere=everywhere, note=reason)
            )

    def _use_own(self, new: Replaced, found: Found | None) -> None:
        self.writing.emit(False)
        if self._decisions is not None:
            place = (new.start, new.end)
            self.came.emit(self._decisions.own(self.current, place, new.text, found))

    def _stop_writing(self) -> None:
        self.writing.emit(False)
