"""The files of a trimmed profile."""

import csv
import io
import json
import os
from pathlib import Path

import pytest

from app.checkup import Checkup
from app.errors import NotSaved
from app.report.trim_files import save, trim_files
from app.trim import plan_file
from app.trim.plan import Action


@pytest.fixture
def files(checkup: Checkup) -> dict[str, str]:
    checkup.bulk([checkup.queue[0].id], Action.REMOVE)
    return dict(trim_files(checkup))


def test_all_files_of_the_contract_are_there(files: dict[str, str]) -> None:
    assert set(files) == {
        "plan.json",
        "trimmed.json",
        "trimmed.md",
        "changes.csv",
        "checklist.md",
    }


def test_the_plan_can_be_loaded_again(checkup: Checkup, files: dict[str, str]) -> None:
    assert plan_file.load(files["plan.json"], checkup.profile) == checkup.plan


def test_every_field_is_listed_before_and_after(checkup: Checkup, files: dict[str, str]) -> None:
    listed = json.loads(files["trimmed.json"])
    assert [entry["field"] for entry in listed] == [f.id for f in checkup.profile.fields]
    assert listed[0]["before"] == "Software lead | SC cleared"
    assert listed[0]["after"] == "Software lead"


def test_only_changed_fields_are_in_the_list_of_changes(files: dict[str, str]) -> None:
    rows = list(csv.DictReader(io.StringIO(files["changes.csv"])))
    assert [row["after"] for row in rows] == ["Software lead"]


def test_saving_makes_the_folder_and_leaves_nothing_beside(tmp_path: Path) -> None:
    save(tmp_path / "new" / "plan.json", "{}")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["plan.json"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_takes_no_file_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(NotSaved):
        save(tmp_path / "plan.json", "{}")


def test_a_name_that_is_a_folder_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    (tmp_path / "plan.json").mkdir()
    with pytest.raises(NotSaved):
        save(tmp_path / "plan.json", "{}")
    assert [path.name for path in tmp_path.iterdir()] == ["plan.json"]
