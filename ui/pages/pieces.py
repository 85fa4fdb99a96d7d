"""All pieces as a list: find, filter, pick several and decide on them at once."""

from typing import ClassVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.audit import wording
from app.checkup import Checkup
from app.profile.model import Section
from app.text import _, ngettext, say
from app.trim.plan import Action
from nlp.labels import Category
from ui.models.pieces import PiecesFilter, PiecesModel
from ui.page import Page
from ui.pages.filter_button import FilterButton
from ui.pages.piece_rows import piece_rows
from ui.pages.pieces_table import PiecesTable
from ui.theme import Theme
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.label import Label
from ui.widgets.segmented_button import SegmentedButton
from ui.widgets.toast import Toast

_ONE_BY_ONE, _ALL = "one", "all"


class PiecesPage(Page):
    """The table and what can be done with the picked rows.

    Attributes:
        model: All rows.
        table: The rows that are shown.
        search: Where to write what is looked for.
    """

    name: ClassVar[str] = "pieces"
    stage: ClassVar[str] = "walk"
    narrow: ClassVar[bool] = True

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._checkup: Checkup | None = None
        self.model = PiecesModel(self)
        self._shown = PiecesFilter(self)
        self._shown.setSourceModel(self.model)
        self.table = PiecesTable(theme, self.model, self._shown)
        self.search = QLineEdit()
        self.filter = FilterButton(theme, kind="outlined")
        self._switch = SegmentedButton(
            theme, _("How to decide"), {_ONE_BY_ONE: _("One by one"), _ALL: _("All")}
        )
        self._only = Label(kind="soft")
        self._clear = Button(theme, _("Show all"), kind="plain", small=True, link=True)
        self._count, self._outlook = Label(kind="strong"), Label(kind="caption")
        self.suggest = Button(theme, _("Take the suggestions"), kind="primary")
        self.remove, self.keep = Button(theme, _("Remove")), Button(theme, _("Keep"))
        self._toast = Toast(theme, self.table, undo=_("Undo"))
        self._head = self._build_head(theme)
        self._arrange(theme)
        self._connect()

    def show_checkup(self, checkup: Checkup) -> None:
        """List another profile."""
        self._checkup = checkup
        self.filter.offer(f.category for f in (*checkup.queue, *checkup.folded))
        self.follow(checkup, self._refresh)

    def open(self, argument: str = "") -> None:
        """List all, or only ``category:site``, ``section:about``, ``same:`` and a finding's id."""
        self._refresh()
        what, _colon, value = argument.partition(":")
        self._shown.only()
        sentence = ""
        if what == "category":
            self.filter.show_filter(frozenset({Category(value)}), self.filter.at_least)
            self._narrow()
        elif what == "section":
            self._shown.only(section=Section(value))
            sentence = _("Only: {section}", section=say(wording.section_name(Section(value))))
        elif what == "same" and self._checkup is not None:
            self._shown.only(ids=[value])
            sentence = _("Only: {words}", words=self._checkup.by_id[value].text)
        self._only.setText(sentence)
        self._only.setVisible(bool(sentence))
        self._clear.setVisible(bool(sentence))
        self._switch.set_current(_ALL)
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self._shown.index(0, 0))

    def crumbs(self) -> tuple[str, ...]:
        """The list, and how much of it is decided."""
        checkup = self._checkup
        if checkup is None:
            return (_("All pieces"),)
        decided = sum(checkup.is_decided(f.id) for f in checkup.queue)
        total = len(checkup.queue)
        return (_("All pieces: {n} of {total} decided", n=decided, total=total),)

    def action(self) -> QWidget | None:
        """Find, filter, and the way back to one by one."""
        return self._head

    def first_focus(self) -> QWidget | None:
        """The table."""
        return self.table

    def _build_head(self, theme: Theme) -> QWidget:
        self.search.setPlaceholderText(_("Find"))
        self.search.setAccessibleName(_("Find a piece"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(theme.space("button_wide"))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("s"))
        for widget in (self.search, self.filter, self._switch):
            row.addWidget(widget)
        return head

    def _arrange(self, theme: Theme) -> None:
        layout = QVBoxLayout(self)
        side = theme.space("xl")
        layout.setContentsMargins(side, theme.space("card"), side, theme.space("card"))
        layout.setSpacing(theme.space("m"))
        above = QHBoxLayout()
        above.addWidget(self._only)
        above.addWidget(self._clear)
        above.addStretch()
        layout.addLayout(above)
        card = QFrame()
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        edge = theme.space("hairline")
        inside.setContentsMargins(edge, edge, edge, edge)
        inside.addWidget(self.table)
        layout.addWidget(card, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.space("m"))
        foot.addWidget(self._count)
        foot.addWidget(self._outlook, 1)
        for button in (self.suggest, self.remove, self.keep):
            foot.addWidget(button)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._shown.look_for)
        self.filter.changed.connect(self._narrow)
        self._clear.clicked.connect(self._show_all)
        self._switch.chosen.connect(self._switched)
        self.model.picked_changed.connect(self._show_picked)
        self.table.opened.connect(self._open_one)
        self.suggest.clicked.connect(self._take_suggestions)
        self.remove.clicked.connect(self._remove_picked)
        self.keep.clicked.connect(self._keep_picked)
        self._toast.undone.connect(self._undo)
        for keys, action in (
            ("Ctrl+F", self.search.setFocus),
            ("Ctrl+Z", self._undo),
            ("Ctrl+Y", self._redo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(action)

    def _refresh(self) -> None:
        if self._checkup is not None:
            self.model.show(piece_rows(self._checkup))
            self._show_picked()
            self.headed.emit()

    def _show_picked(self) -> None:
        picked = self._picked_ids()
        for button in (self.suggest, self.remove, self.keep):
            button.setEnabled(bool(picked))
        if self._checkup is None or not picked:
            self._count.setText(_("Pick several to decide at once."))
            self._outlook.setText("")
            return
        self._count.setText(ngettext("{n} selected", "{n} selected", len(self.model.picked())))
        self._outlook.setText(
            _(
                "exposure {now} → {suggested} with the suggestions, {removed} if removed",
                now=self._checkup.now.value,
                suggested=self._checkup.exposure_if(picked),
                removed=self._checkup.exposure_if(picked, Action.REMOVE),
            )
        )

    def _picked_ids(self) -> list[str]:
        return [finding for piece in self.model.picked() for finding in piece.ids]

    def _take_suggestions(self) -> None:
        self._decide(None)

    def _remove_picked(self) -> None:
        self._decide(Action.REMOVE)

    def _keep_picked(self) -> None:
        self._decide(Action.KEEP)

    def _decide(self, action: Action | None) -> None:
        if self._checkup is None:
            return
        ids = self._picked_ids()
        before = self._checkup.now.value
        self.model.pick(self.model.picked(), on=False)
        self._checkup.bulk(ids, action)
        self._tell(
            ngettext(
                "{n} place decided. Exposure {before} → {now}.",
                "{n} places decided. Exposure {before} → {now}.",
                len(ids),
                before=before,
                now=self._checkup.now.value,
            )
        )

    def _undo(self) -> None:
        if self._checkup is not None:
            self._checkup.undo()
            announce(self.table, _("Undone. Exposure {n}.", n=self._checkup.now.value))

    def _redo(self) -> None:
        if self._checkup is not None:
            self._checkup.redo()
            announce(self.table, _("Done again. Exposure {n}.", n=self._checkup.now.value))

    def _tell(self, sentence: str) -> None:
        announce(self.table, sentence)
        self._toast.say(sentence)

    def _narrow(self) -> None:
        self._shown.narrow(self.filter.categories, self.filter.at_least)

    def _show_all(self) -> None:
        self.open("")

    def _switched(self, how: str) -> None:
        if how == _ONE_BY_ONE:
            self.went.emit("walk", "")

    def _open_one(self, finding_id: str) -> None:
        self.went.emit("walk", finding_id)
