"""The walk: one decision at a time, in the person's own text."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.audit import wording
from app.checkup import Checkup
from app.text import _, say
from ui.page import Page
from ui.pages import phrases
from ui.pages.decisions import OWN_KEY, Outcome
from ui.pages.own_wording import Check, OwnWording
from ui.pages.walk_decider import WalkDecider
from ui.pages.walk_desk import WalkDesk
from ui.pages.walk_head import WalkHead
from ui.pages.walk_keys import WalkKeys
from ui.pages.walk_route import Filter, Route, Scope
from ui.theme import Theme
from ui.widgets.announce import announce
from ui.widgets.empty_state import EmptyState
from ui.widgets.toast import Toast

_ELSEWHERE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class WalkPage(Page):
    """Goes from piece to piece; deciding stays on the piece and is told.

    Attributes:
        desk: The three columns.
        own: The editor for own wording.
        decider: Takes decisions on the piece in hand.
        said: The last thing that was announced.
    """

    name: ClassVar[str] = "walk"
    stage: ClassVar[str] = "walk"
    narrow: ClassVar[bool] = True

    def __init__(self, theme: Theme, check: Check) -> None:
        super().__init__(theme)
        self._checkup: Checkup | None = None
        self._route: Route | None = None
        self.said = ""
        self.desk, self.own = WalkDesk(theme), OwnWording(theme, check)
        self.decider = WalkDecider(theme, self.desk, self.own, self)
        self._empty = EmptyState(
            theme,
            "ph.check-circle",
            _("Nothing to decide here"),
            _("No piece fits the filter, or nothing was found."),
            way_on=_("Show everything"),
        )
        self._head = WalkHead(theme)
        self._stack = QStackedWidget()
        for widget in (self.desk, self.own, self._empty):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._toast = Toast(theme, self.desk.passage, undo=_("Undo"), key="U")
        self._keys = self._bind_keys()
        self._connect()

    @property
    def current(self) -> str:
        """Id of the piece in hand, or ""."""
        return self.decider.current

    @property
    def route(self) -> Route | None:
        """The way, once a profile is loaded."""
        return self._route

    def show_checkup(self, checkup: Checkup) -> None:
        """Walk through another profile."""
        self._checkup, self._route = checkup, Route(checkup)
        self.decider.load(checkup)
        self.desk.load(checkup, self._route)
        self.follow(checkup, self._refresh)

    def open(self, argument: str = "") -> None:
        """Show a scope (``short``, ``all``), a piece by its id, or go on where it was left."""
        checkup, route = self._checkup, self._route
        if checkup is None or route is None:
            return
        if argument in set(Scope):
            route.scope = Scope(argument) if checkup.short_route else Scope.ALL
            self._go(route.first() or "")
        elif argument in checkup.by_id:
            route.show(checkup.by_id[argument])
            self._go(argument)
        else:
            self._go(self.current or route.first() or "")

    def crumbs(self) -> tuple[str, ...]:
        """Section, passage, field."""
        if self._checkup is None or not self.current:
            return (_("Walk"),)
        finding = self._checkup.by_id[self.current]
        passage = self.desk.passage_of(finding)
        section = say(wording.section_name(passage.section))
        if not passage.item:
            return (section,)
        field = self._checkup.fields[finding.field]
        return section, phrases.name(self._checkup, passage), field.label

    def action(self) -> QWidget | None:
        """Exposure, list and undo."""
        return self._head

    def first_focus(self) -> QWidget | None:
        """The text with its pieces."""
        writing = self._stack.currentWidget() is self.own
        return self.own.editor if writing else self.desk.passage.text

    def set_single_keys(self, *, on: bool) -> None:
        """Let single keys decide and move, or not."""
        self._keys.set_single(on=on)
        self.desk.show_keys(shown=on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less in the header of a narrow window."""
        super().resizeEvent(event)
        self._show_exposure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, unless a button has the keyboard: that takes it first."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        focus = self.focusWidget()
        writing = isinstance(focus, QLineEdit) or not self.desk.isVisible()
        if not enter or writing or event.modifiers() & _ELSEWHERE:
            super().keyPressEvent(event)
        else:
            self.go_on()

    def go_on(self) -> None:
        """To the next undecided piece; at the end of the way, to what came of it."""
        following = self._route.next_open(self.current) if self._route else None
        if following is None:
            self.went.emit("done", "")
        else:
            self._go(following)

    def go_back(self) -> None:
        """To the piece before."""
        previous = self._route.previous(self.current) if self._route else None
        if previous is not None:
            self._go(previous)

    def put_off(self) -> None:
        """Leave the piece for later and go on."""
        if self._route is not None and self.current:
            self._route.later.add(self.current)
            self._tell(_("Left for later."))
            self.go_on()

    def _bind_keys(self) -> WalkKeys:
        decider = self.decider
        single = {str(key): _deciding(decider, key) for key in range(1, OWN_KEY + 1)}
        moves = {"J": self.go_on, "K": self.go_back, "L": self.put_off, "F": decider.correct}
        steps = {"U": decider.undo, "Shift+U": decider.redo}
        compare = {"B": self.desk.preview.whole.toggle}
        always = {"Ctrl+Z": decider.undo, "Ctrl+Y": decider.redo, "Ctrl+Shift+Z": decider.redo}
        return WalkKeys(self.desk, single={**single, **moves, **steps, **compare}, always=always)

    def _connect(self) -> None:
        desk = self.desk
        desk.passage.picked.connect(self._go)
        desk.sections.picked.connect(self._go_to_passage)
        desk.sections.rerouted.connect(self._reroute)
        desk.footer.back.connect(self.go_back)
        desk.footer.later.connect(self.put_off)
        desk.footer.next.connect(self.go_on)
        desk.panel.others_shown.connect(self._list_others)
        self.decider.came.connect(self._came)
        self.decider.writing.connect(self._write)
        self._head.undone.connect(self.decider.undo)
        self._head.listed.connect(self._list)
        self._toast.undone.connect(self.decider.undo)
        if self._empty.way_on is not None:
            self._empty.way_on.clicked.connect(self._show_everything)

    def _go(self, finding_id: str) -> None:
        self.decider.current = finding_id
        self._stack.setCurrentWidget(self.desk if finding_id else self._empty)
        self._refresh()
        if finding_id and self._checkup is not None:
            self._tell(phrases.spoken(self._checkup, self._checkup.by_id[finding_id]))

    def _go_to_passage(self, passage_id: str) -> None:
        if self._checkup is None or self._route is None:
            return
        there = [
            i
            for i in self._route.ids
            if self.desk.passage_of(self._checkup.by_id[i]).id == passage_id
        ]
        still_open = (i for i in there if self._route.is_open(i))
        if there:
            self._go(next(still_open, there[0]))

    def _reroute(self) -> None:
        if self._route is not None:
            inside = self.current in self._route.ids
            self._go(self.current if inside else self._route.first() or "")

    def _refresh(self) -> None:
        if self._checkup is None or self._route is None:
            return
        self._show_exposure()
        if self.current:
            self.desk.show_piece(self._route, self._checkup.by_id[self.current])
        self.headed.emit()

    def _show_exposure(self) -> None:
        if self._checkup is not None:
            short = self.window().width() < self.theme.space("narrow_below")
            self._head.show_exposure(self._checkup, short=short)

    def _came(self, outcome: Outcome) -> None:
        if outcome.finding and outcome.finding != self.current and self._checkup is not None:
            if self._route is not None:
                self._route.show(self._checkup.by_id[outcome.finding])
            self._go(outcome.finding)
        self._tell(outcome.sentence)
        if outcome.places > 1:
            self._toast.say(outcome.sentence)

    def _write(self, writing: bool) -> None:  # noqa: FBT001  a slot of Qt's signal
        self._stack.setCurrentWidget(self.own if writing else self.desk)
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus()

    def _tell(self, sentence: str) -> None:
        self.said = sentence
        announce(self.desk, sentence)

    def _list(self) -> None:
        self.went.emit("pieces", "")

    def _list_others(self) -> None:
        self.went.emit("pieces", f"same:{self.current}")

    def _show_everything(self) -> None:
        if self._route is not None:
            self._route.scope, self._route.filter = Scope.ALL, Filter()
            self._go(self._route.first() or "")


def _deciding(decider: WalkDecider, key: int) -> Callable[[], None]:
    def decide() -> None:
        decider.decide(key)

    return decide
