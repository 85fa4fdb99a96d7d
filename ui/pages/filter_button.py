"""A button with a menu: which categories are shown, and from which severity on."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.audit import wording
from app.audit.model import Severity
from app.text import _, ngettext, say
from nlp.labels import Category
from ui.theme import Theme
from ui.widgets.button import Button


class FilterButton(Button):
    """Says what is shown; ``changed`` tells that the person chose otherwise."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, kind: str = "plain") -> None:
        link = kind == "plain"
        super().__init__(
            theme, "", kind=kind, icon="ph.funnel", small=True, link=link, parent=parent
        )
        self._words = ""
        self._menu = QMenu(self)
        self._severities = QActionGroup(self)
        self._actions: dict[Category, QAction] = {}
        self.setMenu(self._menu)
        self.offer(())

    def sizeHint(self) -> QSize:
        """Room for all of its words."""
        hint = super().sizeHint()
        return QSize(
            self._chrome() + self.fontMetrics().horizontalAdvance(self._words), hint.height()
        )

    def minimumSizeHint(self) -> QSize:
        """Its words are cut where there is less room; they are read out in full."""
        return QSize(self._chrome(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many words as fit."""
        super().resizeEvent(event)
        self._elide()

    @property
    def categories(self) -> frozenset[Category]:
        """Categories that are shown; none named: all."""
        return frozenset(c for c, action in self._actions.items() if action.isChecked())

    @property
    def at_least(self) -> Severity:
        """Nothing below this is shown."""
        action = self._severities.checkedAction()
        return Severity(action.data()) if action is not None else Severity.LOW

    def offer(self, categories: Iterable[Category]) -> None:
        """Offer these categories; the filter is taken off."""
        self._menu.clear()
        self._actions.clear()
        for old in self._severities.actions():
            self._severities.removeAction(old)
        for severity in Severity:
            action = self._menu.addAction(_severity_words(severity))
            action.setCheckable(True)
            action.setData(int(severity))
            action.setChecked(severity is Severity.LOW)
            self._severities.addAction(action)
        self._menu.addSeparator()
        for category in sorted(set(categories), key=list(Category).index):
            action = self._menu.addAction(say(wording.category_name(category)))
            action.setCheckable(True)
            self._actions[category] = action
        for action in self._menu.actions():
            action.triggered.connect(self._tell)
        self._describe()

    def show_filter(self, categories: frozenset[Category], at_least: Severity) -> None:
        """Show a filter that was set elsewhere."""
        for category, action in self._actions.items():
            action.setChecked(category in categories)
        for action in self._severities.actions():
            action.setChecked(action.data() == int(at_least))
        self._describe()

    def _tell(self) -> None:
        self._describe()
        self.changed.emit()

    def _describe(self) -> None:
        count = len(self.categories)
        kinds = ngettext("{n} category", "{n} categories", count) if count else _("All categories")
        words = _("{kinds}, {severities}", kinds=kinds, severities=_severity_words(self.at_least))
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(_("Filter: {words}", words=words))
        self.updateGeometry()
        self._elide()

    def _chrome(self) -> int:
        """Width of the button without its words, a pixel left for rounding."""
        self.ensurePolished()
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text()) + 1

    def _elide(self) -> None:
        room, metrics = self.width() - self._chrome(), self.fontMetrics()
        fits = room >= metrics.horizontalAdvance(self._words)
        cut = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, max(0, room))
        self.setText(self._words if fits else cut)


def _severity_words(severity: Severity) -> str:
    return {
        Severity.LOW: _("all severities"),
        Severity.MEDIUM: _("medium and above"),
        Severity.HIGH: _("high and above"),
        Severity.CRITICAL: _("critical only"),
    }[severity]
