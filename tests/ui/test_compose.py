"""The whole window with the sample, read by a real worker."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QScrollBar, QWidget

from ui.compose import Composed, compose
from ui.pages.home import SAMPLE
from ui.theme import Appearance

LONG = 120_000
PAGES = (
    "home", "weak", "reading", "problem", "overview", "walk", "pieces", "done", "read", "apply",
    "settings",
)  # fmt: skip

WITHOUT_READERS = """
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from ui.compose import compose
from ui.pages.home import SAMPLE
app = QApplication([])
composed = compose(app, Path(sys.argv[1]) / "settings.ini")
composed.window.show()
loop = QEventLoop()
composed.desk.opened.connect(loop.quit)
QTimer.singleShot(120_000, loop, lambda: loop.exit(1))
composed.shell.open([SAMPLE])
assert loop.exec() == 0
for name in composed.window.pages:
    composed.window.show_page(name)
    app.processEvents()
composed.link.close()
readers = ("spacy", "app.importers", "bs4", "onnxruntime", "tokenizers", "PySide6.QtNetwork")
print(*[name for name in sys.modules if name.startswith(readers)])
"""


@pytest.fixture(scope="module")
def composed(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Composed]:
    made = compose(qapp, tmp_path_factory.mktemp("settings") / "settings.ini")
    made.theme.set_appearance(Appearance.LIGHT)
    made.window.show()
    made.window.resize(1280, 800)
    # A signal spy would hold the interpreter while it waits, and starve the job beside it.
    loop = QEventLoop()
    made.desk.opened.connect(loop.quit)
    QTimer.singleShot(LONG, loop, lambda: loop.exit(1))
    made.shell.open([SAMPLE])
    assert loop.exec() == 0
    yield made
    made.window.may_close = lambda: True
    made.window.close()
    made.ring.deleteLater()
    made.window.deleteLater()
    qapp.setStyleSheet("")


def controls(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollBar)
        and widget.isVisible()
    ]


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def choice_of(widget: QWidget) -> QObject | None:
    """What Tab reaches as one: of several buttons that exclude each other, arrows do the rest."""
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        group = widget.group()
        if group is not None and group.exclusive():
            return group
        if widget.autoExclusive():
            return widget.parent()
    return widget


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_an_accessible_name(composed: Composed, page: str) -> None:
    composed.window.show_page(page)
    QApplication.processEvents()
    found = controls(composed.window)
    assert found
    assert not [type(widget).__name__ for widget in found if not name_of(widget)]


@pytest.mark.parametrize("page", PAGES)
def test_every_control_can_be_reached_by_tab_and_arrows(composed: Composed, page: str) -> None:
    window = composed.window
    window.show_page(page)
    window.activateWindow()
    QApplication.processEvents()
    wanted = {widget for widget in controls(window) if widget.isEnabled()}
    seen = set()
    for _step in range(len(wanted) * 2 + 5):
        focused = QApplication.focusWidget()
        if focused is not None:
            seen.add(focused)
            QTest.keyClick(focused, Qt.Key.Key_Tab)
        else:
            window.focusNextChild()
    reached = {choice_of(widget) for widget in seen}
    left = [f"{type(w).__name__} {name_of(w)}" for w in wanted if choice_of(w) not in reached]
    assert not left


@pytest.mark.parametrize("look", [*Appearance])
def test_every_page_shows_in_every_look_at_any_size(composed: Composed, look: Appearance) -> None:
    composed.theme.set_appearance(look)
    composed.theme.set_text_size(200 if look is Appearance.CONTRAST else 100)
    for page in PAGES:
        composed.window.show_page(page)
        for width, height in ((900, 600), (1280, 800)):
            composed.window.resize(width, height)
            QApplication.processEvents()
            picture = composed.window.grab().toImage()
            assert picture.pixelColor(width // 2, 4) == composed.theme.colour("window")
    composed.theme.set_text_size(100)
    composed.theme.set_appearance(Appearance.LIGHT)


def test_the_seal_was_measured_and_is_in_view(composed: Composed) -> None:
    assert composed.desk.seal is not None
    assert composed.desk.seal.attempts
    assert composed.window.rail.seal.isVisible()
    assert composed.window.rail.seal.text() in {"Sealed", "Half sealed", "Not sealed"}


def test_the_header_says_whose_export_it_is_and_stages_can_be_reached(composed: Composed) -> None:
    assert composed.desk.checkup is not None
    assert composed.desk.checkup.profile.owner
    barred = {name for name, b in composed.window.rail.buttons.items() if not b.isEnabled()}
    assert barred == {"contacts", "prove"}


@pytest.mark.parametrize("opener", ["seal", "guide", "shortcuts"])
def test_dialogs_open_and_close_by_keyboard(composed: Composed, opener: str) -> None:
    home, settings = composed.window.pages["home"], composed.window.pages["settings"]
    open_dialog = {
        "seal": composed.window.rail.seal.click,
        "guide": home.guide_wanted.emit,  # type: ignore[attr-defined]  # the home page
        "shortcuts": settings.shortcuts_wanted.emit,  # type: ignore[attr-defined]  # settings
    }[opener]
    titles = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        titles.append(dialog.windowTitle())
        assert not [w for w in controls(dialog) if not name_of(w)]
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(200, look)
    open_dialog()
    assert titles


def test_the_windows_process_knows_no_reader_and_no_language_model(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_READERS, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=200,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
