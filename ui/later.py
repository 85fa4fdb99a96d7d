"""Makes the pages that need an open export, one by one, once the window is on screen."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from ui.files import Files
from ui.own_checks import OwnChecks
from ui.page import Page
from ui.settings import Settings
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.pages.walk import WalkPage

Maker = Callable[[], Page]

_MODULES = ("overview", "walk", "pieces", "done", "read", "apply", "settings")


@dataclass(frozen=True, slots=True)
class Needs:
    """What the pages are made with.

    Attributes:
        theme: The window's look.
        settings: What the person chose.
        checks: Asks the worker about own wording.
        files: Saves what the person takes away.
        check_seal: Opens the seal's dialog.
        show_shortcuts: Opens the list of keys.
    """

    theme: Theme
    settings: Settings
    checks: OwnChecks
    files: Files
    check_seal: Callable[[], None]
    show_shortcuts: Callable[[], None]


def load() -> None:
    """Import the pages' modules and the core below them; may run beside the window's thread."""
    for name in _MODULES:
        import_module(f"ui.pages.{name}")


def makers(needs: Needs) -> tuple[Maker, ...]:
    """What makes each page, in the order of the work."""
    from_walk: list[WalkPage] = []
    return (
        partial(_overview, needs),
        partial(_walk, needs, from_walk),
        partial(_pieces, needs),
        partial(_done, needs),
        partial(_read, needs),
        partial(_apply, needs),
        partial(_settings, needs, from_walk),
    )


def _overview(needs: Needs) -> Page:
    from ui.pages.overview import OverviewPage

    page = OverviewPage(needs.theme)
    page.report_wanted.connect(needs.files.save_report)
    return page


def _walk(needs: Needs, made: "list[WalkPage]") -> Page:
    from ui.pages.walk import WalkPage

    page = WalkPage(needs.theme, needs.checks.ask)
    page.set_single_keys(on=needs.settings.single_keys)
    made.append(page)
    return page


def _pieces(needs: Needs) -> Page:
    from ui.pages.pieces import PiecesPage

    return PiecesPage(needs.theme)


def _done(needs: Needs) -> Page:
    from ui.pages.done import DonePage

    return DonePage(needs.theme)


def _read(needs: Needs) -> Page:
    from ui.pages.read import ReadPage

    return ReadPage(needs.theme)


def _apply(needs: Needs) -> Page:
    from ui.pages.apply import ApplyPage

    return ApplyPage(needs.theme, needs.files.save_trimmed)


def _settings(needs: Needs, walks: "list[WalkPage]") -> Page:
    from ui.pages.settings import SettingsPage

    def set_keys(on: bool) -> None:  # noqa: FBT001  a slot of Qt's signal
        for walk in walks:
            walk.set_single_keys(on=on)

    page = SettingsPage(needs.theme, needs.settings)
    page.keys_changed.connect(set_keys)
    page.seal_wanted.connect(needs.check_seal)
    page.shortcuts_wanted.connect(needs.show_shortcuts)
    return page
