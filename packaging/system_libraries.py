"""Which system libraries are missing here, and the one command that installs them.

Standard library only: it runs before anything is installed, and from the tests.
"""

import ctypes
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

_DATA = Path(__file__).with_name("system_libraries.toml")
_TOOLS = {"debian": "apt-get", "fedora": "dnf", "arch": "pacman"}


def missing(part: str | None = None) -> list[str]:
    """Names of libraries that cannot be loaded; of one part (window, seal) or of all.

    Systems other than Linux bring what is needed, so nothing is missing there.
    """
    if sys.platform != "linux":
        return []
    return [name for name in _libraries(part) if not _loads(name)]


def packages(libraries: list[str]) -> list[str]:
    """The packages of this system that hold the libraries, each once."""
    family = _family() or "debian"
    table = _libraries(None)
    return list(dict.fromkeys(table[name][family] for name in libraries))


def command(libraries: list[str]) -> str:
    """The one command that installs them here (Debian's where the system is not known)."""
    install = _read()["install"][_family() or "debian"]
    return " ".join([install, *packages(libraries)])


def install(libraries: list[str]) -> bool:
    """Run that command as root; False where we are not root or know no package tool here.

    Raises:
        subprocess.CalledProcessError: if the package tool fails.
    """
    family = _family()
    if family is None or os.geteuid() != 0:
        return False
    if family == "debian":
        subprocess.run(["apt-get", "update", "-q"], check=True)  # noqa: S607  the system's own tool
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command(libraries).split(), check=True, env=environment)
    return True


def _read() -> dict[str, Any]:
    return tomllib.loads(_DATA.read_text("utf-8"))


def _libraries(part: str | None) -> dict[str, dict[str, str]]:
    data = _read()
    parts = ("window", "seal") if part is None else (part,)
    return {name: entry for each in parts for name, entry in data[each].items()}


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _family() -> str | None:
    return next((family for family, tool in _TOOLS.items() if shutil.which(tool)), None)


if __name__ == "__main__":
    gone = missing()
    if gone:
        print(command(gone))
    sys.exit(1 if gone else 0)
