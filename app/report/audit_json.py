"""The audit as the stable JSON contract of the command line (schema 1)."""

from collections.abc import Sequence
from typing import Any

from app.audit.model import Finding, Inference, NotJudged
from app.checkup import Checkup
from app.profile.ledger import FileReport, Source
from app.report.mask import Mask
from app.text import Sentence, say

SCHEMA = 1
TOP = 3
"""How many findings are listed with what the exposure would lose without them."""


def audit_json(
    checkup: Checkup, *, not_judged: Sequence[NotJudged] = (), mask: bool = False
) -> dict[str, Any]:
    """The audit of a checkup as it stands before any decision.

    Args:
        checkup: What was read and found.
        not_judged: Fields in a language that the model does not know.
        mask: Replace every value by its category and length.
    """
    hide = Mask(checkup.sources, on=mask)
    return {
        "schema": SCHEMA,
        "sources": [_source(source, hide) for source in checkup.sources],
        "score": {
            "exposure": checkup.before.value,
            "band": str(checkup.before.band),
            "by_category": {
                str(category): round(share, 4)
                for category, share in checkup.before.by_category.items()
            },
            "top": [
                {"finding": hide.place(drop.finding), "drop": drop.drop}
                for drop in checkup.drops(TOP)
            ],
        },
        "findings": [_finding(checkup, finding, hide) for finding in checkup.findings],
        "inferences": [_inference(inference, hide) for inference in checkup.inferences_before],
        "notes": [
            {
                "id": hide.place(note.id),
                "section": str(note.section),
                "text": say(hide.sentence(note.text)),
            }
            for note in checkup.notes
        ],
        "not_judged": [{"field": hide.place(n.field), "language": n.language} for n in not_judged],
    }


def _source(source: Source, hide: Mask) -> dict[str, Any]:
    return {
        "path": hide.value("path", source.path),
        "kind": source.kind,
        "because": say(hide.sentence(source.because)),
        "files": [_file(file, hide) for file in source.files],
        "problems": [say(hide.sentence(problem)) for problem in source.problems],
        "absent": list(source.absent),
    }


def _file(file: FileReport, hide: Mask) -> dict[str, Any]:
    return {
        "name": hide.place(file.name),
        "state": str(file.state),
        "rows_present": file.rows_present,
        "rows_read": file.rows_read,
        "rows_skipped": file.rows_skipped,
        "reasons": [
            *(
                {"row": skipped.row, "reason": say(hide.sentence(skipped.reason))}
                for skipped in file.skipped
            ),
            *(
                {"row": _row(warning), "reason": say(hide.sentence(warning))}
                for warning in file.warnings
            ),
        ],
    }


def _row(warning: Sentence) -> int:
    """The row that a warning names, 0 where it is about the whole file."""
    row = warning.params.get("row", 0)
    return row if isinstance(row, int) else 0


def _finding(checkup: Checkup, finding: Finding, hide: Mask) -> dict[str, Any]:
    field = checkup.fields[finding.field]
    return {
        "id": hide.place(finding.id),
        "category": str(finding.category),
        "text": hide.value(finding.category, finding.text),
        "field": hide.place(finding.field),
        "section": str(field.section),
        "audience": str(field.audience),
        "file": hide.place(field.place.file),
        "row": field.place.row,
        "column": field.place.column,
        "start": finding.start,
        "end": finding.end,
        "confidence": round(finding.confidence, 4),
        "rule": finding.rule,
        "severity": finding.severity.name.lower(),
        "why": say(hide.sentence(finding.why)),
        "advice": say(hide.sentence(finding.advice)) if finding.advice else None,
        "choices": [
            {"action": str(choice.action), "text": hide.value(finding.category, choice.text)}
            for choice in checkup.options.of(finding.id)
        ],
    }


def _inference(inference: Inference, hide: Mask) -> dict[str, Any]:
    return {
        "id": inference.id,
        "rule": inference.rule,
        "statement": say(hide.sentence(inference.statement)),
        "findings": [hide.place(i) for i in inference.findings],
        "break_with": [hide.place(i) for i in inference.break_with],
    }
