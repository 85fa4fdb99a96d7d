"""What every screen of the window has in common: a name, a place on the rail, a header."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.theme import Theme

if TYPE_CHECKING:
    from app.checkup import Checkup


class Page(QWidget):
    """A screen. Pages know the checkup and widgets, never each other or the main window.

    To open another page a page emits ``went(name, argument)``. Arguments by page: ``walk`` takes
    ``"short"``, ``"all"`` or the id of a finding; ``pieces`` takes ``""``, ``"category:site"`` or
    ``"section:about"``; the others take ``""``.

    Attributes:
        name: What ``went`` calls it.
        stage: Id of the rail's button that stands for it.
        narrow: Whether the rail gives room: icons with their word under them.
    """

    went = Signal(str, str)
    headed = Signal()
    """The words or the action of the header have changed."""

    name: ClassVar[str] = ""
    stage: ClassVar[str] = ""
    narrow: ClassVar[bool] = False

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def show_checkup(self, checkup: "Checkup") -> None:
        """Another export has been opened; called once for each, before the page is shown."""

    @property
    def waits(self) -> bool:
        """Whether another page is in hand; then :meth:`open` brings this one up to date."""
        return self.parentWidget() is not None and self.isHidden()

    def follow(self, checkup: "Checkup", refresh: Callable[[], None]) -> None:
        """Call ``refresh`` now and whenever the plan changes, unless the page waits."""

        def changed() -> None:
            if not self.waits:
                refresh()

        checkup.watch(changed)
        changed()

    def crumbs(self) -> tuple[str, ...]:
        """Where the person is, for the header; the last is strong. Empty: whose export it is."""
        return ()

    def action(self) -> QWidget | None:
        """What stands in the header's one slot for an action; the page keeps it."""
        return None

    def open(self, argument: str = "") -> None:
        """Called just before the page is shown."""

    def first_focus(self) -> QWidget | None:
        """What takes the keyboard when the page is shown."""
        return None
