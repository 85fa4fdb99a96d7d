"""Measure the shipped model, compare it, or score other predictions on the same text."""

import argparse
import sys
from collections.abc import Callable, Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Hand the rest of the line to the command that is named first."""
    parser = argparse.ArgumentParser(prog="python -m nlp.training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, what in COMMANDS.items():
        commands.add_parser(name, help=what, add_help=False)
    given, rest = parser.parse_known_args(arguments)
    _command(given.command)(rest)


COMMANDS = {
    "evaluate": "score the shipped model on the test part and write its cards",
    "compare": "the same text through other tools that are installed",
    "score": "score a file of predictions on the test part",
    "texts": "print the texts of the test part, to be predicted",
}


def _command(name: str) -> Callable[[Sequence[str]], None]:
    """The command's function; the others are not imported."""
    from nlp.training import compare, evaluate, predictions

    found: dict[str, Callable[[Sequence[str]], None]] = {
        "evaluate": evaluate.main,
        "compare": compare.main,
        "score": predictions.main,
        "texts": predictions.texts,
    }
    return found[name]


if __name__ == "__main__":
    main(sys.argv[1:])
