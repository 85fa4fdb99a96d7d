"""The walk's list of sections, with the switch between the short way and all, and the filter."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.checkup import Checkup
from app.text import _, ngettext
from ui.models.passages import Passage
from ui.pages.filter_button import FilterButton
from ui.pages.sections_panel import SectionsPanel, section_rows
from ui.pages.walk_route import Route, Scope
from ui.theme import Theme
from ui.widgets.card import line
from ui.widgets.check_box import CheckBox
from ui.widgets.segmented_button import SegmentedButton


class WalkSections(SectionsPanel):
    """Sections of the way; ``rerouted`` tells that another way was chosen."""

    rerouted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._route: Route | None = None
        self._switch: SegmentedButton | None = None
        self._folded = CheckBox(theme)
        self._folded.clicked.connect(self._fold)
        self.filter = FilterButton(theme)
        self.filter.changed.connect(self._narrow)
        for widget in (line(), self._folded, self.filter):
            self.foot.addWidget(widget)

    def set_out(self, checkup: Checkup, route: Route) -> None:
        """Serve another way."""
        self._route = route
        if self._switch is not None:
            self.head.removeWidget(self._switch)
            self._switch.deleteLater()
        few, every = len(checkup.short_route), len(checkup.queue)
        options = {
            Scope.SHORT.value: _("The {n}", n=few),
            Scope.ALL.value: _("All {n}", n=every),
        }
        self._switch = SegmentedButton(self._theme, _("How far to walk"), options)
        self._switch.setVisible(0 < few < every)
        self._switch.chosen.connect(self._rescope)
        self.head.addWidget(self._switch)
        count = len(checkup.folded)
        self._folded.setText(
            ngettext("Show {n} small piece too", "Show {n} small pieces too", count)
        )
        self._folded.setVisible(count > 0)
        self.filter.offer(f.category for f in (*checkup.queue, *checkup.folded))

    def show_way(self, checkup: Checkup, all_passages: Sequence[Passage], current: str) -> None:
        """Show what is on the way, with the passage in hand marked."""
        route = self._route
        if route is None or self._switch is None:
            return
        self._switch.set_current(route.scope.value)
        self._folded.setChecked(route.shows_folded)
        self.filter.show_filter(route.filter.categories, route.filter.at_least)
        rows = section_rows(checkup, tuple(all_passages), frozenset(route.ids), all_passages=False)
        self.show_rows(rows, current)

    def _rescope(self, scope: str) -> None:
        if self._route is not None:
            self._route.scope = Scope(scope)
            self.rerouted.emit()

    def _fold(self, shown: bool) -> None:  # noqa: FBT001  a slot of Qt's signal
        if self._route is not None:
            self._route.shows_folded = shown
            if shown:
                self._route.scope = Scope.ALL
            self.rerouted.emit()

    def _narrow(self) -> None:
        if self._route is not None:
            self._route.narrow(categories=self.filter.categories, at_least=self.filter.at_least)
            self.rerouted.emit()
