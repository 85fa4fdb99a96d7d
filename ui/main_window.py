"""The one window: rail, header and the page in hand. It opens pages and takes drops, no more."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.text import _
from ui.header import Header
from ui.page import Page
from ui.settings import Settings
from ui.theme import Theme
from ui.widgets.rail import Rail, Stage

PRODUCT = "Undershare"


_NEED_EXPORT = ("overview", "walk", "apply")
"""Stages that are ready once an export is open."""


def stages() -> tuple[Stage, ...]:
    """The stages on the rail, in the order of the work."""
    return (
        Stage("home", "ph.house", _("Home")),
        Stage("overview", "ph.chart-bar-horizontal", _("Overview")),
        Stage("walk", "ph.list-dashes", _("Walk")),
        Stage(
            "contacts",
            "ph.users",
            _("Contacts"),
            unready=_("Not built yet: signs of false contacts in your conversations."),
        ),
        Stage("apply", "ph.clipboard-text", _("Apply")),
        Stage(
            "prove",
            "ph.check-circle",
            _("Prove"),
            unready=_("Not built yet: what a later export shows to be gone."),
        ),
        Stage("settings", "ph.gear-six", _("Settings"), apart=True),
    )


class MainWindow(QMainWindow):
    """Shows one page at a time.

    Attributes:
        rail: The stages and the seal.
        may_close: Asked before the window closes; False keeps it open.
    """

    shown = Signal()
    """The window is on screen for the first time."""
    dropped = Signal(object)
    """Paths that the person dropped anywhere on the window."""
    dragged = Signal(bool)
    """Whether something that could be read is held over the window."""
    closing = Signal()

    def __init__(self, theme: Theme, settings: Settings, pages: Sequence[Page]) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._was_shown = False
        self._owner = ("", _("Nothing is open"))
        self.may_close: Callable[[], bool] = lambda: True
        self.setWindowTitle(PRODUCT)
        self.setAcceptDrops(True)
        self.setMinimumSize(theme.space("window_min_width"), theme.space("window_min_height"))
        self.rail = Rail(theme, PRODUCT, stages())
        self.rail.chosen.connect(self.show_page)
        for stage in _NEED_EXPORT:
            self.rail.buttons[stage].bar(_("Open an export first; then this is ready."))
        self._header = Header(theme)
        self._stack = QStackedWidget()
        self._pages: dict[str, Page] = {}
        self._makers: deque[Callable[[], Page]] = deque()
        self._making = QTimer(self)
        self._making.timeout.connect(self._make_next)
        for page in pages:
            self._add(page)
        self.setCentralWidget(self._arranged())
        self._add_shortcuts()
        self._restore()

    @property
    def pages(self) -> Mapping[str, Page]:
        """All pages by name; those that are still to come are made now."""
        while self._makers:
            self._make_next()
        return self._pages

    def add_pages(self, pages: Iterable[Page]) -> None:
        """Have pages that are made."""
        for page in pages:
            self._add(page)

    def open_stages(self) -> None:
        """Let every stage be chosen: an export is open."""
        for stage in _NEED_EXPORT:
            self.rail.buttons[stage].bar("")

    def expect(self, makers: Iterable[Callable[[], Page]]) -> None:
        """Have more pages made, once :meth:`make_rest` is called or one of them is asked for."""
        self._makers.extend(makers)

    def make_rest(self) -> None:
        """Make the pages that are still to come, one in each turn of the event loop."""
        self._making.start()

    @property
    def page(self) -> Page:
        """The page in hand."""
        page = self._stack.currentWidget()
        if not isinstance(page, Page):
            raise TypeError
        return page

    def show_page(self, name: str, argument: str = "") -> None:
        """Open a page by its name."""
        page = self._pages[name] if name in self._pages else self.pages[name]
        page.open(argument)
        self._stack.setCurrentWidget(page)
        self.rail.set_current(page.stage)
        self._fit_rail()
        self._refresh_header()
        focus = page.first_focus()
        if focus is not None:
            focus.setFocus()

    def show_owner(self, owner: str, export: str) -> None:
        """Say in the header whose export is open."""
        self._owner = (owner, export)
        self._refresh_header()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell once that the window is there."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.shown.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the page room where the window is small."""
        super().resizeEvent(event)
        self._fit_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where the window was, unless it has to stay."""
        if not self.may_close():
            event.ignore()
            return
        self._settings.geometry = self.saveGeometry()
        self.closing.emit()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders of this computer."""
        if _paths(event):
            event.acceptProposedAction()
            self.dragged.emit(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Nothing is held over the window any more."""
        self.dragged.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass on what was dropped."""
        self.dragged.emit(False)
        event.acceptProposedAction()
        self.dropped.emit(_paths(event))

    def _add(self, page: Page) -> None:
        self._pages[page.name] = page
        self._stack.addWidget(page)
        page.went.connect(self.show_page)
        page.headed.connect(self._refresh_header)

    def _make_next(self) -> None:
        if self._makers:
            self._add(self._makers.popleft()())
        else:
            self._making.stop()

    def _arranged(self) -> QWidget:
        ground = QWidget()
        row = QHBoxLayout(ground)
        column = QVBoxLayout()
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        return ground

    def _add_shortcuts(self) -> None:
        """Control and a digit opens a stage; one that is not built takes no digit."""
        built = [stage.id for stage in stages() if not stage.unready]
        for nth, stage in enumerate(built, 1):
            keys = QShortcut(QKeySequence(f"Ctrl+{nth}"), self)
            keys.activated.connect(self.rail.buttons[stage].click)

    def _restore(self) -> None:
        if not self.restoreGeometry(self._settings.geometry):
            self.resize(self._theme.space("window_width"), self._theme.space("window_height"))

    def _fit_rail(self) -> None:
        small = self.width() < self._theme.space("narrow_below")
        self.rail.set_narrow(narrow=small or self.page.narrow)

    def _refresh_header(self) -> None:
        crumbs = self.page.crumbs()
        if crumbs:
            self._header.show_crumbs(crumbs)
        else:
            self._header.show_owner(*self._owner)
        self._header.show_action(self.page.action())


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
