"""No word of an export is found anywhere but in the export and in what the person saved.

Everything here reads one archive: every file and column that the importer knows, each cell of it
with an invented word of its own that no other text in the world holds.
"""

import csv
import itertools
import os
import re
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from app.checkup import Checkup
from app.errors import WorkerFailed
from app.opening import checkup_of
from app.trim.plan import History
from app.worker import client, protocol
from app.worker.model import Audited
from resources import ROOT

CANARY = re.compile(r"zorvequill", re.IGNORECASE)
WATCHED = """
import os, time
import onnxruntime, tokenizers
import nlp.pipeline
time.sleep(1)
"""
WINDOW = (sys.executable, "-P", str(Path(__file__).with_name("open_in_window.py")))


def cells() -> Iterator[str]:
    """Texts with a word that stands nowhere else; every fourth discloses much."""
    for number in itertools.count():
        word = "Zorvequill" + "".join(chr(ord("a") + int(digit)) for digit in str(number))
        yield (
            word
            if number % 4
            else (
                f"Lead engineer on Project {word.upper()} at {word} Ltd, SC cleared, reach me at "
                f"{word.lower()}@example.com."
            )
        )


def headings(table: dict[str, object]) -> Iterable[str]:
    """Every heading of a file, as the site writes it."""
    columns, roles, facts = (table.get(key, {}) for key in ("columns", "roles", "facts"))
    assert isinstance(columns, dict)
    assert isinstance(roles, dict)
    assert isinstance(facts, dict | list)
    return dict.fromkeys([*columns, *(names[0] for names in roles.values()), *facts]) or ["Notes"]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every file and column that the importer knows, and one file that nobody knows."""
    folder = tmp_path_factory.mktemp("exports") / "archive"
    folder.mkdir()
    known = tomllib.loads((ROOT / "taxonomy" / "linkedin.toml").read_text("utf-8"))["tables"]
    text = cells()
    for table in [*known.values(), {"files": ["Surprise"], "facts": ["Thing", "Other"]}]:
        with (folder / f"{table['files'][0]}.csv").open("w", encoding="utf-8", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(named := list(headings(table)))
            rows.writerow([next(text) for _ in named])
    return folder


@pytest.fixture(scope="module")
def audited(archive: Path) -> Audited:
    return client.read([archive])


@pytest.fixture(scope="module")
def checkup(audited: Audited) -> Checkup:
    return checkup_of(audited)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with all folders that a program could leave something in; the person's own."""
    folder = tmp_path / "places"
    for name, variables in {
        "home": ("HOME", "USERPROFILE"),
        "temporary": ("TMPDIR", "TEMP", "TMP"),
        "cache": ("XDG_CACHE_HOME",),
        "settings": ("XDG_CONFIG_HOME", "APPDATA"),
        "data": ("XDG_DATA_HOME", "LOCALAPPDATA"),
        "state": ("XDG_STATE_HOME",),
        "runtime": ("XDG_RUNTIME_DIR",),
        "working": (),
    }.items():
        (folder / name).mkdir(parents=True, mode=0o700)
        for variable in variables:
            monkeypatch.setenv(variable, str(folder / name))
    monkeypatch.chdir(folder / "working")
    return folder


def files_below(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if not path.is_dir()]


def telling(folder: Path) -> list[Path]:
    """Files whose name or content, in any encoding likely here, holds an invented word."""
    return [
        path
        for path in files_below(folder)
        if CANARY.search(str(path.relative_to(folder)))
        or CANARY.search(path.read_bytes().replace(b"\0", b"").decode("latin-1"))
    ]


