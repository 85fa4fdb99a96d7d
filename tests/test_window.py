"""The installed program on a real X display: it shows its window, lives, and ends cleanly."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
PROGRAM = Path(sys.executable).with_name("undershare")
SECONDS = "5"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="X displays are Linux's"),
]


@pytest.fixture(params=["close", "terminate"])
def ending(request: pytest.FixtureRequest) -> str:
    ending: str = request.param
    return ending


@pytest.fixture
def seen(
    ending: str, window_libraries: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> dict[str, Any]:
    """What was seen of a program that ended so."""
    if shutil.which("xvfb-run") is None:
        sentence = "install this package: xvfb"
        if os.environ.get("UNDERSHARE_FORBID_LIBRARY_SKIPS"):
            pytest.fail(sentence)
        pytest.skip(sentence)
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24"]
    watch = [sys.executable, "-P", str(HERE / "watch_window.py"), ending, SECONDS, str(PROGRAM)]
    done = subprocess.run([*screen, *watch], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_the_window_appears_stays_and_leaves_nothing_running(
    seen: dict[str, Any], ending: str
) -> None:
    assert seen["shown"], seen["said"]
    assert seen["alive"], seen["said"]
    assert seen["workers"] > 0, "a reader waits, warm"
    assert seen["workers_gone"]
    assert seen["status"] in ({0} if ending == "close" else {0, -signal.SIGTERM})
    assert seen["said"] == "", "no warnings"
