"""The files of a trimmed profile, written only where the person chooses."""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from app.checkup import Checkup
from app.errors import NotSaved
from app.report.checklist import checklist_markdown
from app.report.spreadsheet import rows_to_csv
from app.report.trimmed_document import trimmed_markdown
from app.text import Sentence
from app.trim import plan_file
from app.trim.model import Trimmed

CHANGES_HEADER = ("field", "section", "file", "row", "column", "before", "after")


def trim_files(checkup: Checkup) -> Mapping[str, str]:
    """The content of each file of a trimmed profile, by its name."""
    trimmed = checkup.trimmed()
    return {
        "plan.json": plan_file.dump(checkup.plan),
        "trimmed.json": json.dumps(trimmed_json(checkup, trimmed), ensure_ascii=False, indent=1),
        "trimmed.md": trimmed_markdown(checkup),
        "changes.csv": changes_csv(checkup, trimmed),
        "checklist.md": checklist_markdown(checkup),
    }


def trimmed_json(checkup: Checkup, trimmed: Iterable[Trimmed]) -> list[dict[str, Any]]:
    """Every field with its place, before and after, changed or not (a bare array)."""
    return [dict(zip(CHANGES_HEADER, row, strict=True)) for row in _rows(checkup, trimmed)]


def changes_csv(checkup: Checkup, trimmed: Iterable[Trimmed]) -> str:
    """The changed fields as rows for a spreadsheet."""
    return rows_to_csv(CHANGES_HEADER, _rows(checkup, [t for t in trimmed if t.changed]))


def _rows(checkup: Checkup, trimmed: Iterable[Trimmed]) -> Iterable[tuple[Any, ...]]:
    for text in trimmed:
        field = checkup.fields[text.field]
        place = field.place
        yield (
            field.id,
            str(field.section),
            place.file,
            place.row,
            place.column,
            text.before,
            text.after,
        )


def save(path: Path, content: str) -> None:
    """Write beside, then rename, so that a full disk never leaves half a file in its place.

    Raises:
        NotSaved: if the folder cannot be written to.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(content, "utf-8", newline="")
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):  # the folder itself may be no folder
            beside.unlink(missing_ok=True)
        raise NotSaved(Sentence("report.not_saved", {"file": path.name})) from error
