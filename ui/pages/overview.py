"""What the profile gives away as a whole, and where to begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.checkup import Checkup
from app.text import _, ngettext
from nlp.labels import Category
from ui.page import Page
from ui.pages.overview_advice import AdviceCard
from ui.pages.overview_conclusions import ConclusionsCard
from ui.pages.overview_exposure import ExposureCard
from ui.pages.overview_pieces import PiecesCard
from ui.pages.overview_years import YearsCard
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.column import Column
from ui.widgets.empty_state import EmptyState


class OverviewPage(Page):
    """Exposure, conclusions, what they rest on, the years, advice; every part leads on."""

    name = "overview"
    stage = "overview"

    report_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._checkup: Checkup | None = None
        self._report = Button(theme, _("Save a report…"), icon="ph.file-arrow-up", small=True)
        self._report.clicked.connect(self.report_wanted)
        self._exposure = ExposureCard(theme)
        self._conclusions = ConclusionsCard(theme)
        self._pieces = PiecesCard(theme)
        self._years = YearsCard(theme)
        self._advice = AdviceCard(theme)
        self._nothing = EmptyState(
            theme, "ph.check-circle", _("Nothing was found that needs an edit"), ""
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._column())
        self._stack.addWidget(self._nothing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        for part in (self._exposure, self._conclusions, self._pieces):
            part.went.connect(self.went)

    def show_checkup(self, checkup: Checkup) -> None:
        """Show another profile."""
        self._checkup = checkup

    def open(self, argument: str = "") -> None:
        """Bring everything up to the present decisions."""
        del argument
        if self._checkup is None:
            return
        something = bool(self._checkup.queue or self._checkup.folded)
        self._stack.setCurrentIndex(0 if something else 1)
        if not something:
            self._nothing.reason.setText(_checked(self._checkup))
            return
        for part in (
            self._exposure,
            self._conclusions,
            self._pieces,
            self._years,
            self._advice,
        ):
            part.show_checkup(self._checkup)

    def action(self) -> QWidget | None:
        """A report of the audit."""
        return self._report

    def first_focus(self) -> QWidget | None:
        """The short route."""
        return self._exposure.first_focus()

    def _column(self) -> Column:
        column = Column(self.theme)
        column.body.addWidget(self._exposure)
        middle = QHBoxLayout()
        middle.setSpacing(self.theme.space("l"))
        middle.addWidget(self._conclusions, 6)
        middle.addWidget(self._pieces, 5)
        column.body.addLayout(middle)
        column.body.addWidget(self._years)
        column.body.addWidget(self._advice)
        column.body.addStretch()
        return column


def _checked(checkup: Checkup) -> str:
    """What was looked at where nothing was found: finding nothing is a claim too."""
    rows = sum(file.rows_read for source in checkup.sources for file in source.files)
    return " ".join(
        [
            ngettext("{n} row was read.", "{n} rows were read.", rows),
            ngettext(
                "{n} text was looked at for {kinds} kinds of pieces.",
                "{n} texts were looked at for {kinds} kinds of pieces.",
                len(checkup.profile.fields),
                kinds=len(Category),
            ),
            _("That does not mean that nobody can learn anything from it."),
        ]
    )
