"""Nothing leaves: no code that could, no call to the system that would, no need of a network."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from app.doctor import SAMPLE

ROOT = Path(__file__).resolve().parent.parent
CODE = ("app", "nlp", "ui", "resources")
CLIENTS = frozenset(
    {
        "socket", "ssl", "asyncio", "selectors", "socketserver", "xmlrpc", "ftplib", "smtplib",
        "poplib", "imaplib", "telnetlib", "webbrowser", "http.client", "http.server",
        "urllib.request", "urllib.robotparser", "multiprocessing", "urllib3", "requests", "httpx",
        "aiohttp", "websockets", "huggingface_hub", "PySide6.QtNetwork", "PySide6.QtWebSockets",
        "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtDBus", "pip",
        "spacy.cli",
    }
)  # fmt: skip
"""Modules with which a program reaches another one, here or on another computer."""

ALLOWED = {("app/worker/seal.py", "socket")}
"""The worker's attempt to break out of its seal; nothing is ever sent."""

AUDIT = (sys.executable, "-m", "app", "audit", str(SAMPLE), "--json")
WINDOW = (sys.executable, "-P", str(Path(__file__).with_name("open_in_window.py")), str(SAMPLE))


@cache
def modules() -> list[Path]:
    return sorted(path for folder in CODE for path in (ROOT / folder).rglob("*.py"))


@cache
def imported(path: Path) -> frozenset[str]:
    """Every module that a source file imports, whole or a name of it, or names to import."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                found |= {alias.name for alias in names}
            case ast.ImportFrom(module=str(module), names=names):
                found |= {module} | {f"{module}.{alias.name}" for alias in names}
            case ast.Call(
                func=ast.Attribute(attr="import_module"), args=[ast.Constant(value=name)]
            ):
                found.add(str(name))
            case _:
                pass
    return frozenset(found)


def reaching(path: Path) -> set[tuple[str, str]]:
    name, found = path.relative_to(ROOT).as_posix(), imported(path)
    return {
        (name, client)
        for client in CLIENTS
        if any(f"{module}.".startswith(f"{client}.") for module in found)
    }


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_imports_anything_that_reaches_out(path: Path) -> None:
    assert reaching(path) <= ALLOWED


def test_what_is_allowed_is_still_needed_and_the_search_finds_it() -> None:
    assert set().union(*map(reaching, modules())) == ALLOWED


@pytest.mark.parametrize(
    "line", ["import socket", "from urllib import request", "import http.client"]
)
def test_the_search_knows_every_way_to_import(line: str, tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    path.write_text(line)
    assert any(f"{name}.".startswith(f"{client}.") for client in CLIENTS for name in imported(path))


def lacking(tool: str) -> None:
    sentence = f"install this package: {tool}"
    if os.environ.get("UNDERSHARE_FORBID_LIBRARY_SKIPS"):
        pytest.fail(sentence)
    pytest.skip(sentence)


def calls(log: Path) -> list[str]:
    """What was asked of the system, without process numbers."""
    return [re.sub(r"^\d+ +", "", line) for line in log.read_text("utf-8").splitlines()]


@pytest.fixture
def traced(tmp_path: Path) -> tuple[Path, list[str]]:
    """Where calls are noted, and the command before the one whose processes are watched."""
    if sys.platform != "linux":
        pytest.skip("strace watches Linux alone")
    if shutil.which("strace") is None:
        lacking("strace")
    log = tmp_path / "calls"
    watch = ["strace", "-f", "-qq", "-e", "signal=none", "-e", "trace=%network", "-o", str(log)]
    if subprocess.run([*watch, "true"], check=False).returncode != 0:
        pytest.skip("processes may not be watched here")
    return log, watch


@pytest.mark.slow
@pytest.mark.usefixtures("seal_libraries")
def test_an_audit_asks_the_system_for_no_connection(traced: tuple[Path, list[str]]) -> None:
    log, watch = traced
    subprocess.run([*watch, *AUDIT], check=True, capture_output=True)
    asked = calls(log)
    assert [call.partition("(")[0] for call in asked] == ["socket", "socketpair"]
    assert all("= -1 EPERM" in call for call in asked), "the worker's own two attempts, refused"


@pytest.mark.slow
@pytest.mark.usefixtures("seal_libraries", "window_libraries")
def test_the_window_asks_the_system_for_no_internet_connection(
    traced: tuple[Path, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log, watch = traced
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path))
    subprocess.run([*watch, *WINDOW], check=True, capture_output=True)
    internet = [call for call in calls(log) if "AF_INET" in call]
    assert internet, "each worker tries"
    assert [call for call in internet if "= -1 EPERM" not in call] == []


@pytest.mark.slow
def test_an_audit_works_where_there_is_no_network_at_all() -> None:
    apart = ["unshare", "--map-root-user", "--net"]
    if sys.platform != "linux" or shutil.which("unshare") is None:
        pytest.skip("only Linux can take the network from one process")
    if subprocess.run([*apart, "true"], check=False, capture_output=True).returncode != 0:
        pytest.skip("this system lets nobody make a network of their own")
    links = subprocess.run(
        [*apart, "cat", "/proc/net/route"], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    assert len(links) <= 1, "no route leads anywhere"
    done = subprocess.run([*apart, *AUDIT], check=True, capture_output=True)
    assert len(json.loads(done.stdout)["findings"]) > 50
