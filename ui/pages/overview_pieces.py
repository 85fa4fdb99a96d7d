"""What the exposure rests on: pieces by category, or by section of the profile."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.audit import wording
from app.checkup import Checkup
from app.profile.model import Audience, Section
from app.text import _, ngettext, say
from nlp.labels import Category
from ui.theme import Theme
from ui.widgets.bar_list import Bar, BarList
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.segmented_button import SegmentedButton


class PiecesCard(Card):
    """Bars that open the pieces they count."""

    went = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("What it rests on"), aside=" ")
        self._checkup: Checkup | None = None
        self._by = SegmentedButton(
            theme, _("Show pieces"), {"category": _("By category"), "section": _("By section")}
        )
        self._by.set_current("category")
        self._by.chosen.connect(self._show)
        self._bars = BarList(theme)
        self._bars.chosen.connect(self._open)
        self._folded = Label(kind="caption", wrap=True)
        row = QHBoxLayout()
        row.addWidget(self._by)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addWidget(self._bars)
        self.body.addWidget(self._folded)
        self.body.addStretch()

    def show_checkup(self, checkup: Checkup) -> None:
        """Count the pieces of this profile."""
        self._checkup = checkup
        queue = checkup.queue
        public = sum(checkup.fields[f.field].audience is Audience.PUBLIC for f in queue)
        self.aside.setText(
            ngettext(
                "{n} piece, {public} public",
                "{n} pieces, {public} public",
                len(queue),
                public=public,
            )
        )
        folded = len(checkup.folded)
        self._folded.setVisible(folded > 0)
        self._folded.setText(
            ngettext(
                "{n} more that says little stands behind them, such as a date or a title.",
                "{n} more that say little stand behind them, such as dates and titles.",
                folded,
            )
        )
        self._show()

    def _show(self) -> None:
        if self._checkup is None:
            return
        bars = _by_section if self._by.current == "section" else _by_category
        self._bars.show_bars(bars(self._checkup))

    def _open(self, bar: str) -> None:
        self.went.emit("pieces", bar)


def _by_category(checkup: Checkup) -> list[Bar]:
    counts = Counter(finding.category for finding in checkup.queue)
    return [_bar_of(category, counts[category]) for category in Category if counts[category]]


def _bar_of(category: Category, count: int) -> Bar:
    name = say(wording.category_name(category))
    return Bar(f"category:{category}", name, count, _sentence(name, count), category=str(category))


def _by_section(checkup: Checkup) -> list[Bar]:
    counts = Counter(checkup.fields[finding.field].section for finding in checkup.queue)
    names = {section: say(wording.section_name(section)) for section in counts}
    return [
        Bar(f"section:{s}", names[s], counts[s], _sentence(names[s], counts[s]))
        for s in Section
        if counts[s]
    ]


def _sentence(name: str, count: int) -> str:
    return ngettext("{name}, {n} piece", "{name}, {n} pieces", count, name=name)
