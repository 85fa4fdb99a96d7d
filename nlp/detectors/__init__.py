"""Finding spans by pattern and by lexicon, one file a kind."""

from collections.abc import Callable, Iterator

from nlp.detectors import (
    access,
    clearance,
    column,
    contact,
    credential,
    date,
    entry,
    expertise,
    identifier,
    lever,
    lexicon,
    marking,
    model,
    network,
    person,
    project,
    role,
    scale,
    secret,
    site,
    system,
    unit,
)
from nlp.detectors.pieces import pieces
from nlp.detectors.prepared import Prepared, prepare
from nlp.labels import Document, FieldKind, Span
from nlp.merge import merge

DETECTORS: tuple[Callable[[Prepared], Iterator[Span]], ...] = (
    access.find,
    clearance.find,
    contact.find,
    credential.find,
    date.find,
    entry.find,
    expertise.find,
    identifier.find,
    lever.find,
    lexicon.find,
    marking.find,
    model.find,
    network.find,
    person.find,
    project.find,
    role.find,
    scale.find,
    secret.find,
    site.find,
    system.find,
    unit.find,
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


_EVERYTHING = (
    "Dr Ada Lund, fluent Farsi, SC cleared, Engineer at GCHQ, owes two staff £9,000 since 2019.\n"
    "BSc Physics, badge no. 30123456, GB82 WEST 1234 5698 7654 32, +44 7700 900123, pin 4471.\n"
    "OFFICIAL-SENSITIVE.\n"
    "The only person with keys, laid off from the 1st Squadron. Project Larch, wifi: Oak, VLAN 2."
)


def warm() -> None:
    """Load every list and compile every pattern, so that :func:`find` opens nothing later."""
    for kind in (FieldKind.ABOUT, FieldKind.POST):
        find(Document("", _EVERYTHING, kind))


def _found(text: Prepared) -> Iterator[Span]:
    for detector in DETECTORS:
        yield from detector(text)
