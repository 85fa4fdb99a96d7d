"""The right of the walk: what a piece is, why it matters, how we know, what can be done."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.audit import wording
from app.audit.model import Finding
from app.text import _, ngettext, say
from ui.pages import phrases
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import Card, line
from ui.widgets.check_box import CheckBox
from ui.widgets.chip import Chip
from ui.widgets.choice_list import ChoiceList
from ui.widgets.label import Label
from ui.widgets.reason_line import ReasonLine
from ui.widgets.severity_meter import SeverityMeter


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a piece stands on the way.

    Attributes:
        number: Its place, from 1; 0 where it is not on the way.
        total: How many pieces are on the way.
        exposure: The exposure now.
        others: How many other places mention the same.
        unconfirmed: Whether it waits for a "yes, that is right".
    """

    number: int
    total: int
    exposure: int
    others: int
    unconfirmed: bool


class PiecePanel(QFrame):
    """One piece and its choices.

    Attributes:
        choices: The choices.
        also: Whether other mentions are decided too.
        reason: Why it is kept, in the person's words; shown once it is kept.
    """

    confirmed = Signal()
    wrong = Signal()
    others_shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "panel")
        self.setFixedWidth(theme.space("walk_panel"))
        self._head = QHBoxLayout()
        self._chip = Chip(theme, "site", "")
        self._severity = SeverityMeter(theme, 1, "")
        self._number = Label(kind="caption")
        for widget in (self._chip, self._severity):
            self._head.addWidget(widget)
        self._head.addStretch()
        self._head.addWidget(self._number)
        self._quote = Label(kind="title", wrap=True)
        self._misuse = Label(kind="soft", wrap=True)
        self._how = Button(
            theme, _("Why, and how do we know?"), kind="plain", small=True, link=True
        )
        self._how.setCheckable(True)
        self._evidence = Label(kind="caption", wrap=True)
        self._evidence.hide()
        self._how.toggled.connect(self._evidence.setVisible)
        self._advice = Card(theme, kind="caution_card")
        self._advice_words = Label(wrap=True)
        self._advice.body.addWidget(self._advice_words)
        self._question = self._build_question(theme)
        self.choices = ChoiceList(theme)
        self.reason = ReasonLine(theme, _("Why do you keep it? (only for you)"))
        self.also = CheckBox(theme)
        self._show = Button(theme, _("Show"), kind="plain", small=True, link=True)
        self._show.setAccessibleName(_("Show the other places"))
        self._show.clicked.connect(self.others_shown)
        self.mistake = Button(theme, _("This is wrong…"), kind="plain", small=True)
        self.mistake.clicked.connect(self.wrong)
        self._ask = Label(_("If you choose this"), kind="caption")
        self._now = Label(kind="caption")
        self._arrange(theme)

    def show_piece(self, finding: Finding, standing: Standing) -> None:
        """Show what is known about a piece."""
        name = phrases.category(finding)
        self._chip.show_category(finding.category, name)
        self._severity.show_level(int(finding.severity), phrases.severity(finding))
        self._number.setText(
            _("{n} of {total}", n=standing.number, total=standing.total) if standing.number else ""
        )
        self._quote.setText(phrases.short(phrases.quoted(finding.text)))
        self._misuse.setText(say(finding.misuse))
        self._evidence.setText(evidence(finding))
        self._advice.setVisible(finding.advice is not None)
        self._advice_words.setText(say(finding.advice) if finding.advice else "")
        self._question.setVisible(standing.unconfirmed)
        self._now.setText(_("exposure, now {n}", n=standing.exposure))
        self.also.setVisible(standing.others > 0)
        self._show.setVisible(standing.others > 0)
        self.also.setText(
            ngettext("Also in {n} other place", "Also in {n} other places", standing.others)
        )

    def set_short(self, *, short: bool) -> None:
        """Shrink the choices, for windows that are not high."""
        self.choices.set_short(short=short)

    def set_wide(self, *, wide: bool) -> None:
        """Take the whole width, where it stands under the text."""
        widest = self._theme.space("page_narrow") if wide else self._theme.space("walk_panel")
        self.setFixedWidth(widest)

    def _build_question(self, theme: Theme) -> QFrame:
        card = Card(theme, kind="raised")
        card.body.addWidget(
            Label(_("Is this right? It does not count until you say so."), wrap=True)
        )
        row = QHBoxLayout()
        yes = Button(theme, _("Yes, that is right"), small=True)
        no = Button(theme, _("No…"), kind="plain", small=True)
        yes.clicked.connect(self.confirmed)
        no.clicked.connect(self.wrong)
        for button in (yes, no):
            row.addWidget(button)
        row.addStretch()
        card.body.addLayout(row)
        return card

    def _arrange(self, theme: Theme) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        side = theme.space("card")
        # The choices keep room for the focus ring; their edges stand in line with the words.
        ring = theme.space("ring") + theme.space("focus_gap")
        column.setContentsMargins(side - ring, theme.space("l"), side - ring, theme.space("m"))
        column.setSpacing(0)
        words = QVBoxLayout()
        words.setContentsMargins(ring, 0, ring, theme.space("xs"))
        words.setSpacing(theme.space("s"))
        words.addLayout(self._head)
        for widget in (self._quote, self._misuse, self._how, self._evidence):
            words.addWidget(widget)
        words.addWidget(self._advice)
        words.addWidget(self._question)
        row = QHBoxLayout()
        row.addWidget(self._ask)
        row.addStretch()
        row.addWidget(self._now)
        words.addLayout(row)
        column.addLayout(words)
        column.addWidget(self.choices)
        below = QVBoxLayout()
        below.setContentsMargins(ring, theme.space("xs"), ring, 0)
        below.addWidget(self.reason)
        column.addLayout(below)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        for ground in (inside, area.viewport()):
            ground.setAutoFillBackground(False)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addLayout(self._foot(theme))

    def _foot(self, theme: Theme) -> QVBoxLayout:
        """The other places, and the way to say that it is wrong."""
        others = QVBoxLayout()
        others.setSpacing(0)
        others.addWidget(self.also)
        indented = QHBoxLayout()
        indented.addSpacing(theme.space("icon_small") + theme.space("s"))
        indented.addWidget(self._show)
        indented.addStretch()
        others.addLayout(indented)
        foot = QHBoxLayout()
        foot.addLayout(others)
        foot.addStretch()
        foot.addWidget(self.mistake)
        under = QVBoxLayout()
        side = theme.space("card")
        under.setContentsMargins(side, 0, side, theme.space("m"))
        under.addWidget(line())
        under.addLayout(foot)
        return under


def evidence(finding: Finding) -> str:
    """Why a piece matters, which rule or model said so, and how sure that is."""
    return _(
        "{why} {rule} {sureness} Confidence {figure} %.",
        why=say(finding.why),
        rule=say(wording.rule_sentence(finding)),
        sureness=say(wording.sureness_meaning(finding.sureness)),
        figure=round(finding.confidence * 100),
    )
