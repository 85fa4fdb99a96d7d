"""What every test can ask for, and what no test may do."""

import importlib.util
import os
import socket  # noqa: TID251  to refuse it
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Examples are not timed: a busy machine is no fault of the code. A server draws the same examples
# each time, so that a change fails by what it changed.
settings.register_profile(
    "undershare",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
)
settings.load_profile("undershare")


def _system_libraries() -> ModuleType:
    path = ROOT / "packaging" / "system_libraries.py"
    spec = importlib.util.spec_from_file_location("system_libraries", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SYSTEM_LIBRARIES = _system_libraries()
NO_WINDOW = SYSTEM_LIBRARIES.missing("window")

if not NO_WINDOW:
    pytest_plugins = ["pytestqt.plugin"]


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave the window's tests out where Qt cannot load; one test says so and names why."""
    if NO_WINDOW and ROOT / "tests" / "ui" in [collection_path, *collection_path.parents]:
        return True
    return None


def lacking(libraries: list[str]) -> None:
    """Skip the test, naming the packages to install; where skips are forbidden, fail it."""
    sentence = f"install these packages: {' '.join(SYSTEM_LIBRARIES.packages(libraries))}"
    if os.environ.get("UNDERSHARE_FORBID_LIBRARY_SKIPS"):
        pytest.fail(sentence)
    pytest.skip(sentence)


@pytest.fixture
def seal_libraries() -> None:
    """For tests of the full seal: they need the filter of system calls."""
    if gone := SYSTEM_LIBRARIES.missing("seal"):
        lacking(gone)


@pytest.fixture
def window_libraries() -> None:
    """For tests outside tests/ui that open a window."""
    if NO_WINDOW:
        lacking(NO_WINDOW)


@pytest.fixture
def shared_folder() -> Path:
    """Material beside the checkout that some tests use; they skip where it is absent."""
    folder = ROOT.parent / "shared"
    if not (folder / "exports").is_dir():
        pytest.skip("the optional material in ../shared is not here")
    return folder


@pytest.fixture(autouse=True)
def _no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no network code path: a test that opens an internet socket fails."""
    real = socket.socket

    class Refused(real):  # type: ignore[misc, valid-type]  # the class is only known at run time
        def __init__(self, family: int = socket.AF_INET, *args: object, **kwargs: object) -> None:
            if family in {socket.AF_INET, socket.AF_INET6, -1}:
                raise AssertionError("a test tried to open a network socket")
            super().__init__(family, *args, **kwargs)

    monkeypatch.setattr(socket, "socket", Refused)
