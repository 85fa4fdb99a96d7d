"""Measure the shipped model: ``python -m nlp.training evaluate`` writes its scores and its cards.

Runs in the application's own environment, without torch. It alone reads the test part; the dev part
was measured when the model was packaged, and its figures are in ``training.json``.
"""

import argparse
import hashlib
import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from nlp import confidence, pipeline
from nlp.labels import Document, Span
from nlp.training import (
    card,
    corpus,
    details,
    figures,
    reliability,
    runner,
    scores,
    systems,
    targets,
)
from nlp.training.corpus import Example, Mark

DOCS = Path(__file__).resolve().parents[2] / "docs"
CARD = "model-card.md"
"""The card with everything that was measured, in the folder of documents."""

DETAILS = "evaluation.json"
"""What only the long card shows, beside it."""

Found = Sequence[Sequence[Span]]


def main(arguments: Sequence[str] | None = None) -> None:
    """Write ``scores.json`` and ``CARD.md`` into the model's folder, the long card into docs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=pipeline.MODEL)
    parser.add_argument("--docs", type=Path, default=DOCS, help="folder for the long card")
    given = parser.parse_args(arguments)
    parts = corpus.split(corpus.read())
    model = pipeline.load(given.model)
    run = json.loads((given.model / "training.json").read_text("utf-8"))
    by_part = find(model, parts.test)
    report = figures.report(parts.test, marks(by_part["shipped"]))
    short = {
        "model": model.version,
        "thresholds": {category.value: value for category, value in model.least.items()},
        "parts": sizes(parts),
        "dev": run["dev"],
        "test": summaries(parts.test, by_part),
        "intervals": report["intervals"],
        "targets": verdicts(report),
        "agreement": dict(targets.agreement()),
        "speed": speed(model, parts.test, given.model),
        "sha256": hashes(given.model),
    }
    shown = {"report": report, "reliability": calibration(parts.test, by_part["shipped"])}
    _write(given.model / "scores.json", json.dumps(short, indent=1) + "\n")
    _write(given.model / "CARD.md", card.write(short, run))
    _write(given.docs / DETAILS, json.dumps(shown, separators=(",", ":")) + "\n")
    _write(given.docs / CARD, long_card(short, run, shown))
    print(long_card(short, run, shown))


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def long_card(short: Mapping[str, Any], run: Mapping[str, Any], shown: Mapping[str, Any]) -> str:
    """The card and everything that was measured beside it."""
    return card.write(short, run) + "\n" + details.write(shown["report"], shown["reliability"])


def measure(model: pipeline.Pipeline, examples: Sequence[Example]) -> dict[str, Any]:
    """Figures by what looked at the text: the model alone, rules alone, and both as shipped.

    The thresholds are those of detection, for each category its own.
    """
    return summaries(examples, find(model, examples))


def find(model: pipeline.Pipeline, examples: Sequence[Example]) -> dict[str, Found]:
    """What the model alone, the rules alone and both as shipped find."""
    documents = _documents(examples)
    return {
        "model": model.model_alone(documents, threshold=None),
        "rules": [model.rules(one) for one in documents],
        "shipped": [spans for _, spans in model.detect(documents)],
    }


def summaries(examples: Sequence[Example], found: Mapping[str, Found]) -> dict[str, Any]:
    """Figures of each of them, as :func:`measure` gives them."""
    return {
        name: figures.summary(scores.score(examples, marks(rows))) for name, rows in found.items()
    }


def marks(found: Found) -> list[list[Mark]]:
    """Spans as the scorer takes them."""
    return [[(span.start, span.end, span.label) for span in spans] for spans in found]


def sizes(parts: corpus.Split) -> dict[str, dict[str, Any]]:
    """Texts, words and hands of each part of the corpus."""
    return {
        name: {
            "texts": len(part),
            "words": sum(len(one.text.split()) for one in part),
            "hands": sorted({one.author for one in part}),
        }
        for name, part in (("train", parts.train), ("dev", parts.dev), ("test", parts.test))
    }


def verdicts(report: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Every target beside what was measured."""
    return [{**asdict(one), "short": one.short} for one in targets.verdicts(report)]


def calibration(examples: Sequence[Example], shipped: Found) -> dict[str, Any]:
    """How far confidence means what it says: of all findings, the model's and those of rules."""
    by_source = {
        "rules and model": shipped,
        "model": [[span for span in row if span.rule == pipeline.RULE] for row in shipped],
        "rules": [[span for span in row if span.rule != pipeline.RULE] for row in shipped],
    }
    tables = {name: reliability.table(examples, found) for name, found in by_source.items()}
    return {
        name: {
            "gap": round(reliability.gap(bins), figures.DIGITS),
            "bins": [
                {key: round(value, figures.DIGITS) for key, value in asdict(one).items()}
                for one in bins
            ],
        }
        for name, bins in tables.items()
    }


def speed(
    model: pipeline.Pipeline, examples: Sequence[Example], folder: Path
) -> Mapping[str, float]:
    """Words a second of the model alone and of the whole pipeline, and what having it costs."""
    words = sum(len(one.text.split()) for one in examples)
    began = time.perf_counter()
    model.model_alone(_documents(examples))
    taken = time.perf_counter() - began
    whole = runner.run(systems.OURS, folder, examples)
    return {
        "model_words_per_second": round(words / taken),
        "pipeline_words_per_second": round(whole.words_per_second),
        "load_seconds": whole.load_seconds,
        "memory_mib": whole.memory_mib,
        "size_mb": round(sum(path.stat().st_size for path in _files(folder)) / 1e6, 1),
    }


def _documents(examples: Sequence[Example]) -> list[Document]:
    return [Document(one.id, one.text, one.kind) for one in examples]


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file that the model is loaded from."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in _files(folder)
    }


def _files(folder: Path) -> list[Path]:
    return [
        folder / "config.cfg",
        folder / confidence.FILE,
        *sorted((folder / "undershare_spans").iterdir()),
    ]


if __name__ == "__main__":
    main()
