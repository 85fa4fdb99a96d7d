"""What a spreadsheet column says about the whole cell, whatever is written in it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from nlp.labels import CONTAINERS, GRAVE, Category, Document, Span

LONG = 150
"""From this many code points on a line is text and not a name."""

MANY = 12
"""From so many lines on a cell is text and no list of names."""

_LOOKALIKES = {Category.CONTACT: frozenset({Category.IDENTIFIER})}
"""What a cell of such a column only looks like: 555-01-0123 is a telephone number there."""

_SURE = 0.7
_EDGES = " \t\r\n|,;:/-\u2013—([{}])•·"
_LINE = re.compile(r"\S(?:[^\n]*\S)?")
_NOTHING = re.compile(r"[\W_]*\Z")


def apply(document: Document, found: Iterable[Span]) -> tuple[Span, ...]:
    """The cell's own span, and what of the other findings may stand beside it.

    A short cell is one span of the column's category, trimmed, rule ``column.<column>``. Findings
    of grave categories stay, but for what such a cell only looks like, and the cell's span is the
    longest run left of them; containers stay; other findings go. In a cell of several short lines,
    a list of websites or an address, that holds for each. A long cell is ordinary text.
    """
    found, holds = tuple(found), document.holds
    lines = [at.span() for at in _LINE.finditer(document.text)]
    if holds is None or len(lines) >= MANY or any(end - start > LONG for start, end in lines):
        return found
    rule = f"column.{document.column or holds}"
    kept: list[Span] = []
    for start, end in lines:
        inside = [span for span in found if start <= span.start and span.end <= end]
        whole = Span(start, end, holds, 1.0, rule)
        kept += _line(document.text, whole, inside)
    return tuple(kept)


def _line(text: str, whole: Span, found: list[Span]) -> list[Span]:
    """A line's own span beside the findings in it that may stand apart."""
    apart = GRAVE - {whole.label} - _LOOKALIKES.get(whole.label, frozenset())
    grave = sorted(span for span in found if span.label in apart and span.confidence >= _SURE)
    gaps = _gaps(text, whole.start, whole.end, grave)
    start, end = max(gaps, key=lambda gap: gap[1] - gap[0])
    kept = [*grave, *(span for span in found if span.label in CONTAINERS)]
    if start < end:
        kept.append(replace(whole, start=start, end=end))
    return kept


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
