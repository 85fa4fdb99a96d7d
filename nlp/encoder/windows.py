"""Long texts cut into overlapping windows that fit the network, and put together again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from nlp.encoder import hints
from nlp.encoder.hints import Ints
from nlp.encoder.words import Gap, Shape, Word
from nlp.labels import FieldKind

WORDS = 180
"""Most words in a window."""

OVERLAP = 40
"""Words that a window shares with the one before; each keeps its half of them."""

PIECES = 480
"""Most word pieces in a window; the network has 512 places."""

PIECES_A_WORD = 8
"""Further pieces of one word are dropped: a key of 400 letters tells no more than its start."""

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """What the network reads at once.

    Attributes:
        first: Number of its first word in the text.
        last: One past its last word.
        ids: Word pieces, the prefix for the field's kind included.
        shapes: Shape of each piece's word.
        gaps: Gap before each piece.
        hints: What rules and word lists say of each piece's word, a row a piece.
        places: Where each word's first piece stands in ``ids``.
    """

    first: int
    last: int
    ids: Ints = field(repr=False)
    shapes: Ints = field(repr=False)
    gaps: Ints = field(repr=False)
    hints: Ints = field(repr=False)
    places: Ints = field(repr=False)


def cut(
    words: Sequence[Word],
    kind: FieldKind,
    tokenizer: Tokenizer,
    said: Iterable[hints.Hint] = (),
) -> tuple[Window, ...]:
    """The windows of a text, none for a text without words.

    Args:
        words: The words of the text.
        kind: What kind of field it stands in.
        tokenizer: Cuts words into pieces.
        said: What rules and word lists say of it.
    """
    if not words:
        return ()
    rows = hints.of_words(words, said)
    pieces = _pieces([word.text for word in words], tokenizer)
    prefix = _prefix(kind, tokenizer)
    return tuple(
        _window(words[first:last], pieces[first:last], rows[first:last], prefix, first)
        for first, last in _ranges([len(ids) for ids in pieces])
    )


def _special(tokenizer: Tokenizer, token: str) -> int:
    number = tokenizer.token_to_id(token)
    if number is None:
        raise ValueError(token)
    return number


def _prefix(kind: FieldKind, tokenizer: Tokenizer) -> list[int]:
    name = kind.value.split("_")
    named = tokenizer.encode(name, is_pretokenized=True, add_special_tokens=False).ids
    return [_special(tokenizer, "[CLS]"), *named, _special(tokenizer, "[SEP]")]


def _pieces(words: list[str], tokenizer: Tokenizer) -> list[list[int]]:
    """Word pieces of each word; one that the vocabulary drops becomes unknown, never nothing."""
    encoding = tokenizer.encode(words, is_pretokenized=True, add_special_tokens=False)
    pieces: list[list[int]] = [[] for _ in words]
    for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
        if word is not None and len(pieces[word]) < PIECES_A_WORD:
            pieces[word].append(piece)
    unknown = _special(tokenizer, "[UNK]")
    return [ids or [unknown] for ids in pieces]


def _ranges(lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = 0
    while True:
        last, room = first, PIECES
        while last < len(lengths) and last - first < WORDS and lengths[last] <= room:
            room -= lengths[last]
            last += 1
        yield first, last
        if last == len(lengths):
            return
        first = last - OVERLAP


def _window(
    words: Sequence[Word], pieces: list[list[int]], rows: Ints, prefix: list[int], first: int
) -> Window:
    """The window of these words, of which the first has this number in its text."""
    ids, shapes, gaps, places = list(prefix), [0] * len(prefix), [0] * len(prefix), []
    for word, of_word in zip(words, pieces, strict=True):
        places.append(len(ids))
        ids += of_word
        shapes += [int(word.shape)] * len(of_word)
        gaps += [int(word.gap)] + [int(Gap.GLUED)] * (len(of_word) - 1)
    ids.append(prefix[-1])
    shapes.append(int(Shape.NONE))
    gaps.append(int(Gap.GLUED))
    said = np.tile(hints.SILENT, (len(ids), 1))
    said[len(prefix) : -1] = np.repeat(rows, [len(of_word) for of_word in pieces], axis=0)
    last = first + len(words)
    return Window(first, last, _ints(ids), _ints(shapes), _ints(gaps), said, _ints(places))


def _ints(row: list[int]) -> Ints:
    return np.array(row, dtype=np.int64)


def join(windows: Sequence[Window], scores: Sequence[Floats]) -> Floats:
    """One row of scores a word of the whole text; where windows overlap each gives its half."""
    parts: list[Floats] = []
    start = 0
    for place, (window, rows) in enumerate(zip(windows, scores, strict=True)):
        following = windows[place + 1].first if place + 1 < len(windows) else None
        stop = window.last if following is None else (following + window.last) // 2
        parts.append(rows[start - window.first : stop - window.first])
        start = stop
    return np.concatenate(parts)
