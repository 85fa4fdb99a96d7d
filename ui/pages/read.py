"""The reading view: the person's own text with its pieces, free of decisions; before or after."""

from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.checkup import Checkup
from app.text import _, say
from ui.models.passages import Passage, by_field, passages
from ui.page import Page
from ui.pages import phrases, walk_marks
from ui.pages.filter_button import FilterButton
from ui.pages.passage_view import PassageView
from ui.pages.piece_panel import evidence
from ui.pages.sections_panel import SectionsPanel, section_rows
from ui.pages.walk_route import Filter
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.label import Label
from ui.widgets.segmented_button import SegmentedButton
from ui.widgets.severity_meter import SeverityMeter

BEFORE, AFTER = "before", "after"


class ReadPage(Page):
    """Sections, the text, and what is known about the piece that was clicked.

    Attributes:
        sections: The list on the left.
        passage: The text in the middle.
    """

    name: ClassVar[str] = "read"
    stage: ClassVar[str] = "walk"
    narrow: ClassVar[bool] = True

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._checkup: Checkup | None = None
        self._passages: tuple[Passage, ...] = ()
        self._current: Passage | None = None
        self._picked = ""
        self.sections, self.passage = SectionsPanel(theme), PassageView(theme)
        self.filter = FilterButton(theme)
        self._side = _PieceCard(theme)
        self.decide = Button(theme, _("Decide on it"), kind="primary")
        self._side.body.addWidget(self.decide)
        self._side.body.addStretch()
        self._switch = SegmentedButton(
            theme, _("Which text"), {BEFORE: _("Before"), AFTER: _("After")}
        )
        self._switch.set_current(BEFORE)
        self.sections.foot.addWidget(self.filter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sections)
        row.addWidget(self.passage, 1)
        row.addWidget(self._side)
        self.sections.picked.connect(self._show_passage)
        self.passage.picked.connect(self._show_piece)
        self.filter.changed.connect(self._refresh)
        self.decide.clicked.connect(self._decide)
        self._switch.chosen.connect(self._refresh)

    def show_checkup(self, checkup: Checkup) -> None:
        """Show another profile."""
        self._checkup, self._picked = checkup, ""
        self._passages = passages(checkup.profile)
        self._current = self._first(checkup)
        self.filter.offer(f.category for f in (*checkup.queue, *checkup.folded))
        self.follow(checkup, self._refresh)

    def open(self, argument: str = "") -> None:
        """Show a piece by its id, or ``before`` or ``after``."""
        if argument in {BEFORE, AFTER}:
            self._switch.set_current(argument)
        elif self._checkup is not None and argument in self._checkup.by_id:
            self._current = by_field(self._passages).get(self._checkup.by_id[argument].field)
            self._picked = argument
            self._switch.set_current(BEFORE)
        self._refresh()

    def crumbs(self) -> tuple[str, ...]:
        """The text in hand."""
        if self._checkup is None or self._current is None:
            return (_("Your text"),)
        return _("Your text"), phrases.title(self._checkup, self._current)

    def action(self) -> QWidget | None:
        """Before or after."""
        return self._switch

    def first_focus(self) -> QWidget | None:
        """The text."""
        return self.passage.text

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words most of a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.window().width() < self.theme.space("narrow_below")
        self.passage.set_narrow(narrow=narrow)
        self._side.set_narrow(narrow=narrow)
        self._side.setVisible(bool(self._picked) or not narrow)

    def _first(self, checkup: Checkup) -> Passage | None:
        """The first text that has a piece, else the first."""
        fields = {finding.field for finding in (*checkup.queue, *checkup.folded)}
        telling = (p for p in self._passages if any(f.id in fields for f in p.fields))
        return next(telling, next(iter(self._passages), None))

    def _refresh(self) -> None:
        checkup, passage = self._checkup, self._current
        if checkup is None or passage is None:
            return
        shown = self._shown(checkup)
        rows = section_rows(checkup, self._passages, shown, all_passages=True)
        self.sections.show_rows(rows, passage.id)
        self.passage.show_place(phrases.title(checkup, passage), phrases.where(passage.fields[0]))
        parts = walk_marks.parts(passage)
        self.passage.show_text(parts, walk_marks.marks(checkup, passage, shown), self._picked)
        after = self._switch.current == AFTER
        texts = [checkup.trimmed_field(f.id) for f in passage.fields] if after else []
        self.passage.compare(texts, parts, after=after)
        self._side.show_piece(checkup, self._picked)
        self.decide.setVisible(bool(self._picked))
        self._fit()
        self.headed.emit()

    def _shown(self, checkup: Checkup) -> frozenset[str]:
        chosen = Filter(self.filter.categories, self.filter.at_least)
        visible = (*checkup.queue, *checkup.folded)
        return frozenset(f.id for f in visible if chosen.lets(f))

    def _show_passage(self, passage_id: str) -> None:
        self._current = next((p for p in self._passages if p.id == passage_id), self._current)
        self._picked = ""
        self._refresh()

    def _show_piece(self, finding_id: str) -> None:
        self._picked = finding_id
        self._refresh()

    def _decide(self) -> None:
        self.went.emit("walk", self._picked)


class _PieceCard(QFrame):
    """What is known about a piece, or how to ask."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("kind", "panel")
        self.set_narrow(narrow=False)
        self._chip, self._meter = Chip(theme, "site", ""), SeverityMeter(theme, 1, "")
        self._quote = Label(kind="title", wrap=True)
        self._words = [Label(kind="soft", wrap=True) for _nth in range(2)]
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        side = theme.space("card")
        self.body.setContentsMargins(side, theme.space("l"), side, side)
        self.body.setSpacing(theme.space("s"))
        head = QHBoxLayout()
        head.addWidget(self._chip)
        head.addWidget(self._meter)
        head.addStretch()
        self.body.addLayout(head)
        for label in (self._quote, *self._words):
            self.body.addWidget(label)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(area.focusPolicy().NoFocus)
        area.setWidget(inside)
        for ground in (inside, area.viewport()):
            ground.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def set_narrow(self, *, narrow: bool) -> None:
        """Take less of a narrow window."""
        self.setFixedWidth(self._theme.space("sections" if narrow else "panel"))

    def show_piece(self, checkup: Checkup, finding_id: str) -> None:
        """Show a piece, or ("") how to pick one."""
        finding = checkup.by_id.get(finding_id)
        self._chip.setVisible(finding is not None)
        self._meter.setVisible(finding is not None)
        if finding is None:
            self._quote.setText(_("Your own words"))
            self._words[0].setText(_("Click a marked piece to see what it gives away."))
            self._words[1].setText("")
            return
        self._chip.show_category(finding.category, phrases.category(finding))
        self._meter.show_level(int(finding.severity), phrases.severity(finding))
        self._quote.setText(phrases.quoted(phrases.short(finding.text)))
        self._words[0].setText(say(finding.misuse))
        self._words[1].setText(evidence(finding))
