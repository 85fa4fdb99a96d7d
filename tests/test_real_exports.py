"""Archives of real shape, through the command line and through the window's line to a worker."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "exports"
TARGETS = SHARED / "TARGETS.txt"
FAMILY = "linkedin-csv/"

pytestmark = pytest.mark.slow

LINK = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from app.text import say
from ui.worker_link import WorkerLink
app = QCoreApplication([])
link, told = WorkerLink(), []
def end(word, detail=""):
    told.append([word, detail])
    app.quit()
def done(audited):
    files = [file for source in audited.sources for file in source.files]
    end("done", [[f.rows_present, f.rows_read, f.rows_skipped] for f in files])
link.done.connect(done)
link.failed.connect(lambda why: end("failed", say(why)))
QTimer.singleShot(240_000, lambda: end("late"))
link.read([Path(sys.argv[1])])
app.exec()
link.close()
print(json.dumps(told))
"""


def targets() -> list[str]:
    """What a person would drop on the window, a line each; empty where the material is absent."""
    if not TARGETS.is_file():
        return []
    lines = TARGETS.read_text("utf-8").splitlines()
    return [line for line in lines if line.startswith(FAMILY)]


@pytest.fixture(params=targets() or ["absent"])
def export(request: pytest.FixtureRequest, shared_folder: Path) -> Path:
    path: Path = shared_folder / "exports" / request.param
    assert path.exists()
    return path


def test_the_command_line_accounts_for_every_row(export: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "audit", str(export), "--json"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    files = [file for source in report["sources"] for file in source["files"]]
    assert sum(file["rows_read"] for file in files) > 0
    for file in files:
        assert file["rows_read"] + file["rows_skipped"] == file["rows_present"], file["name"]
        assert file["reasons"] or not file["rows_skipped"], file["name"]
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("window_libraries")
def test_the_windows_line_reads_the_same(export: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LINK, str(export)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    [[word, counts]] = json.loads(done.stdout)
    assert word == "done", counts
    assert counts
    assert all(read + skipped == present for present, read, skipped in counts)
    assert done.stderr == ""
