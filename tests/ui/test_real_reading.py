"""What a person drops on the window is read by real workers, and a worker that dies is survived."""

import os
import shutil
import signal
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from app.profile.ledger import FileState
from app.profile.model import Section
from app.worker import protocol
from ui.compose import Composed, compose
from ui.pages.home import SAMPLE

LONG = 120_000
PEOPLE = 20_000


@pytest.fixture(scope="module")
def composed(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Composed]:
    made = compose(qapp, tmp_path_factory.mktemp("settings") / "settings.ini")
    made.window.may_close = lambda: True
    made.window.show()
    yield made
    made.window.close()
    made.ring.deleteLater()
    made.window.deleteLater()
    qapp.setStyleSheet("")


def drop(composed: Composed, paths: Sequence[Path]) -> str:
    """Drop files on the window and wait for the end; the name of the page that is shown then."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    no_keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, data, left, no_keys)
    drop = QDropEvent(QPointF(5, 5), copy, data, left, no_keys)
    # A signal spy would hold the interpreter while it waits, and starve the job beside it.
    loop = QEventLoop()
    composed.desk.opened.connect(loop.quit)
    composed.desk.empty.connect(loop.quit)
    composed.desk.failed.connect(loop.quit)
    QTimer.singleShot(LONG, loop, lambda: loop.exit(1))
    QApplication.sendEvent(composed.window, enter)
    QApplication.sendEvent(composed.window, drop)
    assert loop.exec() == 0, "the reading came to an end"
    return composed.window.page.name


def words(composed: Composed) -> str:
    return "\n".join(
        label.text() for label in composed.window.page.findChildren(QLabel) if label.isVisible()
    )


def sections(composed: Composed) -> set[Section]:
    assert composed.desk.checkup is not None
    return {field.section for field in composed.desk.checkup.profile.fields}


def test_a_folder_and_single_files_can_be_dropped(composed: Composed) -> None:
    assert drop(composed, [SAMPLE]) == "reading"
    assert {Section.HEADLINE, Section.POSITIONS, Section.SKILLS} <= sections(composed)
    assert drop(composed, [SAMPLE / "Positions.csv", SAMPLE / "Skills.csv"]) == "reading"
    assert sections(composed) == {Section.POSITIONS, Section.SKILLS}
    checkup = composed.desk.checkup
    assert checkup is not None
    read = {f.name for s in checkup.sources for f in s.files if f.state is FileState.READ}
    assert read == {"Positions.csv", "Skills.csv"}


def test_a_zip_of_the_sample_is_read_like_its_folder(composed: Composed, tmp_path: Path) -> None:
    archive = tmp_path / "Basic_LinkedInDataExport.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(SAMPLE.rglob("*.csv")):
            packed.write(path, path.relative_to(SAMPLE))
    before = archive.read_bytes()
    assert drop(composed, [archive]) == "reading"
    assert {Section.HEADLINE, Section.POSITIONS, Section.SKILLS} <= sections(composed)
    assert archive.read_bytes() == before
    assert "Maya" not in composed.window.windowTitle()


def test_a_file_that_is_no_export_is_named_and_what_was_open_stays_open(
    composed: Composed, tmp_path: Path
) -> None:
    assert drop(composed, [SAMPLE / "Skills.csv"]) == "reading"
    assert composed.desk.checkup is not None
    picture = tmp_path / "holiday.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    assert drop(composed, [picture]) == "problem"
    assert "holiday.png" in words(composed)
    composed.window.show_page("walk")
    assert composed.window.page.name == "walk"
    assert sections(composed) == {Section.SKILLS}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no kill -9 on this system")
def test_a_worker_that_is_killed_is_told_and_the_next_export_is_read(
    composed: Composed, tmp_path: Path
) -> None:
    folder = tmp_path / "large"
    shutil.copytree(SAMPLE, folder)
    heading = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    row = "Rowan,Fell,https://www.linkedin.com/in/rowan-fell,,Fell and Sons,Baker,01 Mar 2024\n"
    (folder / "Connections.csv").write_text(heading + row * PEOPLE, "utf-8")

    def kill(_event: protocol.Event) -> None:
        composed.desk.said.disconnect(kill)
        for number in composed.link.process_ids():
            os.kill(number, signal.SIGKILL)

    composed.desk.said.connect(kill)
    assert drop(composed, [folder]) == "problem"
    assert "Your export was not read" in words(composed)
    assert drop(composed, [SAMPLE / "Skills.csv"]) == "reading"
    assert sections(composed) == {Section.SKILLS}
