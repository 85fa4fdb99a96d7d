"""What confinement does to a process is tried in one of its own: it cannot be undone."""

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from app.worker import confine

if TYPE_CHECKING:
    from pathlib import Path

needs_linux = pytest.mark.skipif(
    sys.platform != "linux", reason="seccomp and Landlock are the Linux kernel's"
)

TRIALS = """
import json, os, sys, threading
from pathlib import Path
from app.worker import confine, seal
inside, outside = Path(sys.argv[1]), Path(sys.argv[2])
taken = confine.before_loading()
import csv, zipfile
outside.with_name("compiled.pyc").write_text("before a reading, caches may be written")
taken += confine.before_reading([inside])
found = {"taken": taken}
def attempt(name, act):
    try:
        found[name] = act() or "done"
    except (OSError, MemoryError) as refusal:
        found[name] = type(refusal).__name__
def in_a_thread(act):
    def run():
        attempt("in a thread", act)
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
attempt("read inside", lambda: (inside / "a.csv").read_text())
attempt("list inside", lambda: os.listdir(inside)[0])
attempt("read outside", lambda: outside.read_text())
attempt("append inside", lambda: (inside / "a.csv").open("a"))
attempt("truncate inside", lambda: os.truncate(inside / "a.csv", 0))
attempt("rename inside", lambda: os.rename(inside / "a.csv", inside / "b.csv"))
attempt("delete inside", lambda: (inside / "a.csv").unlink())
attempt("touch inside", lambda: os.utime(inside / "a.csv", (0, 0)))
attempt("chmod inside", lambda: (inside / "a.csv").chmod(0))
attempt("make a folder", lambda: (inside / "new").mkdir())
attempt("fork", lambda: os.fork())
attempt("spawn", lambda: os.posix_spawn("/bin/true", ["true"], {}))
attempt("exec", lambda: os.execv("/bin/true", ["true"]))
attempt("signal the parent", lambda: os.kill(os.getppid(), 0))
attempt("memory in reason", lambda: len(bytearray(200 << 20)))
attempt("memory without end", lambda: len(bytearray(confine.MEMORY + (64 << 20))))
in_a_thread(lambda: outside.read_text())
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder: Path = tmp_path_factory.mktemp("confined")
    inside, outside = folder / "export", folder / "outside.txt"
    inside.mkdir()
    (inside / "a.csv").write_text("Title\nEngineer\n")
    outside.write_text("not yours")
    done = subprocess.run(
        [sys.executable, "-c", TRIALS, str(inside), str(outside)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (inside / "a.csv").read_text() == "Title\nEngineer\n"
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def needs(outcome: dict[str, Any], what: str) -> None:
    if what not in outcome["taken"]:
        reasons = {
            "files": "this kernel has no Landlock (5.13 or later, switched on)",
            "changes": "this system has no libseccomp (Debian: libseccomp2)",
            "contact": "this system has no libseccomp (Debian: libseccomp2)",
        }
        pytest.skip(reasons[what])


@needs_linux
@pytest.mark.parametrize("what", ["fork", "spawn", "exec", "signal the parent"])
def test_contact_with_programs_and_processes_is_refused(what: str, outcome: dict[str, Any]) -> None:
    needs(outcome, "contact")
    assert outcome[what] == "PermissionError"


@needs_linux
@pytest.mark.parametrize(
    "what",
    ["append", "truncate", "rename", "delete", "touch", "chmod"],
)
def test_the_export_cannot_be_changed(what: str, outcome: dict[str, Any]) -> None:
    needs(outcome, "changes")
    assert outcome[f"{what} inside"] == "PermissionError"
    assert outcome["make a folder"] == "PermissionError"


@needs_linux
def test_the_export_can_be_read_and_nothing_else(outcome: dict[str, Any]) -> None:
    needs(outcome, "files")
    assert outcome["read inside"] == "Title\nEngineer\n"
    assert outcome["list inside"] == "a.csv"
    assert outcome["read outside"] == "PermissionError"
    assert outcome["in a thread"] == "PermissionError", "threads start as confined as the rest"


@needs_linux
def test_memory_has_an_end(outcome: dict[str, Any]) -> None:
    assert outcome["memory in reason"] == 200 << 20
    assert outcome["memory without end"] == "MemoryError"


def test_what_the_system_does_not_offer_is_left_out_and_the_rest_still_done() -> None:
    done: list[str] = []

    def missing() -> None:
        raise OSError("not here")

    taken = confine._take([("a", lambda: done.append("a")), ("b", missing), ("c", done.clear)])
    assert taken == ("a", "c")
    assert done == []
