"""The first screen: drop an export, learn how to get one, or look at the sample."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.text import _
from resources import ROOT
from ui.page import Page
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.card import line
from ui.widgets.column import Column
from ui.widgets.drop_zone import DropZone
from ui.widgets.icon_view import IconView
from ui.widgets.label import Label
from ui.widgets.notice import Notice

SAMPLE = ROOT / "samples" / "linkedin"


class HomePage(Page):
    """Asks for an export in four ways: drop, file, folder, sample.

    Attributes:
        zone: Where to drop.
    """

    name = "home"
    stage = "home"

    chosen = Signal(object)
    """Paths of an export."""
    guide_wanted = Signal()
    seal_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        column = Column(theme, "page_narrow")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        body = column.body
        body.addLayout(self._title())
        self._weak = Notice(theme, action=_("See what was tried"))
        self._weak.acted.connect(self.seal_wanted)
        self._weak.hide()
        body.addSpacing(theme.space("s"))
        body.addWidget(self._weak)
        self.zone = self._drop_zone()
        body.addWidget(self.zone)
        body.addLayout(self._other_ways())
        body.addSpacing(theme.space("s"))
        body.addWidget(line())
        body.addLayout(self._work())
        body.addStretch()

    def warn(self, title: str, words: str) -> None:
        """Say before anything is loaded that the reader is not locked up as it should be."""
        self._weak.say(title, words)
        self._weak.setVisible(True)

    def all_well(self) -> None:
        """Take the warning back."""
        self._weak.hide()

    def choose_file(self) -> None:
        """Ask for one or several files."""
        names, _kind = QFileDialog.getOpenFileNames(
            self,
            _("Choose your export"),
            "",
            _("Exports (*.zip *.csv);;All files (*)"),
        )
        if names:
            self.chosen.emit([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(self, _("Choose the folder of your export"))
        if name:
            self.chosen.emit([Path(name)])

    def first_focus(self) -> QWidget | None:
        """The primary button."""
        return self._file

    def _title(self) -> QVBoxLayout:
        said = QVBoxLayout()
        said.setSpacing(self.theme.space("s"))
        said.addWidget(Label(_("What does your profile give away?"), kind="display", wrap=True))
        promise = _(
            "Load your own export. See what a stranger could conclude. Trim it to what you need."
        )
        said.addWidget(Label(promise, kind="soft", wrap=True))
        return said

    def _drop_zone(self) -> DropZone:
        zone = DropZone(
            self.theme,
            _("Drop your export here"),
            _("A zip, a folder, or a single file. It is only read, never changed."),
        )
        self._file = Button(self.theme, _("Choose a file…"), kind="primary")
        self._file.clicked.connect(self.choose_file)
        folder = Button(self.theme, _("Choose a folder…"))
        folder.clicked.connect(self.choose_folder)
        zone.add_button(self._file)
        zone.add_button(folder)
        return zone

    def _other_ways(self) -> QVBoxLayout:
        ways = QVBoxLayout()
        ways.setSpacing(self.theme.space("s"))
        guide = Button(self.theme, _("LinkedIn"), small=True)
        guide.setAccessibleName(_("How to get your export from LinkedIn"))
        guide.clicked.connect(self.guide_wanted)
        ways.addLayout(self._way(_("No export yet? How to get it from"), guide))
        sample = Button(self.theme, _("Try it with a sample profile"), kind="plain", link=True)
        sample.clicked.connect(self._take_sample)
        ways.addLayout(self._way(_("Just looking?"), sample))
        return ways

    def _way(self, words: str, button: Button) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.space("s"))
        row.addWidget(Label(words, kind="soft"))
        row.addWidget(button)
        row.addStretch()
        return row

    def _work(self) -> QVBoxLayout:
        """Nothing is stored, and the page says so where the stored work will be."""
        work = QVBoxLayout()
        work.setSpacing(self.theme.space("s"))
        work.addWidget(Label(_("Your work"), kind="caption_strong"))
        row = QHBoxLayout()
        row.setSpacing(self.theme.space("m"))
        row.addWidget(IconView(self.theme, "ph.file-dotted", "text_soft"))
        said = _(
            "Nothing is stored on this computer yet. What you decide is kept until you close the "
            "window; you can save it as plan.json and load that again with the same export."
        )
        row.addWidget(Label(said, kind="soft", wrap=True), 1)
        work.addLayout(row)
        return work

    def _take_sample(self) -> None:
        self.chosen.emit([SAMPLE])
