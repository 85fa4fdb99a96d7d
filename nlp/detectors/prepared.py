"""A text parsed once for all detectors: its words and the names that lexicons know."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from nlp import lexicons
from nlp.labels import Category, FieldKind, Span

EXACT, CONTEXTUAL, WEAK = 1.0, 0.7, 0.4
"""Confidence of a form that means one thing, of one that its surroundings confirm, of a guess."""

DEFENCE_LISTS = frozenset(
    {"agency", "defence", "armed_force", "prime", "base", "platform", "operation", "corps"}
)
"""Lists whose unambiguous names say that a text is about such work."""

_SENTENCE_END = re.compile(
    r"(?<!\bno)(?<!\bnr)(?<!\bref)(?<!\btel)(?<!\bNo)(?<!\bMr)(?<!\bDr)(?<!\bexp)[.!?;]\s|[\n|•]"
)
_SEGMENT_EDGE = re.compile(r"[\n|•·,;()\[\]/]|\s[-\u2013—]\s|[.!?](?:\s|\Z)|\Z")


@dataclass(frozen=True, slots=True)
class Prepared:
    """What detectors look at.

    Attributes:
        text: The text, or a piece of a long one.
        kind: What kind of text it is.
        vocabulary: Its words in lower case: lets a detector return at once.
        hits: Names found by lexicons, in reading order, none overlapping another.
    """

    text: str = field(repr=False)
    kind: FieldKind
    vocabulary: frozenset[str] = field(repr=False)
    hits: tuple[lexicons.Hit, ...] = field(repr=False)

    def mentions(self, words: frozenset[str]) -> bool:
        """Whether any of these lower-case words stands in the text."""
        return not self.vocabulary.isdisjoint(words)

    def before(self, start: int, *, reach: int = 45) -> str:
        """What leads up to a place within its sentence, at most ``reach`` code points."""
        lead = self.text[max(0, start - reach) : start]
        cut = 0
        for edge in _SENTENCE_END.finditer(lead):
            cut = edge.end()
        return lead[cut:]

    def after(self, end: int, *, reach: int = 45) -> str:
        """What follows a place within its sentence, at most ``reach`` code points."""
        tail = self.text[end : end + reach]
        edge = _SENTENCE_END.search(tail)
        return tail[: edge.start()] if edge else tail

    def stands_alone(self, start: int, end: int) -> bool:
        """Whether a run fills its segment between separators, brackets or line ends."""
        lead = self.text[max(0, start - 3) : start].rstrip(" ")
        opens = not lead or lead[-1] in "\n|•·,;([/-\u2013—:.!?"
        edge = _SEGMENT_EDGE.match(self.text, end) or _SEGMENT_EDGE.match(self.text, end + 1)
        return opens and edge is not None and not self.text[end : edge.start()].strip()


VERSION = re.compile(r"[vV]\.? ?\d{1,4}(?:\.\d+){0,4}")
"""How the version of a thing is written: v4, V2.1."""


def is_beside(text: str, start: int, end: int, cues: frozenset[str], *, reach: int = 60) -> bool:
    """Whether one of these lower-case words stands in a run or near it.

    Args:
        text: The whole text.
        start: Where the run begins.
        end: One past where it ends.
        cues: The words.
        reach: Code points to look at before it; half as many behind it.
    """
    near = text[max(0, start - reach) : end + reach // 2]
    return any(word in cues for _, _, word in lexicons.tokens(near))


def prepare(text: str, kind: FieldKind = FieldKind.CV_TEXT) -> Prepared:
    """Parse a text for the detectors."""
    tokens = lexicons.tokens(text)
    return Prepared(
        text=text,
        kind=kind,
        vocabulary=frozenset(token for _, _, token in tokens),
        hits=lexicons.shipped().find(text, tokens),
    )


def spans(
    pattern: re.Pattern[str], text: Prepared, label: Category, rule: str, confidence: float = EXACT
) -> Iterator[Span]:
    """A span for each match; its group ``it`` where the pattern has one."""
    group = "it" if "it" in pattern.groupindex else 0
    for found in pattern.finditer(text.text):
        start, end = found.span(group)
        if start < end:
            yield Span(start, end, label, confidence, rule)
