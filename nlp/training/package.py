"""Make the shipped spaCy pipeline: ``python -m nlp.training.package RUN_FOLDER ENCODER_FOLDER``.

Writes everything of ``resources/model`` but the scores and the card, which the evaluation writes.
The dev part, from which the network never learns, gives the confidences.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import spacy
import torch

import nlp.pipeline
from nlp import confidence
from nlp.confidence import Confidence
from nlp.encoder import encoder, tags
from nlp.labels import Document
from nlp.training import calibrate, corpus, evaluate, examples, export, mistakes, train

COMPONENT = "undershare_spans"
MISTAKES = "mistakes.md"
VERSION = "1.2.0"
STEP_WEIGHT = 0.3
"""How much the habits of the training tags count beside what the network says of a word."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the model's folder from a finished training run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path, help="folder that the training wrote")
    parser.add_argument("encoder", type=Path, help="folder of the pretrained encoder")
    parser.add_argument("--out", type=Path, default=nlp.pipeline.MODEL)
    parser.add_argument("--docs", type=Path, default=evaluate.DOCS)
    parser.add_argument("--full", action="store_true", help="keep 32-bit weights, to compare with")
    given = parser.parse_args(arguments)
    write(given.run / "network.pt", given.encoder, given.out, compact=not given.full)
    dev = corpus.split(corpus.read()).dev
    confidence.dump(calibrated(given.out, dev), given.out)
    found = evaluate.find(nlp.pipeline.load(given.out), dev)
    quoted = mistakes.write(dev, evaluate.marks(found["shipped"]))
    (given.docs / MISTAKES).write_text(quoted, "utf-8")
    run = json.loads((given.run / "run.json").read_text("utf-8"))
    run["dev"] = evaluate.summaries(dev, found)
    (given.out / "training.json").write_text(json.dumps(run, indent=1) + "\n", "utf-8")


def calibrated(folder: Path, examples: Sequence[corpus.Example]) -> Confidence:
    """The confidences of a packaged model that has not learned from these examples."""
    documents = [Document(one.id, one.text, one.kind) for one in examples]
    measured = calibrate.fit(examples, nlp.pipeline.load(folder).model_alone(documents))
    confidence.dump(measured, folder)
    sure = nlp.pipeline.load(folder)
    rules = [sure.rules(document) for document in documents]
    least = calibrate.thresholds(examples, rules, sure.model_alone(documents))
    return replace(measured, least=least)


def write(state: Path, pretrained: Path, out: Path, *, compact: bool = True) -> None:
    """Write the spaCy pipeline of one saved network."""
    out.mkdir(parents=True, exist_ok=True)
    write_config(out)
    folder = out / COMPONENT
    folder.mkdir(exist_ok=True)
    saved = torch.load(state, weights_only=True)
    weights = {name: value.float().numpy() for name, value in saved.items()}
    export.write(weights, folder / encoder.NETWORK, compact=compact)
    pieces = train.load_tokenizer(pretrained).to_str(pretty=False)
    (folder / encoder.PIECES).write_text(pieces, "utf-8")
    (folder / encoder.DECODING).write_text(json.dumps({"steps": steps()}) + "\n", "utf-8")


def write_config(out: Path) -> None:
    """Write spaCy's own ``config.cfg`` and ``meta.json``."""
    config = {"nlp": {"tokenizer": {"@tokenizers": "undershare.Words.v1"}}}
    pipeline = spacy.blank("en", config=config)
    pipeline.add_pipe(COMPONENT)
    pipeline.meta.update(
        name="undershare_spans",
        version=VERSION,
        description="What a text about a person and their work gives away, as spans.",
        author="The Undershare authors",
        license="Apache-2.0",
    )
    pipeline.to_disk(out, exclude=["tokenizer", "vocab"])


def steps() -> list[list[list[float]]]:
    """By layer, the weighted logarithm of how often a tag follows another in training."""
    texts = [examples.own(one) for one in corpus.split(corpus.read()).train]
    made: list[list[list[float]]] = []
    for layer in tags.LAYERS:
        counts = examples.steps_taken(texts, layer) + 1.0
        chances = counts / counts.sum(axis=1, keepdims=True)
        made.append(np.round(STEP_WEIGHT * np.log(chances), 4).tolist())
    return made


if __name__ == "__main__":
    main()
