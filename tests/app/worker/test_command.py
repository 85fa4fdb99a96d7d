import sys
from pathlib import Path

import pytest

from app.worker import command


def test_from_source_python_runs_isolated() -> None:
    program, *arguments = command.worker_command()
    assert program == sys.executable
    assert arguments == ["-I", "-X", "utf8", "-m", "app.worker"]


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command.worker_command() == [sys.executable, "--worker"]


def test_only_what_a_worker_needs_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "invented")
    monkeypatch.setenv("PYTHONPATH", "/somewhere/else")
    monkeypatch.setenv("HOME", "/home/alex")
    environment = command.worker_environment()
    assert environment["HOME"] == "/home/alex"
    assert not {"AWS_SECRET_ACCESS_KEY", "PYTHONPATH", "LD_PRELOAD"} & environment.keys()


def test_the_neural_runtime_reports_to_nobody() -> None:
    assert command.worker_environment()["ORT_DISABLE_TELEMETRY"] == "1"


def test_the_worker_starts_in_a_folder_of_ours(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command.worker_folder() != tmp_path
    assert command.worker_folder().is_dir()
