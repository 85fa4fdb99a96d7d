"""What a removal would do, worked out on its own lines so that it answers at once."""

from dataclasses import dataclass, field

from app.trim.surgery import Edit, operate
from app.trim.widen import Width
from nlp.skeleton import Range, Skeleton

_SHOWN_BEFORE = 24
_SHOWN_AFTER = 36


@dataclass(frozen=True, slots=True)
class Removal:
    """How much goes with a range, and what then stands around its place."""

    width: Width
    rest: str = field(repr=False)


def removal(text: str, skeleton: Skeleton | None, span: Range) -> Removal:
    """What removing this range alone would leave around its place."""
    start, end = _lines_around(text, skeleton, span)
    piece = text[start:end]
    cut = _within(skeleton, start, end) if skeleton else None
    outcome = operate(piece, cut, [Edit(span[0] - start, span[1] - start)])
    width = next(iter(outcome.widths.values()), Width.SPAN)
    at = outcome.removed[0][0] if outcome.removed else 0
    if not outcome.after.strip():
        outside = (text[:start] + text[end:]).strip()
        return Removal(Width.SENTENCE if outside else width, _excerpt(outside, 0))
    return Removal(width, _excerpt(outcome.after, at))


def _lines_around(text: str, skeleton: Skeleton | None, span: Range) -> Range:
    """The lines that the sentences of the range stand on."""
    start, end = span
    for first, last in skeleton.sentences if skeleton else ((0, len(text)),):
        if first < span[1] and span[0] < last:
            start, end = min(start, first), max(end, last)
    newline = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if newline < 0 else newline


def _within(skeleton: Skeleton, start: int, end: int) -> Skeleton:
    """The part of a skeleton inside a range, counted from its start."""

    def moved(ranges: tuple[Range, ...]) -> tuple[Range, ...]:
        return tuple((s - start, e - start) for s, e in ranges if start <= s and e <= end)

    return Skeleton(
        moved(skeleton.lines),
        moved(skeleton.sentences),
        moved(skeleton.clauses),
        moved(skeleton.items),
    )


def _excerpt(text: str, at: int) -> str:
    """Some words around a place, cut between words, with dots where text was left out."""
    first, last = max(0, at - _SHOWN_BEFORE), min(len(text), at + _SHOWN_AFTER)
    while 0 < first < at and not text[first - 1].isspace():
        first += 1
    while at < last < len(text) and not text[last].isspace():
        last -= 1
    piece = " ".join(text[first:last].split())
    return ("… " if first else "") + piece + (" …" if last < len(text) else "")