def undershare(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_archive_is_one_that_tells(audited: Audited, checkup: Checkup) -> None:
    """Otherwise nothing here could fail."""
    assert len(audited.profile.fields) > 150
    assert audited.profile.contacts
    assert audited.profile.messages
    assert audited.profile.invitations
    assert len(checkup.findings) > 200
    assert checkup.inferences_before


def test_an_audit_leaves_no_file_at_all(archive: Path, places: Path) -> None:
    done = undershare("audit", archive)
    assert done.returncode == 0, done.stderr
    assert CANARY.search(done.stdout)
    assert not CANARY.search(done.stderr), "messages name files and rows, not what is in them"
    assert files_below(places) == []


def test_a_trim_leaves_what_was_asked_for_and_no_other_file(
    archive: Path, places: Path, tmp_path: Path
) -> None:
    done = undershare("trim", archive, "--minimum", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert {path.name for path in files_below(tmp_path / "out")} == {
        "plan.json", "trimmed.json", "trimmed.md", "changes.csv", "checklist.md"
    }  # fmt: skip
    assert telling(tmp_path / "out"), "the trimmed texts are there"
    assert files_below(places) == []


@pytest.mark.slow
@pytest.mark.parametrize("form", ["--json", "--html", "--md"])
def test_a_masked_audit_holds_no_word_of_the_export(
    form: str, archive: Path, places: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report"
    done = undershare("audit", archive, "--mask", form, *([report] if form != "--json" else []))
    assert done.returncode == 0, done.stderr
    written = done.stdout + (report.read_text("utf-8") if report.exists() else "")
    assert len(written) > 1_000
    assert CANARY.findall(written) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_worker_killed_while_it_reads_leaves_nothing(archive: Path, places: Path) -> None:
    def kill(worker: client.Worker) -> None:
        for event in worker.events():
            if isinstance(event, protocol.FieldRead):
                os.kill(worker._process.pid, signal.SIGKILL)

    with client.Worker() as worker:
        worker.write(worker.session.open([archive]))
        with pytest.raises(WorkerFailed) as failed:
            kill(worker)
    assert not CANARY.search(f"{failed.value!r} {failed.value} {failed.value.sentence()}")
    assert files_below(places) == []


def malformed(archive: Path, folder: Path) -> Iterator[Path]:
    """A broken quote, null bytes, a text that is no archive, an archive cut short."""
    whole = (archive / "Positions.csv").read_bytes()
    for name, data in {
        "quote/Positions.csv": whole[:-60] + b'"open',
        "nulls/Positions.csv": whole.replace(b" ", b"\0"),
        "wide/Positions.csv": whole.decode("utf-8").encode("utf-16")[:-1],
        "text/archive.zip": whole,
        "cut/archive.zip": b"PK\3\4" + whole,
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_bytes(data)
        yield path


@pytest.mark.slow
def test_a_malformed_export_is_not_quoted_and_leaves_nothing(
    archive: Path, places: Path, tmp_path: Path
) -> None:
    for path in malformed(archive, tmp_path / "malformed"):
        done = undershare("audit", path)
        assert done.returncode in {0, 2}, done.stderr
        assert done.stderr
        assert not CANARY.search(done.stderr), path.parent.name
    assert files_below(places) == []


@pytest.mark.slow
@pytest.mark.usefixtures("window_libraries")
def test_the_window_leaves_its_settings_and_a_log_without_a_word_of_the_export(
    archive: Path, places: Path
) -> None:
    done = subprocess.run([*WINDOW, str(archive)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    ours = {path.name for path in files_below(places) if "Undershare" in str(path)}
    assert ours == {"settings.ini", "undershare.log"}
    assert telling(places) == []


def test_what_was_read_does_not_show_itself(audited: Audited, checkup: Checkup) -> None:
    """A stray ``repr`` in a message or a trace tells nothing."""
    profile = audited.profile
    shown = [audited, profile, *profile.fields, *profile.items, *profile.contacts]
    shown += [*profile.messages, *profile.invitations, *audited.sources, audited.spans]
    shown += [*checkup.findings, *checkup.notes, *checkup.inferences_before, checkup.before]
    shown += [offer for one in checkup.queue[:20] for offer in checkup.offers(one.id)]
    plan = checkup.minimum()
    shown += [plan, History().then(plan), *checkup.trimmed(), checkup]
    assert [type(one).__name__ for one in shown if CANARY.search(repr(one))] == []


def test_importing_the_model_runtime_writes_nothing_and_starts_no_uploader(
    tmp_path: Path,
) -> None:
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "OPENBLAS_NUM_THREADS": "1"}
    subprocess.run([sys.executable, "-c", WATCHED], env=environment, check=True)
    assert list(tmp_path.rglob("*")) == []
