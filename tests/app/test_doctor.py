"""The doctor says what is so, also when it is bad."""

from collections.abc import Sequence
from pathlib import Path

from app.doctor import SAMPLE, examine
from app.errors import WorkerFailed
from app.text import Sentence
from app.worker.model import Attempt, Audited, Feat, Level, Outcome, Seal

SEAL = Seal(Level.PARTLY, (Attempt(Feat.INTERNET, Outcome.ALLOWED),), ("limits",))


def crashes(_paths: Sequence[Path]) -> Audited:
    raise WorkerFailed(Sentence("worker.crashed"))


def test_a_failed_self_test_is_no_good_health_and_no_crash() -> None:
    health = examine(probe=lambda: SEAL, read=crashes)
    assert not health.well
    assert health.self_test["failed"]


def test_a_weak_seal_is_told_as_it_is() -> None:
    seal = examine(probe=lambda: SEAL, read=crashes).as_json()["seal"]
    assert seal["level"] == "partly_sealed"
    assert seal["attempts"] == [{"what": "internet", "outcome": "allowed", "code": ""}]


def test_it_holds_nothing_personal() -> None:
    assert str(Path.home()) not in str(examine(probe=lambda: SEAL, read=crashes).as_json())


def test_the_sample_is_bundled() -> None:
    assert (SAMPLE / "Positions.csv").is_file()
