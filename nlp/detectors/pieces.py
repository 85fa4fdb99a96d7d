"""Cutting a long text into pieces that no pattern can be slow on."""

from collections.abc import Iterator

LIMIT = 20_000
"""Most code points of a piece."""

_WINDOW = 2_000
_BOUNDARIES = ("\n\n", "\n", ". ", " ")


def pieces(text: str, limit: int = LIMIT) -> Iterator[tuple[int, str]]:
    """Pieces of at most ``limit`` code points with their offsets; joined they are the text.

    Cut after a blank line, else a line, a sentence or a word near the limit, else at the limit.
    """
    start = 0
    while len(text) - start > limit:
        end = start + limit
        floor = end - min(_WINDOW, limit // 2)
        for boundary in _BOUNDARIES:
            if (at := text.rfind(boundary, floor, end)) >= 0:
                end = at + len(boundary)
                break
        yield start, text[start:end]
        start = end
    yield start, text[start:]
