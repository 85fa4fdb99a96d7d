"""What is timed in processes of their own: a bare window, ours, and ours while it audits.

Arguments: ``bare``, ``ours``, or ``stall EXPORT SECONDS``. Prints the time when the window was on
screen (``time.monotonic``), or the longest stalls of the event loop in seconds.
"""

import json
import os
import sys
import tempfile
import time
from pathlib import Path

TICK_MS = 2


def main() -> int:
    """0 when the window was seen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    how = sys.argv[1]
    if how == "stall":
        _stall(Path(sys.argv[2]), float(sys.argv[3]))
    else:
        _appear(ours=how == "ours")
    return 0


def _appear(*, ours: bool) -> None:
    from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        if ours:
            from ui.compose import compose

            composed = compose(app, Path(folder) / "settings.ini")
            window: QMainWindow = composed.window
        else:
            window = QMainWindow()
            window.setCentralWidget(QLabel("Undershare"))
            window.resize(1280, 800)
        window.show()
        window.grab()  # everything is painted once, as for a screen
        seen = time.monotonic()
        app.processEvents()
        if ours:
            composed.link.close()
    print(json.dumps({"seen": seen, "spacy": "spacy" in sys.modules}))


def _stall(export: Path, seconds: float) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from ui.compose import compose

    app = QApplication([])
    gaps: list[float] = []
    last = time.monotonic()
    reading = False

    def tick() -> None:
        nonlocal last
        now = time.monotonic()
        if reading:
            gaps.append(now - last)
        last = now

    def begin() -> None:
        nonlocal reading
        reading = True
        composed.shell.open([export])

    with tempfile.TemporaryDirectory() as folder:
        composed = compose(app, Path(folder) / "settings.ini")
        composed.window.show()
        timer = QTimer()
        timer.timeout.connect(tick)
        timer.start(TICK_MS)
        # The reader is warm and the window at rest before anything is opened.
        QTimer.singleShot(12_000, begin)
        opened: list[float] = []
        composed.desk.opened.connect(lambda _: opened.append(time.monotonic()))
        composed.desk.opened.connect(lambda _: QTimer.singleShot(1_000, app.quit))
        QTimer.singleShot(int(12_000 + seconds * 1_000), app.quit)
        app.exec()
        composed.link.close()
    gaps.sort(reverse=True)
    print(json.dumps({"worst": gaps[:5], "ticks": len(gaps), "opened": bool(opened)}))


if __name__ == "__main__":
    sys.exit(main())
