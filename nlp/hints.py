"""What rules and word lists tell the network about a text before it reads it."""

from collections.abc import Iterable, Iterator

from nlp import gazetteer, lexicons
from nlp.encoder.hints import Hint, Source
from nlp.labels import Document, Span
from nlp.merge import EXACT, WEAK


def of(document: Document, rules: Iterable[Span]) -> tuple[Hint, ...]:
    """The hints for a text.

    The column's own meaning is not among them: it holds whatever the network says.

    Args:
        document: The text.
        rules: What rules find in it.
    """
    return (*_rules(rules), *_names(document.text))


def _rules(spans: Iterable[Span]) -> Iterator[Hint]:
    for span in spans:
        if not span.rule.startswith("column."):
            yield Hint(span.start, span.end, span.label.value, _source(span.confidence))


def _source(confidence: float) -> Source:
    if confidence >= EXACT:
        return Source.FORM
    return Source.CONTEXT if confidence >= WEAK else Source.GUESS


def _names(text: str) -> Iterator[Hint]:
    """Names that rules know, and elsewhere those that the network alone is told of."""
    tokens = lexicons.tokens(text)
    hits = lexicons.shipped().find(text, tokens)
    for hit in hits:
        yield Hint(hit.start, hit.end, hit.entry.label.value, Source.NAME)
    taken = {place for hit in hits for place in range(hit.start, hit.end)}
    for start, end, label in gazetteer.shipped().find(text, tokens):
        if taken.isdisjoint(range(start, end)):
            yield Hint(start, end, label.value, Source.NAME)
