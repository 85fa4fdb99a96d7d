"""What every test can ask for, and what no test may do."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def shared_folder() -> Path:
    """Material beside the checkout that some tests use; they skip where it is absent."""
    folder = ROOT.parent / "shared"
    if not (folder / "exports").is_dir():
        pytest.skip("the optional material in ../shared is not here")
    return folder


@pytest.fixture(autouse=True)
def _no_sockets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """There is no network code path: a test that opens an internet socket fails."""
    real = socket.socket

    class Refused(real):  # type: ignore[misc, valid-type]  # the class is only known at run time
        def __init__(self, family: int = socket.AF_INET, *args: object, **kwargs: object) -> None:
            if family in {socket.AF_INET, socket.AF_INET6, -1}:
                raise AssertionError("a test tried to open a network socket")
            super().__init__(family, *args, **kwargs)

    monkeypatch.setattr(socket, "socket", Refused)
    yield
