"""The main job over the bundled sample: read by a real worker, decided by keyboard, taken back."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.checkup import Checkup
from ui.compose import compose
from ui.pages.home import SAMPLE
from ui.pages.walk import WalkPage

LONG = 120_000
MOST_KEYS = 2_000


def press(walk: WalkPage, key: Qt.Key, pressed: Qt.KeyboardModifier) -> None:
    QTest.keyClick(walk.focusWidget() or walk, key, pressed)


def walk_to_the_end(walk: WalkPage, checkup: Checkup) -> None:
    """Decide each piece with one key and go on with another, as a person would."""
    plain = Qt.KeyboardModifier.NoModifier
    for nth in range(MOST_KEYS):
        press(walk, (Qt.Key.Key_1, Qt.Key.Key_2)[nth % 2], plain)
        if not checkup.is_decided(walk.current):  # the site requires it, so 1 is not offered
            press(walk, Qt.Key.Key_2, plain)
        if not checkup.is_decided(walk.current):
            press(walk, Qt.Key.Key_1, plain)
        press(walk, Qt.Key.Key_J, plain)
        if all(checkup.is_decided(finding.id) for finding in checkup.queue):
            press(walk, Qt.Key.Key_J, plain)
            return


def still_said(checkup: Checkup) -> list[str]:
    """Removed words that the new text holds more often than the old text said them elsewhere."""
    found = []
    for text in checkup.trimmed():
        taken = [text.before[start:end] for start, end in text.removed]
        for gone in (words.strip(" ,.;") for words in taken):
            left = text.before.count(gone) - sum(words.count(gone) for words in taken)
            if len(gone) >= 4 and text.after.count(gone) > left:
                found.append(gone)
    return found


def test_the_sample_is_read_walked_undone_redone_and_finished_by_keyboard(
    qapp: QApplication, tmp_path: Path
) -> None:
    composed = compose(qapp, tmp_path / "settings.ini")
    composed.window.show()
    composed.window.resize(1280, 800)
    loop = QEventLoop()
    composed.desk.opened.connect(loop.quit)
    QTimer.singleShot(LONG, loop, lambda: loop.exit(1))
    composed.shell.open([SAMPLE])
    assert loop.exec() == 0
    checkup = composed.desk.checkup
    try:
        assert checkup is not None
        composed.window.show_page("walk", "all")
        walk = composed.window.pages["walk"]
        assert isinstance(walk, WalkPage)
        composed.window.activateWindow()
        assert QTest.qWaitForWindowActive(composed.window)
        walk.desk.passage.text.setFocus()
        walk_to_the_end(walk, checkup)
        assert [f.id for f in checkup.queue if not checkup.is_decided(f.id)] == []
        assert composed.window.pages["done"].isVisible()
        assert checkup.now.value < checkup.before.value
        assert still_said(checkup) == []
        decided, steps = checkup.plan, len(checkup.history.past)
        composed.window.show_page("walk", "all")
        for _nth in range(steps):
            press(walk, Qt.Key.Key_U, Qt.KeyboardModifier.NoModifier)
        assert checkup.plan.decisions == ()
        for _nth in range(steps):
            press(walk, Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
        assert checkup.plan == decided
    finally:
        composed.window.may_close = lambda: True
        composed.window.close()
        composed.ring.deleteLater()
        composed.window.deleteLater()
        qapp.setStyleSheet("")
