"""The three columns of the walk, showing one piece: sections, text, what can be done."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.audit.model import Finding
from app.checkup import Checkup, Offer
from app.text import _
from app.trim.plan import Action
from ui.models.passages import Passage, by_field, passages
from ui.pages import after_text, phrases, walk_marks
from ui.pages.decisions import KEEP_KEY, taken_key
from ui.pages.passage_view import PassageView, PreviewBar
from ui.pages.piece_panel import PiecePanel, Standing
from ui.pages.walk_choices import rows as choice_rows
from ui.pages.walk_footer import WalkFooter
from ui.pages.walk_route import Route
from ui.pages.walk_sections import WalkSections
from ui.theme import Theme

_LOW_WINDOW = 700
"""Below this height choices shrink to one line."""
_LARGE_TEXT = 175
"""From this text size in percent on the panel goes under the text."""


class WalkDesk(QWidget):
    """Shows the piece in hand; decides nothing.

    Attributes:
        sections: The list on the left.
        passage: The text in the middle.
        preview: What comes out.
        footer: Back, later, next.
        panel: The piece and its choices.
        offers: The choices of the piece in hand.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._checkup: Checkup | None = None
        self._passages: tuple[Passage, ...] = ()
        self._by_field: dict[str, Passage] = {}
        self._finding: Finding | None = None
        self._looked = 0
        self.offers: tuple[Offer, ...] = ()
        self.sections = WalkSections(theme)
        self.passage, self.preview = PassageView(theme), PreviewBar(theme)
        self.footer, self.panel = WalkFooter(theme), PiecePanel(theme)
        self.preview.compared.connect(self._compare)
        self.panel.choices.looked_at.connect(self.look_at)
        self.panel.also.clicked.connect(self._reoffer)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        for widget, stretch in ((self.passage, 1), (self.preview, 0), (self.footer, 0)):
            middle.addWidget(widget, stretch)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self.sections)
        self._columns.addLayout(middle, 1)
        self._columns.addWidget(self.panel)
        theme.changed.connect(self._fit)

    @property
    def everywhere(self) -> bool:
        """Whether the other mentions are decided too."""
        return self.panel.also.isVisibleTo(self.panel) and self.panel.also.isChecked()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All that others can read."""
        return self._passages

    def load(self, checkup: Checkup, route: Route) -> None:
        """Show another profile."""
        self._checkup, self._finding = checkup, None
        self._passages = passages(checkup.profile)
        self._by_field = by_field(self._passages)
        self.sections.set_out(checkup, route)

    def passage_of(self, finding: Finding) -> Passage:
        """The passage that a piece stands in."""
        return self._by_field[finding.field]

    def show_piece(self, route: Route, finding: Finding) -> None:
        """Show a piece as it stands now."""
        checkup = self._checkup
        if checkup is None:
            return
        fresh = self._finding is None or self._finding.id != finding.id
        self._finding = finding
        if fresh:
            self.panel.also.setChecked(True)
            self.preview.whole.setChecked(False)
        others = len(checkup.same(finding.id))
        decision = checkup.decision(finding.id)
        unconfirmed = checkup.needs_confirming(finding.id)
        standing = Standing(
            route.number(finding.id), len(route.ids), checkup.now.value, others, unconfirmed
        )
        self.panel.show_piece(finding, standing)
        self._show_text(checkup, route, finding)
        self._show_progress(checkup)
        self.sections.show_way(checkup, self._passages, self.passage_of(finding).id)
        self._looked = 0 if fresh or decision is not None else self._looked
        self._reoffer()

    def look_at(self, key: int) -> None:
        """Show what a choice would do."""
        self._looked = key
        self._show_outcome()

    def offer(self, key: int) -> Offer | None:
        """The choice of a key, where the piece has it."""
        return next((offer for offer in self.offers if offer.key == key), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give up the sections in a narrow window, details in a low one."""
        super().resizeEvent(event)
        self._fit()

    def show_keys(self, *, shown: bool) -> None:
        """Show single keys, or not where they are switched off."""
        self.footer.show_keys(shown=shown)
        self.panel.choices.show_keys(shown=shown)
        self.preview.whole.set_key("B" if shown else "")

    def _fit(self) -> None:
        window = self.window()
        narrow = window.width() < self._theme.space("narrow_below")
        self.sections.setVisible(not narrow)
        self.passage.set_narrow(narrow=narrow)
        self.preview.set_narrow(narrow=narrow)
        self.footer.set_narrow(narrow=narrow)
        self.panel.set_short(short=window.height() < _LOW_WINDOW)
        below = self._theme.text_size >= _LARGE_TEXT
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        self.panel.set_wide(wide=below)

    def _show_text(self, checkup: Checkup, route: Route, finding: Finding) -> None:
        passage = self.passage_of(finding)
        shown = {*route.ids, finding.id}
        self.passage.show_place(
            phrases.title(checkup, passage), phrases.where(checkup.fields[finding.field])
        )
        marks = walk_marks.marks(checkup, passage, shown)
        self.passage.show_text(walk_marks.parts(passage), marks, finding.id)
        self._compare(self.preview.whole.isChecked())

    def _show_progress(self, checkup: Checkup) -> None:
        decided = sum(checkup.is_decided(finding.id) for finding in checkup.queue)
        self.footer.show_progress(decided, len(checkup.queue))

    def _reoffer(self) -> None:
        checkup, finding = self._checkup, self._finding
        if checkup is None or finding is None:
            return
        self.offers = checkup.offers(finding.id, everywhere=self.everywhere)
        taken = taken_key(checkup, finding.id, self.offers)
        suggested = next((o.key for o in self.offers if o.choice.suggested), 0)
        self._looked = self._looked or taken or suggested
        self.panel.choices.show_rows(
            choice_rows(checkup, finding, self.offers), in_hand=self._looked, decided=taken
        )
        decision = checkup.decision(finding.id)
        kept = decision is not None and decision.action is Action.KEEP
        self.panel.reason.setVisible(kept and taken == KEEP_KEY)
        self.panel.reason.show_reason(decision.note if decision is not None else "")
        self._show_outcome()

    def _show_outcome(self) -> None:
        checkup, finding = self._checkup, self._finding
        if checkup is None or finding is None:
            return
        offer = self.offer(self._looked)
        taken = taken_key(checkup, finding.id, self.offers)
        decided = self._looked == taken
        choice = None if offer is None or decided else offer.choice
        trimmed = checkup.preview(finding.id, choice)
        if decided:
            title = _("As you decided")
        elif offer is not None and offer.choice.suggested:
            title = _("With this suggestion")
        else:
            title = _("With this choice") if offer is not None else _("As it stands")
        limit = checkup.fields[finding.field].limit
        gone = after_text.sentence_gone(trimmed, finding.start, finding.end)
        if gone is not None and trimmed.after.strip():
            self.preview.show_gone(title, trimmed, gone, limit)
            return
        stretch = after_text.sentence_after(trimmed, finding.start, finding.end)
        self.preview.show_outcome(title, trimmed, stretch, limit)

    def _compare(self, after: bool) -> None:  # noqa: FBT001  a slot of Qt's signal
        checkup, finding = self._checkup, self._finding
        if checkup is None or finding is None:
            return
        passage = self.passage_of(finding)
        parts = walk_marks.parts(passage)
        texts = [checkup.trimmed_field(field.id) for field in passage.fields] if after else []
        self.passage.compare(texts, parts, after=after)
