"""How the worker process is started: the same program again, from source and frozen."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from resources import ROOT

FLAG = "--worker"
"""The argument that makes a frozen program the worker."""

_KEPT = ("HOME", "USERPROFILE", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LANG", "LC_ALL", "COMSPEC")
QUIET = {
    # One thread: threads that start before the confinement would keep the right to read.
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    # ONNX Runtime 1.29 and later would otherwise start an uploader of usage data when imported.
    "ORT_DISABLE_TELEMETRY": "1",
}


def worker_command() -> list[str]:
    """The program and arguments that start a worker.

    From source, Python runs isolated: neither the working folder nor ``PYTHON…`` variables can
    put foreign code in its way.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    return [sys.executable, "-I", "-X", "utf8", "-m", "app.worker"]


def worker_environment() -> Mapping[str, str]:
    """The few variables that a worker needs; nothing else of ours is handed on."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | QUIET


def worker_folder() -> Path:
    """The folder that a worker starts in: our own, never the one the program was called from."""
    return ROOT
