import os
import subprocess
import sys
from pathlib import Path

OPENS_NOTHING = """
import sys
from pathlib import Path
import ui.self_test
ui.self_test.SAMPLE = Path(sys.argv[1])
from ui.application import run
sys.exit(run(self_test=True))
"""


def environment(home: Path) -> dict[str, str]:
    return {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}


def test_the_window_opens_the_sample_through_its_own_worker_and_ends(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ui", "--self-test"],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
        timeout=150,
    )
    assert done.returncode == 0, done.stderr
    pieces = int(done.stdout.split()[0])
    assert pieces > 0
    assert "Traceback" not in done.stderr


def test_a_sample_that_cannot_be_read_fails_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", OPENS_NOTHING, str(tmp_path / "gone")],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
        timeout=150,
    )
    assert done.returncode == 1
