"""Annotated texts as arrays that the network learns from."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from tokenizers import Tokenizer

from nlp import detectors, hints
from nlp.encoder import tags, windows, words
from nlp.encoder.hints import Hint, Ints
from nlp.encoder.windows import Window
from nlp.labels import Document, FieldKind
from nlp.training.corpus import Example


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text with the marks of one or more layers.

    Attributes:
        text: The text; offsets count its code points.
        kind: What kind of field it stands in.
        marks: Runs with their labels.
        masked: Runs, with their labels, over which training passes.
        layers: What is marked in it; other layers say nothing about it.
        hints: What rules and word lists say of it; None where they were not asked.
    """

    text: str = field(repr=False)
    kind: FieldKind
    marks: tuple[tuple[int, int, str], ...] = field(repr=False)
    masked: tuple[tuple[int, int, str], ...] = field(repr=False)
    layers: frozenset[tags.Layer]
    hints: tuple[Hint, ...] | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """A window with one row of tags a layer, -100 where training passes over."""

    window: Window
    tags: tuple[Ints, ...] = field(repr=False)


def own(example: Example) -> Labelled:
    """An example of the project's corpus."""
    return Labelled(
        text=example.text,
        kind=example.kind,
        marks=tuple((start, end, category.value) for start, end, category in example.spans),
        masked=tuple((start, end, category.value) for start, end, category in example.optional),
        layers=frozenset(tags.LAYERS),
        hints=said_of(example.text, example.kind),
    )


def said_of(text: str, kind: FieldKind) -> tuple[Hint, ...]:
    """What rules and word lists say of a text."""
    document = Document("", text, kind)
    return hints.of(document, detectors.find(document))


def word_tags(labelled: Labelled, split: tuple[words.Word, ...], layer: tags.Layer) -> list[int]:
    """One tag a word in this layer."""
    if layer not in labelled.layers:
        return [tags.MASKED] * len(split)
    ranges = [(*words.covered(split, start, end), label) for start, end, label in labelled.marks]
    row = layer.encode(ranges, len(split))
    for start, end, label in labelled.masked:
        if label in layer.number:
            first, last = words.covered(split, start, end)
            row[first:last] = [tag or tags.MASKED for tag in row[first:last]]
    return row


def lessons(
    texts: Iterable[Labelled], layers: Sequence[tags.Layer], tokenizer: Tokenizer
) -> Iterator[Lesson]:
    """Every window of every text, with its tags."""
    for labelled in texts:
        split = words.split(labelled.text)
        rows = [word_tags(labelled, split, layer) for layer in layers]
        for window in windows.cut(split, labelled.kind, tokenizer, labelled.hints or ()):
            of_window = (np.array(row[window.first : window.last], np.int64) for row in rows)
            yield Lesson(window, tuple(of_window))


def batches(of: Sequence[Lesson], size: int, chance: random.Random) -> list[list[Lesson]]:
    """The lessons in random batches of similar length, so that little of a batch is padding."""
    order = list(of)
    chance.shuffle(order)
    pool = size * 32
    made: list[list[Lesson]] = []
    for start in range(0, len(order), pool):
        near = sorted(order[start : start + pool], key=lambda lesson: len(lesson.window.ids))
        made += [near[i : i + size] for i in range(0, len(near), size)]
    chance.shuffle(made)
    return made


def steps_taken(texts: Iterable[Labelled], layer: tags.Layer) -> Ints:
    """How often each tag follows each other one; the start of a text counts as outside."""
    counts = np.zeros((layer.size, layer.size), np.int64)
    for labelled in texts:
        before = tags.OUTSIDE
        for tag in word_tags(labelled, words.split(labelled.text), layer):
            if tags.MASKED not in {before, tag}:
                counts[before, tag] += 1
            before = tag
    return counts
