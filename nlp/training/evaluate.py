"""Measure the shipped model: ``python -m nlp.training.evaluate`` writes its scores and its card.

Runs in the application's own environment, without torch. It alone reads the test part; the dev part
was measured before the last pass of training took it in, and its figures are in ``training.json``.
"""

import argparse
import hashlib
import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from nlp import confidence, pipeline
from nlp.labels import Category, Document
from nlp.training import card, corpus, scores
from nlp.training.corpus import Example, Mark

_DIGITS = 3


def main(arguments: Sequence[str] | None = None) -> None:
    """Write ``scores.json`` and ``CARD.md`` into the model's folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=pipeline.MODEL)
    folder = parser.parse_args(arguments).model
    parts = corpus.split(corpus.read())
    model = pipeline.load(folder)
    run = json.loads((folder / "training.json").read_text("utf-8"))
    figures = {
        "model": model.version,
        "thresholds": {category.value: value for category, value in model.least.items()},
        "dev": run["dev"],
        "test": measure(model, parts.test),
        "speed": speed(model, parts.test),
        "sha256": hashes(folder),
    }
    (folder / "scores.json").write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    (folder / "CARD.md").write_text(card.write(figures, run, parts), "utf-8")


def measure(model: pipeline.Pipeline, examples: Sequence[Example]) -> dict[str, Any]:
    """Figures by what looked at the text: the model alone, rules alone, and both as shipped.

    The thresholds are those of detection, for each category its own.
    """
    documents = [Document(one.id, one.text, one.kind) for one in examples]
    alone = model.model_alone(documents, threshold=None)
    both = [spans for _, spans in model.detect(documents)]
    found = {"model": alone, "rules": [model.rules(one) for one in documents], "shipped": both}
    return {
        name: summary(scores.score(examples, [_marks(spans) for spans in rows]))
        for name, rows in found.items()
    }


def _marks(spans: Sequence[Any]) -> list[Mark]:
    return [(span.start, span.end, span.label) for span in spans]


def summary(of: scores.Scores) -> dict[str, Any]:
    """The figures that are published, rounded to three digits."""
    whole, exact = scores.micro(of.lenient), scores.micro(of.strict)
    return {
        "micro": _figures(whole),
        "macro_f1": round(scores.macro(of.lenient), _DIGITS),
        "strict_micro_f1": round(exact.f1, _DIGITS),
        "strict_macro_f1": round(scores.macro(of.strict), _DIGITS),
        "categories": {
            category.value: {
                **_figures(of.lenient[category]),
                "strict_f1": round(of.strict[category].f1, _DIGITS),
                "marked": of.lenient[category].right + of.lenient[category].missed,
            }
            for category in Category
        },
        "pairs": {f"{a.value}/{b.value}": round(t.f1, _DIGITS) for (a, b), t in of.pairs.items()},
        "traps": {category.value: list(counts) for category, counts in of.traps.items()},
        "false_flags_per_1000_clean_words": round(of.clean_rate, 2),
        "clean_words": of.clean_words,
        "words": of.words,
    }


def _figures(tally: scores.Tally) -> dict[str, float]:
    return {
        "precision": round(tally.precision, _DIGITS),
        "recall": round(tally.recall, _DIGITS),
        "f1": round(tally.f1, _DIGITS),
    }


def speed(model: pipeline.Pipeline, examples: Sequence[Example]) -> Mapping[str, int]:
    """Words a second, of the model alone and of the whole pipeline."""
    documents = [Document(one.id, one.text, one.kind) for one in examples]
    words = sum(len(one.text.split()) for one in examples)
    began = time.perf_counter()
    model.model_alone(documents)
    halfway = time.perf_counter()
    list(model.detect(documents))
    ended = time.perf_counter()
    return {
        "model_words_per_second": round(words / (halfway - began)),
        "pipeline_words_per_second": round(words / (ended - halfway)),
    }


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file that the model is loaded from."""
    files = [
        folder / "config.cfg",
        folder / confidence.FILE,
        *sorted((folder / "undershare_spans").iterdir()),
    ]
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


if __name__ == "__main__":
    main()
