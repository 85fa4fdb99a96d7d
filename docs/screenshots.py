"""Takes a picture of every page of the real window, with the sample read by a real worker.

Run it with ``make screenshots``; the pictures lie in ``docs/screenshots``.
"""

import argparse
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.worker.model import Attempt, Feat, Level, Outcome, Seal
from ui.compose import Composed, compose
from ui.dialogs.guide import GuideDialog
from ui.dialogs.leaving import LeavingDialog
from ui.dialogs.seal import SealDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.pages.decisions import OWN_KEY
from ui.pages.home import SAMPLE
from ui.theme import Appearance

FOLDER = Path(__file__).resolve().parent / "screenshots"
SIZES = ((1280, 800), (900, 600))
LOOKS = (Appearance.LIGHT, Appearance.DARK)
PATIENCE_MS = 120_000

_BELOW = frozenset({"overview-years"})
"""Pictures of the lower end of a page."""

HALF = Seal(
    Level.PARTLY,
    (
        Attempt(Feat.INTERNET, Outcome.REFUSED, "EPERM"),
        Attempt(Feat.WRITE_HOME, Outcome.ALLOWED),
        Attempt(Feat.RUN_PROGRAM, Outcome.REFUSED, "EPERM"),
    ),
    ("seccomp",),
)
"""A seal as an older Linux gives it, for the picture of the page that says so."""


def wait_for(*signals: object) -> None:
    """Run the window until one of these signals comes.

    Raises:
        TimeoutError: if none does.
    """
    loop = QEventLoop()
    for signal in signals:
        signal.connect(loop.quit)  # type: ignore[attr-defined]  # signals have no public type
    clock = QTimer()
    clock.setSingleShot(True)
    clock.timeout.connect(lambda: loop.exit(1))
    clock.start(PATIENCE_MS)
    if loop.exec():
        raise TimeoutError


def damaged_zip(folder: Path) -> Path:
    """The sample as a zip whose download was cut off."""
    whole = folder / "archive.zip"
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(SAMPLE.rglob("*.csv")):
            archive.write(path, path.relative_to(SAMPLE))
    damaged = folder / "Complete_LinkedInDataExport_11-20-2026.zip"
    damaged.write_bytes(whole.read_bytes()[: -whole.stat().st_size // 3])
    return damaged


def pages(composed: Composed, folder: Path) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Each picture's name, and what brings the window there and gives what to grab."""
    window, shell, desk = composed.window, composed.shell, composed.desk

    def at(page: str, argument: str = "") -> Callable[[], QWidget]:
        def go() -> QWidget:
            window.show_page(page, argument)
            return window

        return go

    def weak() -> QWidget:
        window.pages["weak"].show_seal(HALF)  # type: ignore[attr-defined]  # the weak page
        return at("weak")()

    def seal() -> QWidget:
        dialog = SealDialog(composed.theme, window)
        dialog.show_seal(desk.seal)
        return dialog

    yield "home", at("home")
    yield "weak", weak
    yield "guide", lambda: GuideDialog(composed.theme, window, "linkedin_export")
    shell.open([damaged_zip(folder)])
    wait_for(desk.opened, desk.failed)
    yield "problem", at("problem")
    shell.open([SAMPLE])
    wait_for(desk.opened, desk.failed)
    yield "reading", at("reading")
    yield "overview", at("overview")
    yield "overview-years", at("overview")
    yield from after_overview(composed)
    yield "settings", at("settings")
    yield "seal", seal
    yield "shortcuts", lambda: ShortcutsDialog(composed.theme, window)
    yield "leaving", lambda: LeavingDialog(composed.theme, window, 12)


def after_overview(composed: Composed) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """The pages after the overview."""
    window = composed.window

    def at(page: str, argument: str = "") -> Callable[[], QWidget]:
        def go() -> QWidget:
            window.show_page(page, argument)
            return window

        return go

    def write() -> QWidget:
        at("walk")()
        window.page.decider.decide(OWN_KEY)  # type: ignore[attr-defined]  # the walk
        return window

    yield "walk", at("walk", "short")
    yield "own", write
    yield "read", at("read", "before")
    checkup = composed.desk.checkup
    if checkup is not None:
        checkup.bulk(checkup.short_route)
    yield "walk-later", at("walk", "all")
    yield "pieces", at("pieces")
    yield "done", at("done")
    yield "apply", at("apply")


def take(name: str, widget: QWidget, app: QApplication, folder: Path, composed: Composed) -> None:
    """One picture for each look and size; dialogs at their own size."""
    for look in LOOKS:
        composed.theme.set_appearance(look)
        if widget is not composed.window:
            widget.show()
            app.processEvents()
            widget.grab().save(str(folder / f"{name}-{look}.png"))
            continue
        for width, height in SIZES:
            composed.window.resize(width, height)
            for _settle in range(12):  # labels learn their heights from one another
                app.processEvents()
            if name in _BELOW:
                for area in composed.window.page.findChildren(QScrollArea):
                    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
            composed.window.grab().save(str(folder / f"{name}-{look}-{width}x{height}.png"))
    if widget is not composed.window:
        widget.close()


def main() -> int:
    """Take them all, or those named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", help="names of pictures; all for none")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as name:
        composed = compose(app, Path(name) / "settings.ini")
        composed.window.show()
        wait_for(composed.desk.sealed, composed.desk.unmeasured)
        for picture, bring in pages(composed, Path(name)):
            if not arguments.only or picture in arguments.only:
                print(picture)
                take(picture, bring(), app, arguments.folder, composed)
        composed.link.close()
        composed.jobs.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
