"""What is really so on this computer: versions, the seal as measured, the model, a self-test."""

import json
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from app.checkup import Checkup
from app.errors import WorkerFailed
from app.worker.model import Audited, Seal
from resources import ROOT

SAMPLE = ROOT / "samples" / "linkedin"
"""The bundled archive of an invented person."""

PACKAGES = ("undershare", "PySide6-Essentials", "spacy", "onnxruntime", "tokenizers", "keyring")
NOT_BUILT = (
    "encrypted workspace and keyring",
    "proof with a later export (verify)",
    "contacts and messages by the four Rs (contacts, report, check-profile)",
    "exports other than LinkedIn's",
)
"""What the contract names and this version does not have yet."""


@dataclass(frozen=True, slots=True)
class Health:
    """What the doctor found; holds nothing personal."""

    versions: dict[str, str]
    seal: Seal
    model: dict[str, Any]
    self_test: dict[str, Any]

    @property
    def well(self) -> bool:
        """Whether the self-test read all of the sample and found what is in it."""
        return bool(self.self_test["passed"])

    def as_json(self) -> dict[str, Any]:
        """The JSON object of ``undershare doctor --json``."""
        return {
            "schema": 1,
            "versions": self.versions,
            "seal": {
                "level": str(self.seal.level),
                "mechanisms": list(self.seal.mechanisms),
                "attempts": [
                    {"what": str(a.what), "outcome": str(a.outcome), "code": a.code}
                    for a in self.seal.attempts
                ],
            },
            "keyring": None,
            "model": self.model,
            "self_test": self.self_test,
            "not_built": list(NOT_BUILT),
        }


def examine(*, probe: Callable[[], Seal], read: Callable[[Sequence[Path]], Audited]) -> Health:
    """Measure the seal, read the model's card, and audit the bundled sample.

    Args:
        probe: Starts a worker that only confines itself, and says how tightly.
        read: Reads and audits an export in a confined worker.

    Raises:
        WorkerFailed: if no worker can be started at all.
    """
    return Health(_versions(), probe(), _model(), _self_test(read))


def _versions() -> dict[str, str]:
    found = {"python": platform.python_version(), "system": platform.platform(terse=True)}
    for package in PACKAGES:
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            found[package] = "missing"
    return found


def _model() -> dict[str, Any]:
    card = ROOT / "model" / "scores.json"
    if not card.is_file():
        return {"present": False}
    return {"present": True, **json.loads(card.read_text("utf-8"))}


def _self_test(read: Callable[[Sequence[Path]], Audited]) -> dict[str, Any]:
    try:
        audited = read([SAMPLE])
    except WorkerFailed as error:
        return {"passed": False, "failed": error.sentence()}
    checkup = Checkup(audited.profile, audited.spans, audited.skeletons, sources=audited.sources)
    files = [file for source in audited.sources for file in source.files]
    accounted = all(f.rows_read + f.rows_skipped == f.rows_present for f in files)
    return {
        "passed": accounted and bool(checkup.findings) and checkup.before.value > 0,
        "files": len(files),
        "rows_read": sum(file.rows_read for file in files),
        "rows_skipped": sum(file.rows_skipped for file in files),
        "findings": len(checkup.findings),
        "categories": len({finding.category for finding in checkup.findings}),
        "exposure": checkup.before.value,
        "seal": str(audited.seal.level),
    }
