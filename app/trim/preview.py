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
    line = _lines_around(text, skeleton, span)
    start, end = _sentences_around(line, skeleton, span)
    piece = text[start:end]
    cut = _within(skeleton, start, end) if skeleton else None
    outcome = operate(piece, cut, [Edit(span[0] - start, span[1] - start)])
    width = next(iter(outcome.widths.values()), Width.SPAN)
    at = outcome.removed[0][0] if outcome.removed else 0
    if not outcome.after.strip():
        outside = (text[:start] + text[end:]).strip()
        return Removal(Width.SENTENCE if outside else width, _excerpt(outside, 0))
    dots = "… " if start > line[0] else "", " …" if end < line[1] else ""
    return Removal(width, _excerpt(outcome.after, at, dots))


def _lines_around(text: str, skeleton: Skeleton | None, span: Range) -> Range:
    """The lines that the sentences of the range stand on."""
    start, end = span
    for first, last in skeleton.sentences if skeleton else ((0, len(text)),):
        if first < span[1] and span[0] < last:
            start, end = min(start, first), max(end, last)
    newline = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if newline < 0 else newline


def _sentences_around(line: Range, skeleton: Skeleton | None, span: Range) -> Range:
    """The part of a line from the sentence before those of the range to the one after."""
    sentences = skeleton.sentences if skeleton else ()
    before = [start for start, end in sentences if line[0] <= start and end <= span[0]]
    after = [end for start, end in sentences if span[1] <= start and end <= line[1]]
    return before[-1] if before else line[0], after[0] if after else line[1]


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


def _excerpt(text: str, at: int, dots: tuple[str, str] = ("", "")) -> str:
    """Some words around a place, cut between words, with dots where text was left out.

    Args:
        text: The text.
        at: The place.
        dots: What stands for text that was left out before and after it already.
    """
    first, last = max(0, at - _SHOWN_BEFORE), min(len(text), at + _SHOWN_AFTER)
    while 0 < first < at and not text[first - 1].isspace():
        first += 1
    while at < last < len(text) and not text[last].isspace():
        last -= 1
    piece = " ".join(text[first:last].split())
    before, after = dots
    return ("… " if first else before) + piece + (" …" if last < len(text) else after)
