from pathlib import Path

import pytest
import spacy

from nlp.labels import FieldKind
from nlp.training import open_sets, peer_ner
from nlp.training.examples import Labelled

_TEXT = "Ann Reed of Halden met him on Friday"
_MARKS = ((0, 8, "person"), (12, 18, "organisation"), (30, 36, "date"))
_MASKED = ((23, 26, "person"),)
_NAMES = frozenset({open_sets.HEADS["names"]})
_BOTH = _NAMES | {open_sets.HEADS["times"]}


def _labelled(layers: frozenset[open_sets.Layer] = _BOTH) -> Labelled:
    return Labelled(_TEXT, FieldKind.POST, _MARKS, _MASKED, layers)


def test_each_component_learns_its_own_labels_and_passes_over_what_is_masked() -> None:
    pipeline = spacy.blank("en")
    [names] = peer_ner.examples(pipeline, [_labelled()], "names")
    assert [(span.text, span.label_) for span in names.reference.ents] == [
        ("Ann Reed", "PERSON"),
        ("Halden", "ORG"),
    ]
    kinds = {token.text: token.ent_iob_ for token in names.reference}
    assert kinds["him"] == ""
    assert kinds["Friday"] == "O"
    [times] = peer_ner.examples(pipeline, [_labelled()], "times")
    assert [(span.text, span.label_) for span in times.reference.ents] == [("Friday", "DATE")]


def test_masks_and_marks_may_overlap() -> None:
    twice = Labelled(_TEXT, FieldKind.POST, _MARKS, ((0, 3, "date"), *_MASKED * 2), _BOTH)
    [example] = peer_ner.examples(spacy.blank("en"), [twice], "names")
    assert [span.text for span in example.reference.ents] == ["Ann Reed", "Halden"]


def test_what_is_taught_is_found_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(peer_ner, "BATCH", 8)
    pipeline = peer_ner.train([_labelled()] * 8, seconds=120, passes=25)
    pipeline.to_disk(tmp_path)
    found = {(span.text, span.label_) for span in spacy.load(tmp_path)(_TEXT).ents}
    assert ("Halden", "ORG") in found
    assert ("Friday", "DATE") in found
    assert "names: 8 texts, 200 readings" in capsys.readouterr().out


def test_a_set_that_does_not_mark_a_kind_does_not_teach_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    peer_ner.train([_labelled(_NAMES)] * 2, seconds=0)
    assert "times: 0 texts" in capsys.readouterr().out


def test_files_that_are_not_the_known_ones_are_refused(tmp_path: Path) -> None:
    for one in open_sets.table():
        (tmp_path / one.file).write_text("{}", "utf-8")
    with pytest.raises(ValueError, match="jsonl"):
        peer_ner.main([str(tmp_path), str(tmp_path / "out")])
