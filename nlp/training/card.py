"""The model card: what the model is, what it was made from, how well it does and where it fails."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Any

from nlp.training import corpus, open_sets

TEMPLATE = Path(__file__).resolve().parent / "card.md"

WEAK = 0.75
"""Below this F1 on the test part the card names a category as weak."""

THIN = 30
"""Below so many marks on the test part the card calls a figure uncertain."""


def write(figures: Mapping[str, Any], run: Mapping[str, Any], parts: corpus.Split) -> str:
    """The card in Markdown from the scores, the training run and the corpus."""
    test = figures["test"]["shipped"]
    return Template(TEMPLATE.read_text("utf-8")).substitute(
        _made_from(run, parts),
        model=figures["model"],
        thresholds=_thresholds(figures["thresholds"]),
        overview=_table(_overview(figures)),
        categories=_table(_categories(figures["test"])),
        pairs=", ".join(f"{name} {_two(f1)}" for name, f1 in test["pairs"].items()),
        traps=", ".join(f"{name} {hit} of {all_}" for name, (hit, all_) in test["traps"].items()),
        weak_below=_two(WEAK),
        weak=", ".join(_weak(test["categories"])) or "none",
        thin_below=THIN,
        thin=", ".join(_thin(test["categories"])) or "none",
        speed_model=f"{figures['speed']['model_words_per_second']:,}",
        speed_pipeline=f"{figures['speed']['pipeline_words_per_second']:,}",
        files=_table((name, f"`{value}`") for name, value in figures["sha256"].items()),
    )


def _made_from(run: Mapping[str, Any], parts: corpus.Split) -> dict[str, str]:
    encoder = open_sets.encoder()
    used = [one for one in open_sets.table() if one.name in run["open_sets"]]
    return {
        "train": _size(parts.train),
        "dev": _size(parts.dev),
        "test": _size(parts.test),
        "dev_hands": _hands(parts.dev),
        "test_hands": _hands(parts.test),
        "encoder": f"{encoder['name']}, {encoder['licence']}, from {encoder['from']}",
        "sets": _table((one.title, one.origin, one.licence) for one in used),
        "seed": str(run["seed"]),
        "epochs": str(run["epochs"]),
        "texts": f"{run['texts']:,}",
        "last_epochs": str(run["last_epochs"]),
        "last_texts": f"{run['last_texts']:,}",
        "torch": run["torch"],
    }


def _thresholds(least: Mapping[str, float]) -> str:
    """Categories by the confidence that each is shown from."""
    return "; ".join(
        f"{_two(value)} " + ", ".join(name for name, of in least.items() if of == value)
        for value in sorted(set(least.values()))
    )


def _size(examples: Sequence[corpus.Example]) -> str:
    words = sum(len(one.text.split()) for one in examples)
    return f"{len(examples):,} texts, {words:,} words"


def _hands(examples: Sequence[corpus.Example]) -> str:
    return ", ".join(sorted({one.author for one in examples}))


def _overview(figures: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for part in ("dev", "test"):
        for name, label in (("model", "model"), ("rules", "rules"), ("shipped", "both")):
            of = figures[part][name]
            micro = of["micro"]
            rates = (micro["f1"], micro["precision"], micro["recall"])
            rest = (of["macro_f1"], of["strict_micro_f1"])
            flags = f"{of['false_flags_per_1000_clean_words']:.1f}"
            yield part, label, *map(_two, rates + rest), flags


def _categories(test: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    shipped, alone = test["shipped"]["categories"], test["model"]["categories"]
    for name, of in sorted(shipped.items(), key=lambda row: -row[1]["f1"]):
        rates = (of["precision"], of["recall"], of["f1"], of["strict_f1"], alone[name]["f1"])
        yield name, str(of["marked"]), *map(_two, rates)


def _weak(categories: Mapping[str, Any]) -> Iterator[str]:
    for name, of in sorted(categories.items(), key=lambda row: row[1]["f1"]):
        if of["f1"] < WEAK:
            yield f"{name} {_two(of['f1'])}"


def _thin(categories: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"{name} {of['marked']}" for name, of in categories.items() if of["marked"] < THIN)


def _table(rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _two(figure: float) -> str:
    """A share with two digits and no zero before the point."""
    return f"{figure:.2f}".removeprefix("0")
