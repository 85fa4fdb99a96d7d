"""The exposure with what it means, what moves it, and the two ways to begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.audit import wording
from app.checkup import Checkup
from app.text import _, ngettext, say
from ui.pages.bands import bands
from ui.theme import Theme
from ui.widgets.band_scale import BandScale
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label


class ExposureCard(Card):
    """One number, never without its meaning."""

    went = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._number = Label(kind="number")
        self._band = Label(kind="strong")
        self._meaning = Label(kind="soft", wrap=True)
        self._was = Label(kind="caption")
        self._scale = BandScale(theme, bands())
        self._short = Button(theme, "", kind="primary", icon="ph.arrow-right", after=True)
        self._short.clicked.connect(self._take_short_route)
        self._all = Button(theme, "")
        self._all.clicked.connect(self._take_all)
        self._promise = Label(kind="caption", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(theme.space("xl"))
        row.addLayout(self._figure())
        row.addLayout(self._middle(theme), 1)
        row.addWidget(self._ways(theme))
        self.body.addLayout(row)

    def show_checkup(self, checkup: Checkup) -> None:
        """Show the exposure with the present decisions."""
        now, before = checkup.now, checkup.before
        left = [i for i in checkup.short_route if not checkup.is_decided(i)]
        band = say(wording.band_name(now.band))
        self._number.setText(str(now.value))
        self._band.setText(band)
        self._meaning.setText(say(wording.band_meaning(now.band)))
        self._was.setText(_("was {before}", before=before.value))
        self._was.setVisible(now.value != before.value)
        self._show_ways(checkup, left)
        target = checkup.target.value
        self._scale.show_value(
            now.value,
            goal=target if left else None,
            goal_words=_("after the short route") if left else "",
            sentence=_("Exposure {value} of 100, {band}", value=now.value, band=band),
        )

    def first_focus(self) -> QWidget:
        """The primary button, or the other where the short route is done."""
        return self._short if self._short.isVisibleTo(self) else self._all

    def _show_ways(self, checkup: Checkup, left: list[str]) -> None:
        open_ones = [f for f in checkup.queue if not checkup.is_decided(f.id)]
        count = len(open_ones)
        self._short.setVisible(bool(left))
        self._short.setText(
            ngettext("Do the {n} that matters", "Do the {n} that matter", len(left))
        )
        self._all.set_kind("outlined" if left else "primary")
        self._all.setText(
            ngettext("Walk through all {n}", "Walk through all {n}", count)
            if count
            else _("Walk through it again")
        )
        self._promise.setVisible(bool(left))
        self._promise.setText(
            ngettext(
                "The {n} takes you to about {after}",
                "The {n} take you to about {after}",
                len(left),
                after=checkup.target.value,
            )
        )

    def _figure(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch()
        for part in (Label(_("Exposure"), kind="caption"), self._number, self._band, self._was):
            column.addWidget(part)
        column.addStretch()
        return column

    def _middle(self, theme: Theme) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.space("s"))
        column.addWidget(self._scale)
        column.addWidget(self._meaning)
        column.addStretch()
        return column

    def _ways(self, theme: Theme) -> QWidget:
        ways = QWidget()
        ways.setMinimumWidth(theme.space("button_wide"))
        column = QVBoxLayout(ways)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        for part in (self._short, self._all, self._promise):
            column.addWidget(part)
        column.addStretch()
        return ways

    def _take_short_route(self) -> None:
        self.went.emit("walk", "short")

    def _take_all(self) -> None:
        self.went.emit("walk", "all")
