"""The figures that are published of one set of predictions, as plain data, rounded."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from nlp.labels import Category
from nlp.training import bootstrap, failures, groups, scores, targets
from nlp.training.bootstrap import Interval, Rates
from nlp.training.corpus import Example, Mark

DIGITS = 3

Predictions = Sequence[Sequence[Mark]]


def summary(of: scores.Scores) -> dict[str, Any]:
    """The figures of one set of scores."""
    whole, exact = scores.micro(of.lenient), scores.micro(of.strict)
    return {
        "micro": _figures(whole),
        "macro_f1": round(scores.macro(of.lenient), DIGITS),
        "strict_micro_f1": round(exact.f1, DIGITS),
        "strict_macro_f1": round(scores.macro(of.strict), DIGITS),
        "categories": {
            category.value: {
                **_figures(of.lenient[category]),
                **{f"strict_{name}": rate for name, rate in _figures(of.strict[category]).items()},
                "marked": of.lenient[category].right + of.lenient[category].missed,
            }
            for category in Category
        },
        "pairs": {f"{a.value}/{b.value}": round(t.f1, DIGITS) for (a, b), t in of.pairs.items()},
        "traps": {category.value: list(counts) for category, counts in of.traps.items()},
        "false_flags_per_1000_clean_words": round(of.clean_rate(), 2),
        "weighty_false_flags_per_1000_clean_words": round(of.clean_rate(targets.weighty()), 2),
        "clean_words": of.clean_words,
        "words": of.words,
    }


def report(examples: Sequence[Example], predictions: Predictions) -> dict[str, Any]:
    """The summary with intervals, by style, nation and author, and what kinds of mistakes occur."""
    each = scores.each(examples, predictions)
    by_kind: dict[str, Callable[[Sequence[Example]], groups.Groups]] = {
        "style": groups.by_style,
        "nation": groups.by_nation,
        "author": groups.by_author,
    }
    return {
        **_part(examples, predictions, each, range(len(examples))),
        "groups": {
            kind: {
                name: _part(examples, predictions, each, places)
                for name, places in split(examples).items()
            }
            for kind, split in by_kind.items()
        },
        "failures": {
            category.value: asdict(of)
            for category, of in failures.failures(examples, predictions).items()
        },
    }


def _part(
    examples: Sequence[Example],
    predictions: Predictions,
    each: Sequence[scores.Scores],
    places: Sequence[int],
) -> dict[str, Any]:
    of = scores.score([examples[at] for at in places], [predictions[at] for at in places])
    drawn = bootstrap.intervals([each[at] for at in places], weighty=targets.weighty())
    return {"texts": len(places), **summary(of), "intervals": _intervals(drawn)}


def _figures(tally: scores.Tally) -> dict[str, float]:
    return {
        "precision": round(tally.precision, DIGITS),
        "recall": round(tally.recall, DIGITS),
        "f1": round(tally.f1, DIGITS),
    }


def _intervals(of: bootstrap.Intervals) -> dict[str, Any]:
    return {
        "micro": _rates(of.lenient.micro),
        "macro_f1": _ends(of.lenient.macro),
        "strict_micro_f1": _ends(of.strict.micro.f1),
        "strict_macro_f1": _ends(of.strict.macro),
        "categories": {
            category.value: {
                **_rates(rates),
                **{f"strict_{name}": ends for name, ends in _rates(exact).items()},
            }
            for category, (rates, exact) in _both(of).items()
        },
        "false_flags_per_1000_clean_words": _ends(of.clean_rate),
        "weighty_false_flags_per_1000_clean_words": _ends(of.weighty_rate),
    }


def _both(of: bootstrap.Intervals) -> Mapping[Category, tuple[Rates, Rates]]:
    return {
        category: (rates, of.strict.categories[category])
        for category, rates in of.lenient.categories.items()
    }


def _rates(of: Rates) -> dict[str, list[float]]:
    return {"precision": _ends(of.precision), "recall": _ends(of.recall), "f1": _ends(of.f1)}


def _ends(interval: Interval) -> list[float]:
    return [round(end, DIGITS) for end in interval]
