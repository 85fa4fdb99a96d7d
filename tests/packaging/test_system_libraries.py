"""Missing system libraries are named with the one command that installs them."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "system_libraries.py"


@pytest.fixture
def libraries() -> ModuleType:
    spec = importlib.util.spec_from_file_location("libraries_under_test", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.usefixtures("window_libraries")
def test_the_tests_of_the_window_were_collected() -> None:
    """Skips, naming the packages, where the folder tests/ui had to be left out."""


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        ("debian", "apt-get install -y --no-install-recommends libegl1 libseccomp2"),
        ("fedora", "dnf install -y libglvnd-egl libseccomp"),
        ("arch", "pacman -S --needed --noconfirm libglvnd libseccomp"),
    ],
)
def test_one_command_installs_all(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, family: str, expected: str
) -> None:
    monkeypatch.setattr(libraries, "_family", lambda: family)
    assert libraries.command(["libEGL.so.1", "libseccomp.so.2"]) == expected


def test_a_package_that_holds_two_libraries_is_named_once(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libraries, "_family", lambda: "arch")
    assert libraries.packages(["libEGL.so.1", "libGL.so.1"]) == ["libglvnd"]


def test_a_library_that_nobody_has_counts_as_missing(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = {"libof-no-system.so.9": {"debian": "libof-no-system9"}}
    monkeypatch.setattr(libraries, "_libraries", lambda _part: table)
    monkeypatch.setattr(sys, "platform", "linux")
    assert libraries.missing() == ["libof-no-system.so.9"]


def test_the_script_says_by_its_exit_status_whether_anything_is_missing() -> None:
    ran = subprocess.run([sys.executable, SCRIPT], capture_output=True, text=True, check=False)
    assert ran.returncode == (1 if ran.stdout.strip() else 0)
