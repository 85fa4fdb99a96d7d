"""Figures and tables in Markdown, as the cards and comparisons write them."""

from collections.abc import Iterable, Sequence

NONE = "\N{EN DASH}"
"""Stands where there is nothing to say."""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A whole table."""
    rule = "|".join(["---"] * len(head))
    return f"| {' | '.join(head)} |\n|{rule}|\n{body(rows)}"


def body(rows: Iterable[Sequence[str]]) -> str:
    """The rows of a table without its head."""
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def two(figure: float) -> str:
    """A share with two digits and no zero before the point."""
    return f"{figure:.2f}".removeprefix("0")


def within(figure: float, ends: Sequence[float] | None) -> str:
    """A share and between which two it lies."""
    return two(figure) if ends is None else f"{two(figure)} ({two(ends[0])} to {two(ends[1])})"
