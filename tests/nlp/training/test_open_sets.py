import hashlib
import json
from pathlib import Path

import pytest

from nlp.encoder import tags
from nlp.training import open_sets

_ROWS = (
    {"text": "So they met Ann", "spans": [[3, 7, "PERSON"], [12, 15, "PERSON"]], "source": "a"},
    {"text": "@ann is in Hull", "spans": [[0, 4, "PERSON"], [11, 15, "LOC"]], "source": "a"},
    {"text": "Share-alike", "spans": [], "source": "b"},
)


@pytest.fixture
def one(tmp_path: Path) -> open_sets.OpenSet:
    content = "\n".join(map(json.dumps, _ROWS)).encode()
    (tmp_path / "set.jsonl").write_bytes(content)
    heads = {"names": {"PERSON": "person", "LOC": "location"}}
    digest = hashlib.sha256(content).hexdigest()
    only = frozenset({"a"})
    return open_sets.OpenSet("s", "", "", "", "set.jsonl", digest, heads, only=only, capitals=True)


def test_pronouns_handles_and_closed_parts_are_not_learned(
    one: open_sets.OpenSet, tmp_path: Path
) -> None:
    first, second = open_sets._texts(tmp_path, one)
    assert first.marks == ((12, 15, "person"),)
    assert [mark[:2] for mark in first.masked] == [(3, 7)]
    assert second.marks == ((11, 15, "location"),)
    assert first.layers == {open_sets.HEADS["names"]}


def test_a_file_that_is_not_the_known_one_is_refused(
    one: open_sets.OpenSet, tmp_path: Path
) -> None:
    (tmp_path / "set.jsonl").write_text("{}", "utf-8")
    with pytest.raises(ValueError, match=r"set\.jsonl"):
        list(open_sets._texts(tmp_path, one))
    with pytest.raises((ValueError, FileNotFoundError)):
        open_sets.check_encoder(tmp_path)


def test_every_set_has_a_licence_without_share_alike_and_learns_known_labels() -> None:
    for of in open_sets.table():
        assert of.licence
        assert not {"BY-SA", "share-alike"} & set(of.licence.split())
        assert len(of.sha256) == 64
        for head, learned in of.heads.items():
            assert set(learned.values()) <= set(open_sets.HEADS[head].labels)


def test_the_heads_are_layers_of_their_own() -> None:
    assert not set(open_sets.LAYERS) & set(tags.LAYERS)


def test_the_real_files_are_read_where_they_lie_beside_the_checkout(shared_folder: Path) -> None:
    read = open_sets.read(shared_folder / "data" / "ner")
    assert set(read) == {of.name for of in open_sets.table()}
    assert all(texts for texts in read.values())
