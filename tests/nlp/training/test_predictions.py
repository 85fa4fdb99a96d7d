import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.labels import Category, FieldKind
from nlp.training import corpus, predictions
from nlp.training.corpus import Example

_EXAMPLES = (
    Example("ann-1", "ann", FieldKind.POST, "SC cleared", ((0, 10, Category.CLEARANCE),), (), ()),
    Example("ann-2", "ann", FieldKind.POST, "Soup again.", (), (), ()),
)


def _line(**row: object) -> str:
    return json.dumps(row)


def test_lines_are_read_whatever_else_a_span_holds() -> None:
    lines = [_line(id="ann-1", spans=[[0, 10, "clearance", 0.9, "model"]]), ""]
    assert predictions.read(lines, _EXAMPLES) == {"ann-1": [(0, 10, Category.CLEARANCE)]}


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        _line(id="bob-1", spans=[]),
        _line(id="ann-1"),
        _line(id=["ann-1"], spans=[]),
        _line(id="ann-1", spans=[[0, 11, "clearance"]]),
        _line(id="ann-1", spans=[[3, 3, "clearance"]]),
        _line(id="ann-1", spans=[[0.0, 3, "clearance"]]),
        _line(id="ann-1", spans=[[0, 3, "mood"]]),
        _line(id="ann-1", spans=[[0, 3]]),
    ],
)
def test_a_line_that_is_no_prediction_is_refused_with_its_number(line: str) -> None:
    with pytest.raises(predictions.UnreadableError, match="line 2"):
        predictions.read([_line(id="ann-2", spans=[]), line], _EXAMPLES)


def test_a_text_is_predicted_once() -> None:
    with pytest.raises(predictions.UnreadableError, match="line 2"):
        predictions.read([_line(id="ann-2", spans=[])] * 2, _EXAMPLES)


@given(st.lists(st.text()))
def test_any_other_lines_are_refused_by_number(lines: list[str]) -> None:
    if any(line.strip() for line in lines):
        with pytest.raises(predictions.UnreadableError, match="line "):
            predictions.read(lines, _EXAMPLES)
    else:
        assert predictions.read(lines, _EXAMPLES) == {}


@pytest.fixture
def test_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "split", lambda _all: corpus.Split((), (), _EXAMPLES))


@pytest.mark.usefixtures("test_part")
def test_predictions_get_the_table_of_the_evaluation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "found.jsonl"
    path.write_text(_line(id="ann-1", spans=[[0, 10, "clearance"]]), "utf-8")
    predictions.main([str(path)])
    printed = capsys.readouterr().out
    assert "1 of 2 texts have no line" in printed
    assert "| clearance | 1 | 1.00 (1.00 to 1.00) |" in printed


@pytest.mark.usefixtures("test_part")
def test_an_unreadable_file_ends_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "found.jsonl"
    path.write_text("oh", "utf-8")
    with pytest.raises(SystemExit):
        predictions.main([str(path)])
    assert "line 1" in capsys.readouterr().err


@pytest.mark.usefixtures("test_part")
def test_texts_are_given_without_their_marks(capsys: pytest.CaptureFixture[str]) -> None:
    predictions.texts([])
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows == [
        {"id": "ann-1", "text": "SC cleared", "field": "post"},
        {"id": "ann-2", "text": "Soup again.", "field": "post"},
    ]
