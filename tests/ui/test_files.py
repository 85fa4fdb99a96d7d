from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.checkup import Checkup
from ui.desk import Desk
from ui.files import Files, write_report, write_trimmed
from ui.jobs import Jobs
from ui.theme import Theme
from ui.worker_link import WorkerLink


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def files(theme: Theme, window: QWidget, checkup: Checkup) -> Files:
    desk = Desk(WorkerLink(window), Jobs(window), window)
    desk.checkup = checkup
    return Files(theme, window, desk)


def choosing(monkeypatch: pytest.MonkeyPatch, path: str, kind: str = "") -> None:
    """Answer the system's file dialog."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, kind))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, kind))


@pytest.mark.parametrize("ending", [".html", ".md"])
def test_a_masked_report_holds_none_of_the_words(
    checkup: Checkup, tmp_path: Path, ending: str
) -> None:
    plain, masked = tmp_path / f"plain{ending}", tmp_path / f"masked{ending}"
    write_report(plain, checkup, (), mask=False)
    write_report(masked, checkup, (), mask=True)
    assert "CrowdStrike" in plain.read_text("utf-8")
    assert "CrowdStrike" not in masked.read_text("utf-8")


@pytest.mark.parametrize(("kind", "sign"), [("markdown", "#"), ("html", "<html"), ("csv", "field")])
def test_the_trimmed_profile_is_written_in_each_kind(
    checkup: Checkup, tmp_path: Path, kind: str, sign: str
) -> None:
    path = tmp_path / "trimmed"
    write_trimmed(path, checkup, kind)
    assert sign in path.read_text("utf-8")


def test_a_plan_is_saved_and_loaded_where_the_person_says(
    files: Files, checkup: Checkup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkup.bulk([checkup.queue[0].id])
    choosing(monkeypatch, str(tmp_path / "plan"), "")
    assert files.save_plan()
    saved = next(tmp_path.iterdir())
    choosing(monkeypatch, str(saved))
    checkup.undo()
    assert files.load_plan()
    assert checkup.plan.decisions
    files.undo()
    assert not checkup.plan.decisions


def test_thinking_better_of_it_saves_nothing(
    files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choosing(monkeypatch, "")
    assert not files.save_plan()
    assert not files.load_plan()
    files.save_report()
    files.save_trimmed("csv")
    assert not list(tmp_path.iterdir())


def test_a_report_and_a_trimmed_profile_are_saved_with_a_word(
    files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choosing(monkeypatch, str(tmp_path / "report.md"))
    files.save_report()
    assert files.toast.accessibleName() == "The report is saved."
    choosing(monkeypatch, str(tmp_path / "trimmed.csv"))
    files.save_trimmed("csv")
    assert {path.name for path in tmp_path.iterdir()} == {"report.md", "trimmed.csv"}


def test_what_did_not_work_is_told(
    qtbot: QtBot, files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").touch()
    choosing(monkeypatch, str(tmp_path / "a file" / "plan.json"))
    titles = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        titles.append(dialog.windowTitle())
        dialog.close()

    QTimer.singleShot(200, close)
    assert not files.save_plan()
    assert titles == ["That did not work"]
