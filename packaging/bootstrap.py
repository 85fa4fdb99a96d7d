"""Set up, run and test from a clean checkout with nothing but Python: what the Makefile calls.

``python packaging/bootstrap.py setup|dev|run|test|lint`` does the same on Windows without make.
Standard library only. Each step is skipped while its lock has not changed since it was installed.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

import system_libraries

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
LOCKS = ROOT / "packaging" / "requirements"
OLDEST = (3, 11)


def setup() -> None:
    """The application's environment from its lock; leaves ``.venv/bin/undershare``."""
    _create()
    _install("app")
    script = SCRIPTS / ("undershare.exe" if os.name == "nt" else "undershare")
    if not script.exists():
        _pip("install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))


def dev() -> None:
    """The same with what the checks need."""
    setup()
    _install("dev")


def run() -> None:
    """Open the window; without a display, say so and audit the bundled sample in the terminal."""
    setup()
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        _libraries(None)
        _exit_with([SCRIPTS / "undershare"])
    _libraries("seal")
    print(
        "There is no display here, so no window. The bundled sample, audited in the terminal:\n",
        flush=True,
    )
    _exit_with([SCRIPTS / "undershare", "audit", ROOT / "resources" / "samples" / "linkedin"])


def test() -> None:
    """The whole fast suite on all cores; arguments after ``test`` go to pytest instead."""
    dev()
    _libraries(None)
    chosen = sys.argv[2:] or ["--numprocesses=auto"]
    _exit_with([SCRIPTS / "python", "-m", "pytest", *chosen])


def lint() -> None:
    """Format, lint, types, import contracts."""
    dev()
    for command in (
        ["ruff", "format", "--check", "."],
        ["ruff", "check", "."],
        ["mypy"],
        ["lint-imports"],
    ):
        print("·", " ".join(command), flush=True)
        subprocess.run([str(SCRIPTS / command[0]), *command[1:]], cwd=ROOT, check=True)


def _create() -> None:
    if sys.version_info < OLDEST:
        sys.exit(f"Undershare needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is {sys.version}")
    if (SCRIPTS / "python").exists() or (SCRIPTS / "python.exe").exists():
        return
    try:
        venv.create(ENVIRONMENT, with_pip=True, symlinks=os.name != "nt")
    except subprocess.CalledProcessError:
        sys.exit("Python's venv cannot install pip here. On Debian: apt-get install python3-venv")


def _install(name: str) -> None:
    lock = LOCKS / f"{name}.txt"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    stamp = ENVIRONMENT / f"installed-{name}"
    if stamp.exists() and stamp.read_text() == digest:
        return
    print(f"Installing {lock.relative_to(ROOT)} …", flush=True)
    _pip("install", "--quiet", "--require-hashes", "--requirement", str(lock))
    stamp.write_text(digest)


def _pip(*arguments: str) -> None:
    command = [str(SCRIPTS / "python"), "-m", "pip", "--disable-pip-version-check", *arguments]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        sys.exit("pip could not install what the lock names; its message is above.")


def _libraries(part: str | None) -> None:
    """Name the command for missing system libraries, or run it as root."""
    gone = system_libraries.missing(part)
    if gone and not system_libraries.install(gone):
        print("Some system libraries are missing:", ", ".join(gone))
        print("Install them with:\n    sudo", system_libraries.command(gone), flush=True)


def _exit_with(command: list[object]) -> None:
    sys.exit(subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode)


if __name__ == "__main__":
    steps = {step.__name__: step for step in (setup, dev, run, test, lint)}
    if len(sys.argv) < 2 or sys.argv[1] not in steps:  # noqa: PLR2004  the script and its step
        sys.exit(f"usage: python packaging/bootstrap.py {'|'.join(steps)}")
    steps[sys.argv[1]]()
