"""A frozen folder runs without Python, through its own confined worker."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.skipif(sys.platform != "linux", reason="the build is for Linux so far")
@pytest.mark.usefixtures("window_libraries", "seal_libraries")
def test_the_frozen_folder_audits_the_sample_sealed_and_opens_its_window(tmp_path: Path) -> None:
    subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
            *("--distpath", tmp_path / "dist", "--workpath", tmp_path / "build"),
            ROOT / "packaging" / "undershare.spec",
        ],
        cwd=ROOT,
        check=True,
    )
    smoke = subprocess.run(
        [sys.executable, ROOT / "packaging" / "smoke.py", tmp_path / "dist" / "undershare"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert smoke.returncode == 0, smoke.stderr
    attempts = [line for line in smoke.stdout.splitlines() if "→" in line]
    assert len(attempts) >= 10
    assert not [line for line in attempts if line.endswith("allowed")]
