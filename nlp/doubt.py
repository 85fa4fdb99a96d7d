"""Findings of the model that their own words do not bear out are asked about, or left out.

Whoever takes "secure communications" for a clearance is mostly wrong, and few findings are as
grave: a clearance that names no level and speaks of none is held down. A version's number is no
network, however much it looks like an address, and "v4" opens nothing: a secret or an identifier
has the form of one or a word for one near it.
"""

from collections.abc import Iterable
from dataclasses import replace

from nlp.detectors import clearance, identifier, network, secret
from nlp.labels import Category, Span
from nlp.weigh import weights


def doubt(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The model's spans of a text without those that are refuted, others held down."""
    return tuple(_held_down(text, span) for span in spans if not _is_refuted(text, span))


def _is_refuted(text: str, span: Span) -> bool:
    return span.label is Category.NETWORK and network.is_version(text, span.start, span.end)


def _held_down(text: str, span: Span) -> Span:
    return replace(span, confidence=min(span.confidence, _most(text, span)))


def _most(text: str, span: Span) -> float:
    """The most confidence that the words of a finding bear out."""
    match span.label:
        case Category.CLEARANCE:
            named = clearance.is_named(text[span.start : span.end])
            return 1.0 if named else weights().unnamed
        case Category.SECRET:
            borne_out = secret.is_likely(text, span.start, span.end)
        case Category.IDENTIFIER:
            borne_out = identifier.is_likely(text, span.start, span.end)
        case _:
            return 1.0
    return 1.0 if borne_out else weights().unborne
