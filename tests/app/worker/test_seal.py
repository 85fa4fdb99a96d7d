import dataclasses
import os
from pathlib import Path

import pytest

from app.worker import seal
from app.worker.model import Attempt, Feat, Level, Outcome

REFUSED = dict.fromkeys(Feat, Outcome.REFUSED)
NOTHING = seal.Targets(None, None, None, home_writable=False, export=None, parent=0)


def attempts(outcomes: dict[Feat, Outcome]) -> list[Attempt]:
    return [Attempt(feat, outcome) for feat, outcome in outcomes.items()]


@pytest.mark.parametrize(
    ("outcomes", "loose_threads", "level"),
    [
        (REFUSED, 0, Level.SEALED),
        (REFUSED | {Feat.WRITE_HOME: Outcome.NOT_TRIED}, 0, Level.SEALED),
        (REFUSED, 1, Level.PARTLY),
        (REFUSED | {Feat.INTERNET: Outcome.ALLOWED}, 0, Level.PARTLY),
        (REFUSED | {Feat.LIST_HOME: Outcome.ALLOWED}, 0, Level.PARTLY),
        (REFUSED | {Feat.INTERNET: Outcome.NOT_TRIED}, 0, Level.PARTLY),
        (REFUSED | {Feat.READ_ELSEWHERE: Outcome.NOT_TRIED}, 0, Level.PARTLY),
        (dict.fromkeys(Feat, Outcome.ALLOWED), 0, Level.NOT),
        (dict.fromkeys(Feat, Outcome.NOT_TRIED), 0, Level.NOT),
        ({}, 0, Level.NOT),
    ],
)
def test_the_level_follows_from_what_was_refused(
    outcomes: dict[Feat, Outcome], loose_threads: int, level: Level
) -> None:
    assert seal.level(attempts(outcomes), loose_threads=loose_threads) is level


@pytest.mark.parametrize(
    ("error", "outcome", "code"),
    [
        (PermissionError(1, "no"), Outcome.REFUSED, "EPERM"),
        (PermissionError(13, "no"), Outcome.REFUSED, "EACCES"),
        (FileNotFoundError(2, "where"), Outcome.ALLOWED, "ENOENT"),
        (ConnectionRefusedError(111, "nobody there"), Outcome.ALLOWED, "ECONNREFUSED"),
    ],
)
def test_only_a_refusal_by_the_system_counts_as_one(
    error: OSError, outcome: Outcome, code: str
) -> None:
    def trial() -> None:
        raise error

    assert seal._attempt(Feat.INTERNET, trial) == Attempt(Feat.INTERNET, outcome, code)


def test_what_would_prove_nothing_is_not_tried() -> None:
    trials = seal._trials(NOTHING)
    for feat in (Feat.WRITE_TEMPORARY, Feat.WRITE_HOME, Feat.CHANGE_EXPORT, Feat.READ_ELSEWHERE):
        assert trials[feat] is None
        assert seal._attempt(feat, trials[feat]).outcome is Outcome.NOT_TRIED


def test_attempts_that_succeed_leave_nothing_behind(tmp_path: Path) -> None:
    export = tmp_path / "export.csv"
    export.write_text("Title\n")
    here = dataclasses.replace(NOTHING, temporary=tmp_path, home=tmp_path, home_writable=True)
    trials = seal._trials(dataclasses.replace(here, export=export, foreign=export))
    for feat in (
        Feat.WRITE_TEMPORARY,
        Feat.WRITE_HOME,
        Feat.CHANGE_EXPORT,
        Feat.READ_ELSEWHERE,
        Feat.LIST_HOME,
        Feat.RUN_PROGRAM,
        Feat.LOCAL_SOCKET,
    ):
        assert seal._attempt(feat, trials[feat]).outcome is Outcome.ALLOWED
    assert export.read_text() == "Title\n"
    assert list(tmp_path.iterdir()) == [export]


def test_targets_are_never_part_of_the_export(tmp_path: Path) -> None:
    export = tmp_path / "export.csv"
    export.write_text("Title\n")
    found = seal.targets([export])
    assert found.export == export
    assert found.foreign != export
    assert found.parent == os.getppid()
    everything = seal.targets([Path("/")])
    assert everything.foreign is None
    assert everything.home is None


def test_a_temporary_folder_that_cannot_be_written_to_is_no_target(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path / "missing"))
    assert seal.targets([]).temporary is None
