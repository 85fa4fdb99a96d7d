"""The JSON contract of ``undershare audit``."""

import json
from dataclasses import replace
from typing import Any

from app.audit.model import NotJudged
from app.checkup import Checkup
from app.profile.ledger import FileReport, FileState
from app.report.audit_json import audit_json
from app.text import Sentence

FINDING = {
    "id",
    "category",
    "text",
    "field",
    "section",
    "audience",
    "file",
    "row",
    "column",
    "start",
    "end",
    "confidence",
    "rule",
    "severity",
    "why",
    "advice",
    "choices",
}


def test_it_has_the_parts_that_the_contract_names(report: dict[str, Any]) -> None:
    assert report["schema"] == 1
    assert set(report) == {
        "schema",
        "sources",
        "score",
        "findings",
        "inferences",
        "notes",
        "not_judged",
    }
    assert set(report["score"]) == {"exposure", "band", "by_category", "top"}
    assert all(set(finding) == FINDING for finding in report["findings"])


def test_offsets_point_at_the_words(checkup: Checkup, report: dict[str, Any]) -> None:
    for finding in report["findings"]:
        text = checkup.fields[finding["field"]].text
        assert text[finding["start"] : finding["end"]] == finding["text"]


def test_rows_are_accounted_for(report: dict[str, Any]) -> None:
    for file in report["sources"][0]["files"]:
        assert file["rows_read"] + file["rows_skipped"] == file["rows_present"]


def test_a_warning_gives_the_row_that_it_names_and_0_without_one(checkup: Checkup) -> None:
    about = {"file": "Odd.csv"}
    odd = FileReport(
        "Odd.csv",
        FileState.READ,
        warnings=(
            Sentence("reading.file.nul", {**about, "row": 7}),
            Sentence("reading.file.unknown", about),
        ),
    )
    checkup.sources = (replace(checkup.sources[0], files=(odd,)),)
    [file] = audit_json(checkup)["sources"][0]["files"]
    assert [reason["row"] for reason in file["reasons"]] == [7, 0]


def test_conclusions_name_findings_that_are_listed(report: dict[str, Any]) -> None:
    listed = {finding["id"] for finding in report["findings"]}
    assert report["inferences"]
    for inference in report["inferences"]:
        assert set(inference["findings"]) <= listed
        assert set(inference["break_with"]) <= set(inference["findings"])


def test_the_mask_hides_every_value(checkup: Checkup) -> None:
    masked = json.dumps(audit_json(checkup, mask=True))
    for finding in checkup.findings:
        assert finding.text not in masked or finding.text.isdigit()
    for word in ("LARKSPUR", "Northgate", "/somewhere"):
        assert word not in masked


def test_fields_in_another_language_are_listed(checkup: Checkup) -> None:
    report = audit_json(checkup, not_judged=[NotJudged("f", "other")])
    assert report["not_judged"] == [{"field": "f", "language": "other"}]
