import subprocess
import sys

SHOWN_THEN_CLOSED = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import ui.application as application
from pathlib import Path
application.paths.settings_folder = application.paths.log_folder = lambda: Path(sys.argv[1])
def later():
    for window in QApplication.topLevelWidgets():
        window.close()
made = application.compose
def compose(*args, **kwargs):
    QTimer.singleShot(300, later)
    return made(*args, **kwargs)
application.compose = compose
sys.exit(application.run())
"""


def test_the_window_opens_and_closing_it_ends_the_program(tmp_path: object) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHOWN_THEN_CLOSED, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
