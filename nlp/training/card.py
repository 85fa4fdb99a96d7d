"""The model card: what the model is, what it was made from, how well it does and where it fails."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from string import Template
from typing import Any

from nlp.training import open_sets
from nlp.training.tables import body, two

TEMPLATE = Path(__file__).resolve().parent / "card.md"

WEAK = 0.75
"""Below this F1 on the test part the card names a category as weak."""

THIN = 30
"""Below so many marks on the test part the card calls a figure uncertain."""


def write(figures: Mapping[str, Any], run: Mapping[str, Any]) -> str:
    """The card in Markdown from the scores and the training run."""
    test, speed = figures["test"]["shipped"], figures["speed"]
    return Template(TEMPLATE.read_text("utf-8")).substitute(
        _made_from(figures["parts"], run),
        model=figures["model"],
        thresholds=_thresholds(figures["thresholds"]),
        overview=body(_overview(figures)),
        categories=body(_categories(figures["test"])),
        targets=body(_targets(figures["targets"])),
        short=", ".join(_short(figures["targets"])) or "none",
        agreement=_agreement(figures["agreement"]),
        pairs=", ".join(f"{name} {two(f1)}" for name, f1 in test["pairs"].items()),
        traps=", ".join(f"{name} {hit} of {all_}" for name, (hit, all_) in test["traps"].items()),
        weak_below=two(WEAK),
        weak=", ".join(_weak(test["categories"])) or "none",
        thin_below=THIN,
        thin=", ".join(_thin(test["categories"])) or "none",
        speed_model=f"{speed['model_words_per_second']:,}",
        speed_pipeline=f"{speed['pipeline_words_per_second']:,}",
        load=f"{speed['load_seconds']:.1f}",
        memory=f"{speed['memory_mib']:.0f} MiB" if speed["memory_mib"] else "memory not told",
        size=f"{speed['size_mb']:.1f}",
        files=body((name, f"`{value}`") for name, value in figures["sha256"].items()),
    )


def _made_from(parts: Mapping[str, Any], run: Mapping[str, Any]) -> dict[str, str]:
    encoder = open_sets.encoder()
    used = [one for one in open_sets.table() if one.name in run["open_sets"]]
    return {
        **{name: f"{of['texts']:,} texts, {of['words']:,} words" for name, of in parts.items()},
        "dev_hands": ", ".join(parts["dev"]["hands"]),
        "test_hands": ", ".join(parts["test"]["hands"]),
        "encoder": f"{encoder['name']}, {encoder['licence']}, from {encoder['from']}",
        "sets": body((one.title, one.origin, one.licence) for one in used),
        "seed": str(run["seed"]),
        "epochs": str(run["epochs"]),
        "texts": f"{run['texts']:,}",
        "torch": run["torch"],
    }


def _thresholds(least: Mapping[str, float]) -> str:
    """Categories by the confidence that each is shown from."""
    return "; ".join(
        f"{two(value)} " + ", ".join(name for name, of in least.items() if of == value)
        for value in sorted(set(least.values()))
    )


def _targets(verdicts: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, ...]]:
    for of in verdicts:
        target = f"{of['sign']} {_figure(of['target'])}"
        if of["target"] != of["asked"]:
            target += f" (by people's agreement; asked {_figure(of['asked'])})"
        met = f"short by {_figure(of['short'])}" if of["short"] else "met"
        yield of["what"], target, _figure(of["measured"]), met


def _figure(value: float) -> str:
    """A share with three digits where two would hide a gap, anything else as it is."""
    if value >= 1:
        return f"{value:g}"
    return two(value) if round(value, 2) == value else f"{value:.3f}".removeprefix("0")


def _short(verdicts: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    missed = [of for of in verdicts if of["short"]]
    for of in sorted(missed, key=lambda of: -of["short"] / of["target"]):
        yield f"{of['what']} by {_figure(of['short'])}"


def _agreement(agreed: Mapping[str, float]) -> str:
    if not agreed:
        return "How far two people who mark these texts by themselves agree has not been measured."
    return (
        "Two people who marked these texts by themselves agree with each other at "
        f"{two(agreed['micro'])} (micro) and {two(agreed['macro'])} (macro): that is the ceiling."
    )


def _overview(figures: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for part in ("dev", "test"):
        for name, label in (("model", "model"), ("rules", "rules"), ("shipped", "both")):
            of = figures[part][name]
            micro = of["micro"]
            rates = (micro["f1"], micro["precision"], micro["recall"])
            rest = (of["macro_f1"], of["strict_micro_f1"])
            flags = f"{of['false_flags_per_1000_clean_words']:.1f}"
            yield part, label, *map(two, rates + rest), flags


def _categories(test: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    shipped, alone = test["shipped"]["categories"], test["model"]["categories"]
    for name, of in sorted(shipped.items(), key=lambda row: -row[1]["f1"]):
        rates = (of["precision"], of["recall"], of["f1"], of["strict_f1"], alone[name]["f1"])
        yield name, str(of["marked"]), *map(two, rates)


def _weak(categories: Mapping[str, Any]) -> Iterator[str]:
    for name, of in sorted(categories.items(), key=lambda row: row[1]["f1"]):
        if of["f1"] < WEAK:
            yield f"{name} {two(of['f1'])}"


def _thin(categories: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"{name} {of['marked']}" for name, of in categories.items() if of["marked"] < THIN)
