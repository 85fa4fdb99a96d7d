import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from nlp.labels import CONTAINERS, Category, FieldKind
from nlp.training import corpus


@pytest.fixture(scope="module")
def examples() -> tuple[corpus.Example, ...]:
    return corpus.read()


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def make(text: str, **marks: list[list[object]]) -> Path:
        row = {"id": "ann-1", "author": "ann", "field": "post", "text": text}
        row |= {"spans": [], "optional": [], "traps": []} | marks
        (tmp_path / "ann.jsonl").write_text(json.dumps(row), "utf-8")
        return tmp_path

    return make


def test_every_mark_lies_inside_its_text_and_starts_and_ends_on_something(
    examples: tuple[corpus.Example, ...],
) -> None:
    for one in examples:
        for start, end, _ in one.spans + one.optional + one.traps:
            marked = one.text[start:end]
            assert marked
            assert marked == marked.strip(), one.id


def test_only_containers_contain(examples: tuple[corpus.Example, ...]) -> None:
    for one in examples:
        flat = [mark for mark in one.spans if mark[2] not in CONTAINERS]
        assert all(a[1] <= b[0] for a, b in pairwise(flat)), one.id


def test_ids_are_unique(examples: tuple[corpus.Example, ...]) -> None:
    assert len({one.id for one in examples}) == len(examples) > 3000


def test_every_category_and_kind_of_field_is_in_each_part(
    examples: tuple[corpus.Example, ...],
) -> None:
    parts = corpus.split(examples)
    for part in (parts.train, parts.dev, parts.test):
        assert {mark[2] for one in part for mark in one.spans} == set(Category)
        assert {one.kind for one in part} == set(FieldKind)


def test_no_author_and_no_text_is_in_two_parts(examples: tuple[corpus.Example, ...]) -> None:
    parts = corpus.split(examples)
    authors = [{one.author for one in part} for part in (parts.train, parts.dev, parts.test)]
    assert sum(map(len, authors)) == len(set.union(*authors))
    assert sum(map(len, (parts.train, parts.dev, parts.test))) == len(examples)
    learned = {one.text for one in parts.train if len(one.text) > 60}
    assert not learned & {one.text for one in parts.dev + parts.test}


def test_a_good_line_is_read(write: Callable[..., Path]) -> None:
    [one] = corpus.read(write("🎉 SC cleared", spans=[[2, 12, "clearance"]]))
    assert one.text[slice(*one.spans[0][:2])] == "SC cleared"
    assert one.kind is FieldKind.POST
    assert one.style == ""


def test_where_and_how_a_text_is_written_is_kept(examples: tuple[corpus.Example, ...]) -> None:
    assert all(one.style and one.region for one in examples)
    assert {"plain", "terse"} <= {one.style for one in examples}
    assert {"UK", "US"} <= {one.region for one in examples}


@pytest.mark.parametrize(
    "marks",
    [
        {"spans": [[2, 99, "clearance"]]},
        {"spans": [[3, 3, "clearance"]]},
        {"spans": [[0, 3, "clearance"], [2, 5, "role"]]},
        {"spans": [[0, 3, "mood"]]},
        {"optional": [[-1, 3, "role"]]},
        {"traps": [[0, 99, "no reason", "role"]]},
    ],
)
def test_a_mark_that_cannot_be_right_is_refused(
    write: Callable[..., Path], marks: dict[str, list[list[object]]]
) -> None:
    with pytest.raises(ValueError, match=r"ann-1|mood"):
        corpus.read(write("SC cleared", **marks))
