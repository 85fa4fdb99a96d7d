"""Train a general name finder to compare with: spaCy's own ``ner`` on the open sets alone.

``python -m nlp.training.peer_ner NER_FOLDER OUT_FOLDER [--minutes M]``. It is no part of the
product: ``python -m nlp.training compare --spacy OUT_FOLDER`` measures it beside ours.
"""

import argparse
import random
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import filter_spans
from thinc.util import fix_random_seed

from nlp.training import open_sets
from nlp.training.examples import Labelled

SEED = 20261124
BATCH = 64
PASSES = 20
"""So often a text is read at most, if the time allows."""
DROPOUT = 0.2

COMPONENTS = {
    "names": {"person": "PERSON", "organisation": "ORG", "location": "LOC"},
    "times": {"date": "DATE", "quantity": "QUANTITY"},
}
"""By head of the open sets, a component of its own: a set says nothing about labels that it does
not mark. Labels as the usual pipelines write them. Skills have no like among other tools."""

SHARE = {"names": 0.7, "times": 0.3}
"""Share of the time that each component gets."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the trained pipeline into the folder and say how much it has read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ner", type=Path, help="folder of the open sets")
    parser.add_argument("out", type=Path, help="folder for the pipeline")
    parser.add_argument("--minutes", type=float, default=15.0, help="how long to learn at most")
    given = parser.parse_args(arguments)
    texts = [text for of_set in open_sets.read(given.ner).values() for text in of_set]
    pipeline = train(texts, seconds=60 * given.minutes)
    pipeline.to_disk(given.out)


def train(texts: Sequence[Labelled], *, seconds: float, passes: int = PASSES) -> Language:
    """A pipeline with a component for each kind of names, each taught for its share of the time."""
    fix_random_seed(SEED)
    chance = random.Random(SEED)  # noqa: S311  an order of texts, no secret
    pipeline = spacy.blank("en")
    pipeline.meta.update(name="peer_ner", description="spaCy's ner on open annotated sets.")
    for head, labels in COMPONENTS.items():
        component: Any = pipeline.add_pipe("ner", name=head)
        for label in labels.values():
            component.add_label(label)
    pipeline.initialize()
    for head in COMPONENTS:
        taught = [text for text in texts if open_sets.HEADS[head] in text.layers]
        order = (chance.sample(taught, len(taught)) for _ in range(passes))
        read = _teach(pipeline, head, order, seconds * SHARE[head])
        print(f"{head}: {len(taught):,} texts, {read:,} readings")
    return pipeline


def _teach(
    pipeline: Language, head: str, order: Iterable[Sequence[Labelled]], seconds: float
) -> int:
    """Go through the texts until they end or the time is up, and say how many were read."""
    optimizer = pipeline.resume_training()
    read = 0
    ends = time.monotonic() + seconds
    with pipeline.select_pipes(enable=[head]):
        coming = chain.from_iterable(order)
        while time.monotonic() < ends and (batch := list(islice(coming, BATCH))):
            pipeline.update(list(examples(pipeline, batch, head)), sgd=optimizer, drop=DROPOUT)
            read += len(batch)
    return read


def examples(pipeline: Language, texts: Iterable[Labelled], head: str) -> Iterator[Example]:
    """The texts as spaCy learns from them; what training passes over is left open."""
    labels = COMPONENTS[head]
    for text in texts:
        doc = pipeline.make_doc(text.text)
        taught = doc.copy()
        marks = (
            taught.char_span(start, end, labels[label], alignment_mode="expand")
            for start, end, label in text.marks
            if label in labels
        )
        entities = filter_spans(span for span in marks if span is not None)
        taught.set_ents(entities, missing=_open(taught, text, entities), default="outside")
        yield Example(doc, taught)


def _open(doc: Doc, text: Labelled, entities: Iterable[Span]) -> list[Span]:
    """The masked runs that no entity takes."""
    taken = {token.i for span in entities for token in span}
    runs = (doc.char_span(*mark[:2], alignment_mode="expand") for mark in text.masked)
    return filter_spans(
        run for run in runs if run is not None and taken.isdisjoint(token.i for token in run)
    )


if __name__ == "__main__":
    main()
