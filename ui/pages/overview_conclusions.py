"""What a stranger could conclude, each with the pieces it rests on and its cheapest break."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from app.audit.model import Inference
from app.checkup import Checkup
from app.text import _, ngettext, say
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card, line
from ui.widgets.key_cap import KeyCap
from ui.widgets.label import Label
from ui.widgets.layouts import clear

_FIRST = 5
_BARS_A_ROW = 2
"""Bars of the card beside it that are as high as one conclusion: both fill the same height."""
_QUOTED = 3
_QUOTE_LENGTH = 40


class ConclusionsCard(Card):
    """Numbered conclusions, the ones worth most first."""

    went = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("What a stranger could conclude"))
        self._theme = theme
        self._all = False

    def show_checkup(self, checkup: Checkup) -> None:
        """Show what can still be concluded with the present decisions."""
        clear(self.body)
        worth = {i.id: checkup.break_drop(i) for i in checkup.inferences}
        ordered = sorted(checkup.inferences, key=lambda i: -worth[i.id])
        if not ordered:
            nothing = _("Nothing more than the single pieces say.")
            self.body.addWidget(Label(nothing, kind="soft", wrap=True))
        first = max(_FIRST, len({finding.category for finding in checkup.queue}) // _BARS_A_ROW)
        shown = ordered if self._all else ordered[:first]
        for nth, inference in enumerate(shown, 1):
            if nth > 1:
                self.body.addWidget(line())
            self.body.addLayout(self._row(nth, inference, checkup, worth[inference.id]))
        if len(shown) < len(ordered):
            words = ngettext("Show all {n}", "Show all {n}", len(ordered))
            more = Button(self._theme, words, kind="plain", link=True)
            more.clicked.connect(partial(self._show_all, checkup))
            self.body.addWidget(line())
            self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()

    def _show_all(self, checkup: Checkup) -> None:
        self._all = True
        self.show_checkup(checkup)

    def _row(self, nth: int, inference: Inference, checkup: Checkup, drop: int) -> QGridLayout:
        statement = say(inference.statement)
        row = QGridLayout()
        row.setHorizontalSpacing(self._theme.space("m"))
        row.setVerticalSpacing(self._theme.space("ring"))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(KeyCap(self._theme, str(nth)), 0, 0, top)
        said = Label(statement, kind="strong", wrap=True)
        said.setContentsMargins(0, self._theme.space("ring"), 0, self._theme.space("ring"))
        row.addWidget(said, 0, 1, top)
        row.addWidget(self._break(inference, statement, drop), 0, 2, top)
        quotes = ", ".join(_quotes(inference, checkup))
        row.addWidget(Label(quotes, kind="caption", wrap=True), 1, 1, 1, 2)
        row.setColumnStretch(1, 1)
        return row

    def _break(self, inference: Inference, statement: str, drop: int) -> Button:
        edits = len(inference.break_with)
        words = (
            ngettext(
                "breaks with {n} edit, \N{MINUS SIGN}{drop}",
                "breaks with {n} edits, \N{MINUS SIGN}{drop}",
                edits,
                drop=drop,
            )
            if drop > 0
            else ngettext("breaks with {n} edit", "breaks with {n} edits", edits)
        )
        button = Button(self._theme, words, kind="good", small=True, link=True)
        button.setAccessibleName(_("{conclusion}: {words}", conclusion=statement, words=words))
        button.clicked.connect(partial(self.went.emit, "walk", inference.break_with[0]))
        return button


def _quotes(inference: Inference, checkup: Checkup) -> list[str]:
    texts = dict.fromkeys(
        " ".join(checkup.by_id[i].text.split()) for i in inference.findings if i in checkup.by_id
    )
    return [_("“{words}”", words=_short(text)) for text in list(texts)[:_QUOTED]]


def _short(text: str) -> str:
    if len(text) <= _QUOTE_LENGTH:
        return text
    return text[:_QUOTE_LENGTH].rsplit(" ", 1)[0] + "…"
