"""Renew the requirement locks: hashed, for every platform, without addresses of a registry.

uv is installed into a throw-away environment; nothing else in the project needs it.
"""

import os
import subprocess
import tempfile
import venv
from pathlib import Path

LOCKS = Path(__file__).resolve().parent / "requirements"
OPTIONS = [
    "--universal",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-annotate",
    "--quiet",
    "--python-version=3.11",
    "--prerelease=if-necessary-or-explicit",
    "--custom-compile-command=make lock",
]


def main() -> None:
    """Compile app first; the others are held to its versions."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        scripts = Path(folder) / ("Scripts" if os.name == "nt" else "bin")
        subprocess.run([scripts / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
        for name in ("app", "dev", "train"):
            held = [] if name == "app" else ["--constraint=app.txt"]
            command = [str(scripts / "uv"), "pip", "compile", *OPTIONS, *held, f"{name}.in"]
            subprocess.run([*command, f"--output-file={name}.txt"], cwd=LOCKS, check=True)


if __name__ == "__main__":
    main()
