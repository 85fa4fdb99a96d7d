"""Check a frozen build: no Python on the path, the sample through its own confined worker.

``python packaging/smoke.py dist/undershare`` starts the program with an empty environment, once as
a command (its audit must be complete and sealed) and once as a window without a screen.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

PATIENCE = 120
"""Seconds for one start, on a slow machine that reads the folder for the first time."""


def main(folder: Path) -> None:
    """Run both; exits with what went wrong."""
    program = folder / ("undershare.exe" if sys.platform == "win32" else "undershare")
    sample = next(folder.rglob("samples/linkedin"))
    audit = json.loads(_run(program, "audit", str(sample), "--json"))
    if not audit["findings"] or not audit["sources"][0]["files"]:
        sys.exit("the frozen audit of the sample found nothing")
    for file in audit["sources"][0]["files"]:
        if file["rows_read"] + file["rows_skipped"] != file["rows_present"]:
            sys.exit(f"rows of {file['name']} are not accounted for")
    doctor = json.loads(_run(program, "doctor", "--json"))
    print("seal of the frozen worker:", doctor["seal"]["level"])
    for attempt in doctor["seal"]["attempts"]:
        print("  ", attempt["what"], "→", attempt["outcome"])
    _run(program, "--self-test")
    print("findings:", len(audit["findings"]), "exposure:", audit["score"]["exposure"])


def _run(program: Path, *arguments: str) -> str:
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": "/nonexistent", "HOME": home, "QT_QPA_PLATFORM": "offscreen"}
        ran = subprocess.run(
            [program, *arguments],
            env=environment,
            cwd=home,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    if ran.returncode:
        sys.exit(f"{' '.join(arguments)} ended with {ran.returncode}:\n{ran.stderr[-3000:]}")
    return ran.stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
