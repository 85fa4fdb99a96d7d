import subprocess
import sys

import pytest

from ui import launch


@pytest.mark.parametrize(
    ("environment", "platform", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_window_needs_a_display_on_linux(
    environment: dict[str, str],
    platform: str,
    there: object,
) -> None:
    assert launch.has_display(environment, platform) is there


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_there_is_a_hint_and_exit_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert launch.main([]) == 2
    said = capsys.readouterr()
    assert "no display" in said.err
    assert said.out == ""


def test_the_command_line_never_loads_qt() -> None:
    code = (
        "import sys, ui.launch; status = ui.launch.main(['--help']); "
        "sys.exit(3 if any(m.startswith('PySide6') for m in sys.modules) else status)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert b"audit" in done.stdout
