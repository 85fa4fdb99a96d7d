import io
import json
import sys
from pathlib import Path

import pytest
import spacy

from nlp.labels import Document, FieldKind
from nlp.training import runner, systems
from nlp.training.corpus import Example

_EXAMPLES = [
    Example(f"ann-{number}", "ann", FieldKind.POST, text, (), (), ())
    for number, text in enumerate(["Ann at Halden\n🎉", "", "Warton"])
]


@pytest.fixture
def names(tmp_path: Path) -> Path:
    model = spacy.blank("en")
    model.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": "Warton"}])  # type: ignore[attr-defined]
    model.to_disk(tmp_path)
    return tmp_path


def test_a_tool_in_its_own_process_gives_what_it_gives_here(names: Path) -> None:
    there = runner.run("spacy", names, _EXAMPLES)
    here = runner.measure("spacy", names, [Document(one.id, one.text) for one in _EXAMPLES])
    assert there.found == here.found == [[], [], [(0, 6, "GPE")]]
    assert there.labels == here.labels == {"GPE"}
    assert there.load_seconds > 0
    assert there.words_per_second > 0


def test_a_tool_that_is_not_installed_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(systems.AbsentError):
        runner.run("presidio", None, _EXAMPLES)


def test_a_text_with_line_breaks_is_one_line() -> None:
    line = runner.line(_EXAMPLES[0])
    assert line.count("\n") == 1
    assert json.loads(line) == {"id": "ann-0", "text": "Ann at Halden\n🎉", "field": "post"}


def test_what_is_read_from_standard_input_is_answered_there(
    names: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(map(runner.line, _EXAMPLES))))
    runner.main(["spacy", str(names)])
    assert json.loads(capsys.readouterr().out)["found"] == [[], [], [[0, 6, "GPE"]]]


def test_memory_is_what_linux_counts_and_nothing_elsewhere(tmp_path: Path) -> None:
    status = tmp_path / "status"
    assert runner.peak(status) == 0
    status.write_text("Name:\tpython\nVmHWM:\t  204800 kB\n")
    assert runner.peak(status) == 200
