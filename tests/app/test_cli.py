"""The command line, through its own confined worker."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import main
from app.doctor import SAMPLE

Capture = pytest.CaptureFixture[str]


def test_audit_prints_the_contract_and_nothing_else_to_stdout(capsys: Capture) -> None:
    assert main(["audit", str(SAMPLE), "--json"]) == 0
    out, err = capsys.readouterr()
    report = json.loads(out)
    assert report["schema"] == 1
    assert report["score"]["exposure"] > 0
    assert len({finding["category"] for finding in report["findings"]}) >= 18
    assert "rows read" in err


def test_audit_writes_reports_where_it_is_told_and_fails_over_a_limit(
    tmp_path: Path, capsys: Capture
) -> None:
    html, md = tmp_path / "a.html", tmp_path / "a.md"
    arguments = ["audit", str(SAMPLE), "--html", str(html), "--md", str(md), "--mask"]
    assert main([*arguments, "--fail-over", "5"]) == 1
    for path in (html, md):
        text = path.read_text("utf-8")
        assert "rows read" in text
        assert "LARKSPUR" not in text


def test_own_terms_are_found(tmp_path: Path, capsys: Capture) -> None:
    words = tmp_path / "words.txt"
    words.write_text("site\tincident rota\n", "utf-8")
    assert main(["audit", str(SAMPLE), "--json", "--terms", str(words)]) == 0
    findings = json.loads(capsys.readouterr().out)["findings"]
    found = [f for f in findings if f["rule"] == "terms"]
    assert found
    assert {f["category"] for f in found} == {"site"}


@pytest.fixture(scope="module")
def watchlist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lists")
    words, sealed = folder / "words.txt", folder / "list.json"
    words.write_text("# code words\nsystem: incident rota\nVesper Quoin\n", "utf-8")
    assert main(["seal", str(words), "--out", str(sealed)]) == 0
    assert "incident" not in sealed.read_text("utf-8")
    return sealed


def test_words_of_a_sealed_list_are_found(watchlist: Path, capsys: Capture) -> None:
    assert main(["audit", str(SAMPLE), "--json", "--watchlist", str(watchlist)]) == 0
    out, err = capsys.readouterr()
    found = [f for f in json.loads(out)["findings"] if f["rule"] == "watchlist"]
    assert {(f["category"], f["text"].casefold()) for f in found} == {("system", "incident rota")}
    assert "could not be checked" not in err


def test_a_trim_counts_words_of_own_lists_and_says_what_was_spared(
    watchlist: Path, tmp_path: Path, capsys: Capture
) -> None:
    own = tmp_path / "own.txt"
    own.write_text("never: SC cleared\n", "utf-8")
    lists = ["--watchlist", str(watchlist), "--terms", str(own)]
    assert main(["trim", str(SAMPLE), "--minimum", "--out", str(tmp_path / "o"), *lists]) == 0
    assert "incident rota" not in (tmp_path / "o" / "trimmed.md").read_text("utf-8")
    assert "left out, as your own words ask" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--watchlist", "--terms"])
def test_a_list_that_cannot_be_used_is_told_with_its_name(
    option: str, tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("sites\tthe Annexe\n", "utf-8")
    assert main(["audit", str(SAMPLE), option, str(path)]) == 2
    assert capsys.readouterr().err.startswith("mine.txt")


def test_a_seal_does_not_replace_the_words(tmp_path: Path, capsys: Capture) -> None:
    words = tmp_path / "words.txt"
    words.write_text("Larkspur\n", "utf-8")
    assert main(["seal", str(words), "--out", str(words)]) == 2
    assert words.read_text("utf-8") == "Larkspur\n"


def test_a_seal_writes_nothing_where_a_term_cannot_be_sealed(
    tmp_path: Path, capsys: Capture
) -> None:
    words, out = tmp_path / "words.txt", tmp_path / "list.json"
    words.write_text("Larkspur\nteam\n", "utf-8")
    assert main(["seal", str(words), "--out", str(out)]) == 2
    assert not out.exists()
    assert "words.txt, line 2" in capsys.readouterr().err


def test_trim_writes_what_the_contract_names_and_can_be_repeated_from_its_plan(
    tmp_path: Path, capsys: Capture
) -> None:
    first, again = tmp_path / "first", tmp_path / "again"
    assert main(["trim", str(SAMPLE), "--minimum", "--out", str(first)]) == 0
    names = {"plan.json", "trimmed.json", "trimmed.md", "changes.csv", "checklist.md"}
    assert {path.name for path in first.iterdir()} == names
    out, err = capsys.readouterr()
    assert out.startswith("Exposure ")
    assert "Change it at once" in err
    plan = str(first / "plan.json")
    assert main(["trim", str(SAMPLE), "--plan", plan, "--out", str(again)]) == 0
    assert (again / "trimmed.json").read_text() == (first / "trimmed.json").read_text()


def test_detect_answers_each_line(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    lines = '{"id": 1, "text": "SC cleared", "field": "headline"}\n{"id": "b", "text": ""}\n'
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    assert main(["detect"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["id"] for answer in answers] == [1, "b"]
    assert answers[0]["spans"][0][:3] == [0, 10, "clearance"]


def test_doctor_measures_the_seal_and_tests_itself(capsys: Capture) -> None:
    assert main(["doctor", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["self_test"]["passed"]
    assert {a["what"] for a in found["seal"]["attempts"]} >= {"internet", "run_program"}
    assert found["not_built"]


def test_a_path_that_is_not_there_is_said(tmp_path: Path, capsys: Capture) -> None:
    assert main(["audit", str(tmp_path / "none.zip")]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "is not there" in err


def test_a_file_that_is_no_export_is_said(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "holiday.zip"
    path.write_bytes(b"this is no zip")
    assert main(["audit", str(path)]) == 2
    assert capsys.readouterr().err.strip()


@pytest.mark.parametrize(
    "arguments",
    [
        ["audit"],
        ["trim", "x", "--out", "y"],
        ["trim", "x", "--minimum", "--plan", "p", "--out", "y"],
        ["detect", "--threshold", "2"],
        ["polish"],
        ["seal", "words.txt"],
    ],
)
def test_wrong_usage_ends_with_two(arguments: list[str], capsys: Capture) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().out == ""


def test_a_plan_that_is_none_is_said_before_anything_is_written(
    tmp_path: Path, capsys: Capture
) -> None:
    plan, out = tmp_path / "plan.json", tmp_path / "out"
    plan.write_text("[]", "utf-8")
    assert main(["trim", str(SAMPLE), "--plan", str(plan), "--out", str(out)]) == 2
    assert not out.exists()
    assert capsys.readouterr().err.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="a shell's pipe, as on Linux and macOS")
def test_a_reader_that_closes_the_pipe_is_no_failure(tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"id": 1, "text": "SC cleared"}\n' * 3000, "utf-8")
    command = f"'{sys.executable}' -m app detect < '{lines}' | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["id"] == 1
    assert "Traceback" not in done.stderr
