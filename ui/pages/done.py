"""The end of the walk: what has changed, what can still be concluded, what was kept."""

from dataclasses import replace
from typing import ClassVar

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.audit.model import Finding
from app.checkup import Checkup
from app.text import _, ngettext, say
from app.trim.plan import Action
from ui.page import Page
from ui.pages import phrases
from ui.pages.bands import bands
from ui.theme import Theme
from ui.widgets.band_scale import Bands, BandScale
from ui.widgets.button import Button
from ui.widgets.card import Card, line
from ui.widgets.chip import Chip
from ui.widgets.column import Column
from ui.widgets.label import Label
from ui.widgets.layouts import clear

_MOST_ROWS = 6
"""Rows of what was kept or is open; the table of pieces shows the rest."""


class DonePage(Page):
    """What came of the walk; nothing has changed on the site yet."""

    name: ClassVar[str] = "done"
    stage: ClassVar[str] = "walk"

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._checkup: Checkup | None = None
        self._open: tuple[str, ...] = ()
        self.title = Label(kind="display", wrap=True)
        self.account = Label(kind="soft", wrap=True)
        self._scale = QVBoxLayout()
        self._still, self._kept = (
            Card(theme, _("What a stranger can still conclude")),
            Card(theme, _("What stays as it is")),
        )
        self.take = Button(
            theme, _("Take it to LinkedIn"), kind="primary", icon="ph.arrow-right", after=True
        )
        self.compare = Button(theme, _("Compare before and after"))
        self.undo = Button(theme, _("Undo"), small=True)
        self.take.clicked.connect(self._apply)
        self.compare.clicked.connect(self._compare)
        self.undo.clicked.connect(self._undo)
        self._arrange(theme)

    def show_checkup(self, checkup: Checkup) -> None:
        """Tell of another profile."""
        self._checkup = checkup
        self.follow(checkup, self._refresh)

    def open(self, argument: str = "") -> None:
        """Tell how it stands now."""
        del argument
        self._refresh()

    def action(self) -> QWidget | None:
        """Undo the last step."""
        return self.undo

    def first_focus(self) -> QWidget | None:
        """The way to the site."""
        return self.take

    def _arrange(self, theme: Theme) -> None:
        column = Column(theme)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        column.body.addWidget(self.title)
        column.body.addWidget(self.account)
        column.body.addLayout(self._scale)
        cards = QGridLayout()
        cards.setSpacing(theme.space("card"))
        cards.addWidget(self._still, 0, 0)
        cards.addWidget(self._kept, 0, 1)
        cards.setColumnStretch(0, 6)
        cards.setColumnStretch(1, 5)
        column.body.addLayout(cards)
        ways = QHBoxLayout()
        ways.setSpacing(theme.space("m"))
        ways.addWidget(self.take)
        ways.addWidget(self.compare)
        ways.addStretch()
        column.body.addLayout(ways)
        column.body.addStretch()

    def _refresh(self) -> None:
        checkup = self._checkup
        if checkup is None:
            return
        self._open = tuple(f.id for f in checkup.queue if not checkup.is_decided(f.id))
        self._show_account(checkup)
        self._show_still(checkup)
        self._show_kept(checkup)
        self.undo.setEnabled(bool(checkup.history.past))
        self.headed.emit()

    def _show_account(self, checkup: Checkup) -> None:
        before, now = checkup.before.value, checkup.now.value
        if self._open:
            self.title.setText(_("So far: from {before} to {now}", before=before, now=now))
        else:
            self.title.setText(_("Done: from {before} to {now}", before=before, now=now))
        total = len(checkup.queue)
        decided = _("{n} of {total} decided", n=total - len(self._open), total=total)
        left = ngettext("{n} still open", "{n} still open", len(self._open))
        account = f"{decided}, {left}." if self._open else f"{decided}."
        self.account.setText(
            _(
                "{account} Nothing has changed on LinkedIn yet: that is the next step.",
                account=account,
            )
        )
        clear(self._scale)
        scale = BandScale(self.theme, _told_apart(before, now))
        scale.show_value(
            now, sentence=_("Exposure {now} of 100, was {before}", now=now, before=before)
        )
        self._scale.addWidget(scale)

    def _show_still(self, checkup: Checkup) -> None:
        body = self._still.body
        clear(body)
        statements = dict.fromkeys(say(inference.statement) for inference in checkup.inferences)
        for statement in statements:
            body.addWidget(Label(statement, wrap=True))
        if not statements:
            body.addWidget(Label(_("None of our rules finds a conclusion any more."), wrap=True))
        gone = len(checkup.inferences_before) - len(checkup.inferences)
        if gone > 0:
            words = ngettext(
                "{n} conclusion can no longer be drawn.",
                "{n} conclusions can no longer be drawn.",
                gone,
            )
            body.addWidget(Label(words, kind="good", wrap=True))
        body.addWidget(
            Label(_("Copies that others made earlier stay where they are."), kind="soft", wrap=True)
        )
        body.addStretch()

    def _show_kept(self, checkup: Checkup) -> None:
        body = self._kept.body
        clear(body)
        stays = [f for f in checkup.findings if _is_kept(checkup, f)]
        if not stays:
            nothing = _("You kept nothing: what you decided on is reworded or removed.")
            body.addWidget(Label(nothing, kind="soft", wrap=True))
        stays += [checkup.by_id[i] for i in self._open]
        for finding in stays[:_MOST_ROWS]:
            body.addLayout(self._row(checkup, finding))
            body.addWidget(line())
        if len(stays) > _MOST_ROWS:
            more = ngettext("and {n} more", "and {n} more", len(stays) - _MOST_ROWS)
            body.addWidget(Label(more, kind="caption"))
        if self._open:
            words = ngettext(
                "Look at the {n} still open", "Look at the {n} still open", len(self._open)
            )
            later = Button(self.theme, words, small=True)
            later.clicked.connect(self._go_on)
            row = QHBoxLayout()
            row.addWidget(later)
            row.addStretch()
            body.addLayout(row)
        body.addStretch()

    def _row(self, checkup: Checkup, finding: Finding) -> QHBoxLayout:
        decision = checkup.decision(finding.id)
        note = decision.note if decision is not None else ""
        row = QHBoxLayout()
        row.setSpacing(self.theme.space("m"))
        row.addWidget(Chip(self.theme, finding.category, phrases.category(finding)))
        row.addWidget(Label(phrases.short(finding.text), wrap=True), 1)
        kept = _("kept: {why}", why=phrases.quoted(note)) if note else _("kept")
        words = kept if _is_kept(checkup, finding) else _("open")
        row.addWidget(Label(words, kind="caption", wrap=bool(note)), 1 if note else 0)
        return row

    def _go_on(self) -> None:
        if self._open:
            self.went.emit("walk", self._open[0])

    def _apply(self) -> None:
        self.went.emit("apply", "")

    def _compare(self) -> None:
        self.went.emit("read", "after")

    def _undo(self) -> None:
        if self._checkup is not None:
            self._checkup.undo()


def _told_apart(before: int, now: int) -> Bands:
    """The bands, those of before and of now named so."""
    plain = bands()
    names = list(plain.names)
    was, is_now = plain.index(before), plain.index(now)
    if was == is_now:
        names[is_now] = _("{band}, before and now", band=names[is_now])
    else:
        names[was] = _("{band}, before", band=names[was])
        names[is_now] = _("{band}, now", band=names[is_now])
    return replace(plain, names=tuple(names))


def _is_kept(checkup: Checkup, finding: Finding) -> bool:
    decision = checkup.decision(finding.id)
    return decision is not None and decision.action is Action.KEEP
