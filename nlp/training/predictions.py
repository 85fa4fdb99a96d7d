"""Score anybody's predictions on the test part: ``python -m nlp.training score PREDICTIONS.jsonl``.

A line is ``{"id", "spans": [[start, end, category], …]}``; what else stands in a span is passed
over. ``-`` reads standard input. ``python -m nlp.training texts`` prints the texts to predict.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from nlp.labels import Category
from nlp.training import corpus, details, figures, runner
from nlp.training.corpus import Example, Mark


class UnreadableError(ValueError):
    """A line that is no prediction for the test part; the message says which and why."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables of the evaluation for a file of predictions."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("predictions", help="file of predictions, or - for standard input")
    name = parser.parse_args(arguments).predictions
    test = corpus.split(corpus.read()).test
    text = sys.stdin.read() if name == "-" else Path(name).read_text("utf-8")
    try:
        predictions = read(text.splitlines(), test)
    except UnreadableError as error:
        parser.error(str(error))
    without = sum(one.id not in predictions for one in test)
    if without:
        print(f"{without} of {len(test)} texts have no line: they count as without findings.\n")
    print(details.write(figures.report(test, [predictions.get(one.id, []) for one in test])))


def texts(arguments: Sequence[str] | None = None) -> None:
    """Print the texts of the test part without their marks, a JSON object a line."""
    argparse.ArgumentParser(description=texts.__doc__).parse_args(arguments)
    for one in corpus.split(corpus.read()).test:
        print(runner.line(one), end="")


def read(lines: Iterable[str], examples: Sequence[Example]) -> dict[str, list[Mark]]:
    """Predictions by the id of the text.

    Raises:
        UnreadableError: if a line is no prediction for one of the examples.
    """
    lengths = {one.id: len(one.text) for one in examples}
    found: dict[str, list[Mark]] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            name, marks = _line(number, line, lengths)
            if name in found:
                raise UnreadableError(f"line {number}: its id stood in an earlier line")
            found[name] = marks
    return found


def _line(number: int, line: str, lengths: Mapping[str, int]) -> tuple[str, list[Mark]]:
    try:
        row = json.loads(line)
        length = lengths[row["id"]]
        return row["id"], [_mark(span, length) for span in row["spans"]]
    except (ValueError, KeyError, TypeError) as error:
        known = "no id of the test part, or no spans of known categories inside its text"
        raise UnreadableError(f"line {number}: {known}") from error


def _mark(span: Sequence[Any], length: int) -> Mark:
    start, end, label = span[:3]
    if not (type(start) is type(end) is int and 0 <= start < end <= length):
        raise ValueError("outside the text")
    return start, end, Category(label)
