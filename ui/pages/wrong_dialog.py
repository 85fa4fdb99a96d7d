"""The dialog for "This is wrong": here or everywhere, and what it is instead."""

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.audit import wording
from app.audit.model import Finding
from app.text import _, ngettext, say
from nlp.labels import Category
from ui.pages import phrases
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Label


@dataclass(frozen=True, slots=True)
class Correction:
    """What the person said: at all places or here, and the category it really is (or none)."""

    everywhere: bool
    category: Category | None


class WrongDialog(QDialog):
    """Asks where a finding is wrong and what it really is."""

    def __init__(
        self, theme: Theme, finding: Finding, *, others: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("This is wrong"))
        self.setMinimumWidth(theme.space("dialog"))
        self.here = QRadioButton(_("Only here"))
        self.everywhere = QRadioButton(
            ngettext("Here and in {n} other place", "Here and in {n} other places", others)
        )
        self.everywhere.setVisible(others > 0)
        self.nothing = QRadioButton(_("Nothing that needs care"))
        self.other = QRadioButton(_("Something else:"))
        self.categories = QComboBox()
        self.categories.setAccessibleName(_("What it is instead"))
        for category in Category:
            if category is not finding.category:
                self.categories.addItem(say(wording.category_name(category)), category.value)
        self.categories.activated.connect(self._choose_other)
        self.here.setChecked(True)
        self.nothing.setChecked(True)
        self._groups = [
            self._group(self.here, self.everywhere),
            self._group(self.nothing, self.other),
        ]
        self._arrange(theme, finding)

    def correction(self) -> Correction:
        """What was said."""
        category = Category(self.categories.currentData()) if self.other.isChecked() else None
        return Correction(self.everywhere.isChecked(), category)

    def _group(self, *buttons: QRadioButton) -> QButtonGroup:
        group = QButtonGroup(self)
        for button in buttons:
            group.addButton(button)
        return group

    def _choose_other(self) -> None:
        self.other.setChecked(True)

    def _arrange(self, theme: Theme, finding: Finding) -> None:
        layout = QVBoxLayout(self)
        edge = theme.space("xl")
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.space("s"))
        sentence = _(
            "{words} was taken for: {category}.",
            words=phrases.quoted(phrases.short(finding.text)),
            category=phrases.category(finding),
        )
        layout.addWidget(Label(_("This is wrong"), kind="title"))
        layout.addWidget(Label(sentence, kind="soft", wrap=True))
        layout.addWidget(Label(_("Where?"), kind="caption_strong"))
        layout.addWidget(self.here)
        layout.addWidget(self.everywhere)
        layout.addWidget(Label(_("What is it really?"), kind="caption_strong"))
        layout.addWidget(self.nothing)
        row = QHBoxLayout()
        row.addWidget(self.other)
        row.addWidget(self.categories, 1)
        layout.addLayout(row)
        layout.addWidget(
            Label(_("It no longer counts as it was. You can undo this."), kind="caption", wrap=True)
        )
        buttons = QHBoxLayout()
        buttons.addStretch()
        cancel = Button(theme, _("Cancel"))
        mark = Button(theme, _("Mark as wrong"), kind="primary")
        mark.setDefault(True)
        cancel.clicked.connect(self.reject)
        mark.clicked.connect(self.accept)
        buttons.addWidget(cancel)
        buttons.addWidget(mark)
        layout.addLayout(buttons)
