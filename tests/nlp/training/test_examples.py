import random

import pytest

from nlp.encoder import encoder, tags, words
from nlp.labels import FieldKind
from nlp.training import corpus, examples
from nlp.training.examples import Labelled

_ALL = frozenset(tags.LAYERS)
_TEXT = "Nurse at Hull Infirmary, off to Spain in May"
_LABELLED = Labelled(
    _TEXT,
    FieldKind.POST,
    ((9, 23, "employer"), (25, 44, "travel"), (32, 37, "place")),
    ((0, 5, "role"),),
    _ALL,
)


def test_optional_runs_are_passed_over_in_their_layer_alone() -> None:
    split = words.split(_TEXT)
    flat = examples.word_tags(_LABELLED, split, tags.FLAT)
    assert flat[0] == tags.MASKED
    assert flat[1] == tags.OUTSIDE
    assert examples.word_tags(_LABELLED, split, tags.CONTAINING)[0] == tags.OUTSIDE


def test_a_layer_that_a_text_says_nothing_about_is_passed_over() -> None:
    other = tags.Layer(("person",))
    split = words.split(_TEXT)
    assert set(examples.word_tags(_LABELLED, split, other)) == {tags.MASKED}


def test_every_mark_of_the_corpus_comes_back_from_its_tags() -> None:
    whole = lost = 0
    for one in corpus.read()[::7]:
        labelled, split = examples.own(one), words.split(one.text)
        found = {
            (split[first].start, split[last - 1].end, label)
            for layer in tags.LAYERS
            for first, last, label in layer.decode(
                [max(tag, 0) for tag in examples.word_tags(labelled, split, layer)]
            )
        }
        whole += len(labelled.marks)
        lost += len(set(labelled.marks) - found)
    assert whole > 3000
    assert lost / whole < 0.01


def test_a_text_learns_with_what_the_rules_say_of_it() -> None:
    text = "SC cleared since 2019"
    one = corpus.Example("a-1", "a", FieldKind.POST, text, (), (), ())
    said = {(hint.start, hint.end, hint.label) for hint in examples.own(one).hints}
    assert (0, 10, "clearance") in said


@pytest.mark.parametrize("size", [1, 3, 16])
def test_batches_hold_every_lesson_once(shipped_encoder: encoder.Encoder, size: int) -> None:
    lessons = list(examples.lessons([_LABELLED] * 20, tags.LAYERS, shipped_encoder.tokenizer))
    made = examples.batches(lessons, size, random.Random(1))
    assert sorted(id(lesson) for batch in made for lesson in batch) == sorted(map(id, lessons))
    assert max(map(len, made)) <= size


def test_steps_are_counted_from_the_start_and_not_across_what_is_passed_over() -> None:
    counts = examples.steps_taken([_LABELLED], tags.CONTAINING)
    begin, inside = tags.CONTAINING.begin("travel"), tags.CONTAINING.inside("travel")
    assert counts[tags.OUTSIDE, begin] == 1
    assert counts[begin, inside] == 1
    assert counts.sum() == len(words.split(_TEXT))
    assert examples.steps_taken([_LABELLED], tags.FLAT).sum() == len(words.split(_TEXT)) - 2
