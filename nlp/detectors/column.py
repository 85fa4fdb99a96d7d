"""What a spreadsheet column says about the whole cell, whatever is written in it."""

import re
from collections.abc import Iterable

from nlp.labels import CONTAINERS, Category, Document, Span

LONG = 150
"""From this many code points on, or over several lines, a cell is text and not a name."""

_GRAVE = frozenset(
    {
        Category.CLEARANCE,
        Category.CONTACT,
        Category.IDENTIFIER,
        Category.MARKING,
        Category.NETWORK,
        Category.SECRET,
    }
)
"""Categories that are told apart even inside such a cell: "Engineer (SC cleared)"."""

_LOOKALIKES = {Category.CONTACT: frozenset({Category.IDENTIFIER})}
"""What a cell of such a column only looks like: 555-01-0123 is a telephone number there."""

_SURE = 0.7
_EDGES = " \t\r\n|,;:/-\u2013—([{}])•·"
_NOTHING = re.compile(r"[\W_]*\Z")


def apply(document: Document, found: Iterable[Span]) -> tuple[Span, ...]:
    """The cell's own span, and what of the other findings may stand beside it.

    A short cell is one span of the column's category, trimmed, rule ``column.<column>``. Findings
    of grave categories stay, but for what such a cell only looks like, and the cell's span is the
    longest run left of them; containers stay; other findings go. A long cell is ordinary text.
    """
    text = document.text.strip()
    if document.holds is None or not text:
        return tuple(found)
    start = document.text.index(text)
    end = start + len(text)
    if len(text) > LONG or "\n" in text:
        return tuple(found)
    apart = _GRAVE - {document.holds} - _LOOKALIKES.get(document.holds, frozenset())
    grave = sorted(span for span in found if span.label in apart and span.confidence >= _SURE)
    rest = max(_gaps(document.text, start, end, grave), key=lambda gap: gap[1] - gap[0])
    kept = [*grave, *(span for span in found if span.label in CONTAINERS)]
    if rest[0] < rest[1]:
        rule = f"column.{document.column or document.holds}"
        kept.append(Span(rest[0], rest[1], document.holds, 1.0, rule))
    return tuple(kept)


def _gaps(text: str, start: int, end: int, taken: Iterable[Span]) -> list[tuple[int, int]]:
    """Runs between the taken spans without separators at their ends; at least one, maybe empty."""
    edges = [start, *(edge for span in taken for edge in (span.start, span.end)), end]
    runs = list(zip(edges[::2], edges[1::2], strict=True))
    return [run if run == (start, end) else _trimmed(text, *run) for run in runs]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    run = text[start:end]
    if _NOTHING.match(run):
        return start, start
    start += len(run) - len(run.lstrip(_EDGES))
    return start, start + len(text[start:end].rstrip(_EDGES))
