"""Finding spans by pattern and by lexicon, one file a kind."""

from collections.abc import Callable, Iterator

from nlp.detectors import (
    clearance,
    column,
    contact,
    date,
    identifier,
    lexicon,
    marking,
    network,
    person,
    role,
    scale,
    secret,
)
from nlp.detectors.pieces import pieces
from nlp.detectors.prepared import Prepared, prepare
from nlp.labels import Document, Span
from nlp.merge import merge

DETECTORS: tuple[Callable[[Prepared], Iterator[Span]], ...] = (
    clearance.find,
    marking.find,
    secret.find,
    contact.find,
    identifier.find,
    network.find,
    lexicon.find,
    date.find,
    scale.find,
    person.find,
    role.find,
)
"""Each looks at one piece of text; offsets count from the piece's start."""


def find(document: Document) -> tuple[Span, ...]:
    """What rules find in a text, resolved among themselves and sorted.

    The time taken is linear in the length of the text, whatever it holds.
    """
    found = [
        Span(offset + span.start, offset + span.end, span.label, span.confidence, span.rule)
        for offset, piece in pieces(document.text)
        for span in _found(prepare(piece, document.kind))
    ]
    return merge(column.apply(document, merge(found, ())), ())


def _found(text: Prepared) -> Iterator[Span]:
    for detector in DETECTORS:
        yield from detector(text)
