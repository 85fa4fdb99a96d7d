"""The long half of the evaluation in Markdown: intervals, groups, traps, confidence, failures."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from nlp.training import bootstrap
from nlp.training.tables import NONE, table, two, within

KINDS = {"style": "way of writing", "nation": "nation", "author": "author"}
THIN = 10
"""In a group with fewer marks of a category its F1 is not shown."""

FORMS = 2
"""So many forms of words are named that a category misses most of."""


def write(report: Mapping[str, Any], reliability: Mapping[str, Any] | None = None) -> str:
    """Every section.

    Args:
        report: Of ``nlp.training.figures.report``.
        reliability: By source of the findings, ``gap`` and ``bins``; None where none are known.
    """
    sections = [
        _fit(report),
        *(_groups(name, report["groups"][kind]) for kind, name in KINDS.items()),
        _clean(report),
        _traps(report["traps"]),
        _reliability(reliability) if reliability else "",
        _failures(report),
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


def _fit(report: Mapping[str, Any]) -> str:
    head = (
        "category", "marked", "precision", "recall", "F1",
        "exact precision", "exact recall", "exact F1",
    )  # fmt: skip
    ends = report["intervals"]
    exact = within(report["strict_micro_f1"], ends["strict_micro_f1"])
    rows = [("**micro**", "", *_rates(report["micro"], ends["micro"]), "", "", exact)]
    whole = (within(report["macro_f1"], ends["macro_f1"]), "", "")
    mean = within(report["strict_macro_f1"], ends["strict_macro_f1"])
    rows.append(("**macro**", "", "", "", *whole, mean))
    for name, of in report["categories"].items():
        between = ends["categories"].get(name)
        both = (*_rates(of, between), *_rates(of, between, "strict_"))
        rows.append((name, str(of["marked"]), *both))
    return (
        "## By category, with intervals\n\n"
        f"In brackets between which values {bootstrap.LEVEL:.0%} of {bootstrap.RESAMPLES:,} "
        "drawings of the texts, with replacement, fall. Exact: a leading article and closing stops "
        "aside.\n\n" + table(head, rows)
    )


def _rates(
    of: Mapping[str, Any], ends: Mapping[str, Any] | None, prefix: str = ""
) -> tuple[str, ...]:
    names = [prefix + name for name in ("precision", "recall", "f1")]
    return tuple(within(of[name], ends[name] if ends else None) for name in names)


def _groups(name: str, groups: Mapping[str, Any]) -> str:
    head = (name, "texts", "words", "micro F1", "macro F1", "exact micro", "exact macro", "false")
    rows = [(group, *_group(of)) for group, of in groups.items()]
    by_category = table(("category", *groups), _matrix(groups))
    return (
        f"## By {name}\n\n{table(head, rows)}\n\n"
        "False: flags in 1,000 words of its clean texts. "
        f"F1 by category, where the group has {THIN} marks of it:\n\n{by_category}"
    )


def _group(of: Mapping[str, Any]) -> Iterator[str]:
    ends = of["intervals"]
    yield from (f"{of['texts']:,}", f"{of['words']:,}")
    yield within(of["micro"]["f1"], ends["micro"]["f1"])
    for name in ("macro_f1", "strict_micro_f1", "strict_macro_f1"):
        yield within(of[name], ends[name])
    yield f"{of['false_flags_per_1000_clean_words']:.1f}" if of["clean_words"] else NONE


def _matrix(groups: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    of_first = next(iter(groups.values()))["categories"] if groups else ()
    for category in of_first:
        found = [of["categories"][category] for of in groups.values()]
        yield category, *(two(row["f1"]) if row["marked"] >= THIN else NONE for row in found)


def _clean(report: Mapping[str, Any]) -> str:
    ends = report["intervals"]
    names = {
        "false_flags_per_1000_clean_words": "all categories",
        "weighty_false_flags_per_1000_clean_words": "categories of medium base weight or above",
    }
    rows = [
        (label, f"{report[name]:.2f} ({ends[name][0]:.2f} to {ends[name][1]:.2f})")
        for name, label in names.items()
    ]
    head = ("flags in", "in 1,000 words")
    words = f"{report['clean_words']:,} words of text that discloses nothing."
    return f"## False flags\n\n{words}\n\n{table(head, rows)}"


def _traps(traps: Mapping[str, Sequence[int]]) -> str:
    rows = [
        (name, str(every), str(hit), f"{100 * hit / every:.0f} %")
        for name, (hit, every) in traps.items()
    ]
    told = "Runs that look like the category and are not."
    return f"## Traps\n\n{told}\n\n{table(('category', 'traps', 'hit', 'rate'), rows)}"


def _reliability(by_source: Mapping[str, Any]) -> str:
    head = ("found by", "confidence from", "findings", "mean confidence", "right")
    rows = [
        (source, two(one["least"]), f"{one['findings']:,}", two(one["said"]), two(one["right"]))
        for source, of in by_source.items()
        for one in of["bins"]
    ]
    gaps = ", ".join(f"{source} {two(of['gap'])}" for source, of in by_source.items())
    return (
        "## Confidence\n\nOf the findings that are shown, how sure they say they are and how many "
        f"are right. Mean distance between the two: {gaps}.\n\n{table(head, rows)}"
    )


def _failures(report: Mapping[str, Any]) -> str:
    head = (
        "category", "missed", "what stands there", "forms most often missed",
        "false", "what is marked there",
    )  # fmt: skip
    categories = report["categories"]
    worst = sorted(report["failures"].items(), key=lambda row: categories[row[0]]["f1"])
    rows = (_failure(name, categories[name]["marked"], of) for name, of in worst)
    return (
        "## Known failures\n\nKinds of mistakes, the weakest category first. No text of the test "
        f"part is quoted: it stays a test.\n\n{table(head, rows)}"
    )


def _failure(name: str, marked: int, of: Mapping[str, Any]) -> tuple[str, ...]:
    missed, false = of["missed"], of["false"]
    lost = [(form, *counts) for form, counts in of["forms"].items() if counts[0]]
    worst = sorted(lost, key=lambda row: (-row[1], row[0]))[:FORMS]
    return (
        name,
        f"{sum(missed.values())} of {marked}",
        _counted(missed.items()),
        ", ".join(f"{form} {hit} of {every}" for form, hit, every in worst) or NONE,
        str(sum(false.values())),
        _counted(false.items()),
    )


def _counted(rows: Iterable[tuple[str, int]]) -> str:
    """The three commonest."""
    ranked = sorted(rows, key=lambda row: (-row[1], row[0]))[:3]
    return ", ".join(f"{name} {count}" for name, count in ranked) or NONE
