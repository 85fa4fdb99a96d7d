"""The real worker process, with the real reader and detection."""

import os
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from app import importers
from app.worker import client
from app.worker.model import Audited, Level, Outcome
from resources import ROOT

SAMPLE = ROOT / "samples" / "linkedin"

needs_linux = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux lets a process without privileges seal itself"
)


@pytest.fixture(scope="module")
def sample() -> Audited:
    return client.read([SAMPLE])


def variants(folder: Path) -> Iterable[Path]:
    """The sample as people have it: zipped, half of it, in other encodings, broken."""
    texts = {path.name: path.read_bytes() for path in SAMPLE.rglob("*.csv")}
    about = texts["Profile.csv"].decode("utf-8")
    for encoding in ("utf-16", "utf-16-le", "utf-8-sig", "cp1252", "mac_roman"):
        path = folder / encoding / "Profile.csv"
        path.parent.mkdir()
        path.write_bytes(about.replace("\n", "\r\n").encode(encoding, "replace"))
        yield path.parent
    with zipfile.ZipFile(folder / "whole.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in texts.items():
            packed.writestr(name, data)
    yield folder / "whole.zip"
    whole = (folder / "whole.zip").read_bytes()
    (folder / "cut.zip").write_bytes(whole[: len(whole) // 2])
    yield folder / "cut.zip"
    for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        path = folder / f"method{method}.zip"
        with zipfile.ZipFile(path, "w", method) as packed:
            packed.writestr("Positions.csv", texts["Positions.csv"])
        yield path
    damaged = folder / "damaged"
    damaged.mkdir()
    (damaged / "Positions.csv").write_bytes(texts["Positions.csv"][:-40] + b'"\0\xff\xfe open')
    (damaged / "Unknown.csv").write_bytes(os.urandom(300))
    yield damaged


def test_the_sample_is_read_and_judged_whole(sample: Audited) -> None:
    assert sample.profile == importers.read([SAMPLE]).profile
    assert set(sample.spans) == {field.id for field in sample.profile.fields}
    assert any(sample.spans.values())
    for source in sample.sources:
        for file in source.files:
            assert file.rows_read + file.rows_skipped == file.rows_present


def test_a_confined_worker_reads_what_an_unconfined_one_would(tmp_path: Path) -> None:
    paths = list(variants(tmp_path))
    expected = importers.read(paths)
    audited = client.read(paths)
    assert audited.sources == expected.sources, "something was loaded too late"
    assert audited.profile == expected.profile


@needs_linux
def test_everything_a_worker_tried_was_refused(sample: Audited) -> None:
    if not {"contact", "changes", "files"} <= set(sample.seal.mechanisms):
        pytest.skip("this system lacks Landlock (kernel 5.13) or libseccomp (Debian: libseccomp2)")
    allowed = [a.what for a in sample.seal.attempts if a.outcome is Outcome.ALLOWED]
    assert allowed == []
    assert sample.seal.loose_threads == 0
    assert sample.seal.level is Level.SEALED


@needs_linux
def test_the_export_itself_could_not_be_changed(tmp_path: Path) -> None:
    path = tmp_path / "Positions.csv"
    path.write_bytes((SAMPLE / "Positions.csv").read_bytes())
    outcomes = {a.what: a.outcome for a in client.read([path]).seal.attempts}
    assert outcomes["change_export"] is not Outcome.ALLOWED


def test_a_worker_leaves_nothing_in_the_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    client.read([SAMPLE / "Profile.csv"])
    assert list(tmp_path.iterdir()) == []
