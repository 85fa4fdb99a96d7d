"""A text taken apart into tokens that can go, be replaced and come together again."""

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from app.trim.grammar import grammar
from nlp.skeleton import Range, Skeleton

_TOKEN = re.compile(
    r"(?P<line>\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])"
    r"|(?P<space>[^\S\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+)"
    r"|(?P<word>\w+(?:[.'\u2019](?=\w)\w+)*)"
    r"|(?P<stop>[.!?…]+)"
    r"|(?P<mark>['\u2019]s\b|//+|[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]+|.)",
    re.DOTALL,
)
_BULLETS = frozenset("-*•·▪‣◦●○■□►▶➤✓✔→\u2013—")
_SEPARATORS = frozenset("|•·▪●¦;")
_DASHES = frozenset({"-", "\u2013", "—", "/", "//"})
_ENUMERATION = re.compile(r"[ \t]*\(?(?:\d{1,2}|[a-z])[.)][ \t]+")


class Kind(Enum):
    """What a token is to the surgery."""

    WORD = auto()
    SPACE = auto()
    LINE = auto()
    STOP = auto()
    MARK = auto()


@dataclass(slots=True)
class Token:
    """A piece of the original text.

    Attributes:
        start: Offset in the original text.
        text: Its characters.
        kind: What it is.
        gone: It does not come out.
        put: What comes out in its place, or None.
        edit: It lies inside a range that the person edits.
        bullet: It belongs to the sign before a list item.
    """

    start: int
    text: str = field(repr=False)
    kind: Kind
    gone: bool = False
    put: str | None = field(default=None, repr=False)
    edit: bool = False
    bullet: bool = False

    @property
    def out(self) -> str:
        """What comes out."""
        return "" if self.gone else self.text if self.put is None else self.put

    @property
    def low(self) -> str:
        """Its word in lower case."""
        return self.out.casefold().replace("\u2019", "'")

    @property
    def end(self) -> int:
        """One past its last character in the original text."""
        return self.start + len(self.text)


@dataclass(slots=True)
class Draft:
    """The tokens of one text while it is edited; indices below are into ``tokens``."""

    text: str = field(repr=False)
    tokens: list[Token]
    sentences: tuple[Range, ...]
    items: tuple[Range, ...]

    @classmethod
    def of(cls, text: str, skeleton: Skeleton | None, cuts: Iterable[int]) -> "Draft":
        """Take a text apart, never across one of the ``cuts`` (offsets of edits)."""
        sentences = skeleton.sentences if skeleton else ((0, len(text)),)
        items = skeleton.items if skeleton else ()
        draft = cls(text, list(_tokens(text, sorted(set(cuts)))), sentences, items)
        draft._soften_wrapped_lines()
        draft._mark_bullets()
        return draft

    def _soften_wrapped_lines(self) -> None:
        """A line break inside a sentence is white space there."""
        spans = iter(self.sentences)
        span = next(spans, None)
        for token in self.tokens:
            while span and span[1] <= token.start:
                span = next(spans, None)
            if token.kind is Kind.LINE and span and span[0] < token.start:
                token.kind = Kind.SPACE

    def _mark_bullets(self) -> None:
        fresh = True
        enumeration_end = 0
        for i, token in enumerate(self.tokens):
            if token.kind is Kind.LINE:
                fresh = True
            elif fresh and token.kind is not Kind.SPACE:
                if match := _ENUMERATION.match(self.text, token.start):
                    enumeration_end = match.end()
                spaced = i + 1 < len(self.tokens) and self.tokens[i + 1].kind is Kind.SPACE
                token.bullet = token.end <= enumeration_end or (
                    token.text in _BULLETS and (spaced or token.text not in "-*\u2013—")
                )
                fresh = token.bullet and bool(match is not None or token.text in _BULLETS)
                fresh = fresh and token.end < enumeration_end

    def indices(self, start: int, end: int) -> list[int]:
        """The tokens inside a range of the original text."""
        first = bisect_left(self.tokens, start, key=_start)
        last = bisect_left(self.tokens, end, key=_start)
        return list(range(first, last))

    def drop(self, *indices: int) -> bool:
        """Let tokens go; always true, so that a rule can end with it."""
        for i in indices:
            self.tokens[i].gone = True
        return True

    def left(self, i: int) -> int | None:
        """The next kept token before ``i`` on its line that is no white space."""
        for j in range(i - 1, -1, -1):
            token = self.tokens[j]
            if token.kind is Kind.LINE:
                return None
            if not token.gone and token.kind is not Kind.SPACE and token.out:
                return j
        return None

    def right(self, i: int) -> int | None:
        """The next kept token after ``i`` on its line that is no white space."""
        for j in range(i + 1, len(self.tokens)):
            token = self.tokens[j]
            if token.kind is Kind.LINE:
                return None
            if not token.gone and token.kind is not Kind.SPACE and token.out:
                return j
        return None

    def touches(self, i: int, j: int) -> bool:
        """Whether nothing but removed text stands between two tokens in the original text."""
        return all(
            t.gone and t.kind is not Kind.SPACE for t in self.tokens[min(i, j) + 1 : max(i, j)]
        )

    def is_separator(self, i: int) -> bool:
        """Whether the token parts a list: ``|``, a dot, a semicolon, a dash between spaces."""
        token = self.tokens[i]
        if token.kind is not Kind.MARK or token.put is not None or token.bullet:
            return False
        return token.text in _SEPARATORS or (token.text in _DASHES and self._spaced(i))

    def _spaced(self, i: int) -> bool:
        before = self.tokens[i - 1].kind if i else Kind.SPACE
        after = self.tokens[i + 1].kind if i + 1 < len(self.tokens) else Kind.SPACE
        return {before, after} <= {Kind.SPACE, Kind.LINE} or self.tokens[i].text == "—"

    def is_break(self, i: int) -> bool:
        """Whether the token parts clauses: a comma, colon, bracket or separator."""
        token = self.tokens[i]
        return self.is_separator(i) or (
            token.kind is Kind.MARK and token.put is None and token.text in ",:()[]"
        )

    def sentence_of(self, i: int) -> Range:
        """The sentence of a token, as a range of the original text."""
        at = self.tokens[i].start
        nth = bisect_right(self.sentences, (at, len(self.text) + 1)) - 1
        if nth >= 0 and at < self.sentences[nth][1]:
            return self.sentences[nth]
        return at, self.tokens[i].end

    def words(self, start: int, end: int) -> list[str]:
        """The kept words in a range of the original text, in lower case."""
        found: list[str] = []
        for i in self.indices(start, end):
            token = self.tokens[i]
            if token.put is not None and not token.gone:
                found.extend(token.put.casefold().split())
            elif token.kind is Kind.WORD and not token.gone and not token.bullet:
                found.append(token.low)
        return found

    def holes(self) -> list[tuple[int, int]]:
        """Runs of removed tokens as (first, last), each with something removed by the person."""
        found: list[tuple[int, int]] = []
        start: int | None = None
        for i, token in enumerate([*self.tokens, Token(len(self.text), "", Kind.LINE)]):
            if token.gone and start is None:
                start = i
            elif not token.gone and start is not None:
                if any(t.edit for t in self.tokens[start:i]):
                    found.append((start, i - 1))
                start = None
        return found

    def is_prose(self, i: int) -> bool:
        """Whether the token's sentence reads as a sentence: it has a verb or ends in a stop."""
        start, end = self.sentence_of(i)
        piece = self.text[start:end]
        words = {w.casefold() for w in re.findall(r"[\w'\u2019]+", piece)}
        return piece.endswith((".", "!", "?", "…")) or bool(words & grammar().pronouns)


def _start(token: Token) -> int:
    return token.start


def _tokens(text: str, cuts: Sequence[int]) -> Iterator[Token]:
    bounds = [0, *(c for c in cuts if 0 < c < len(text)), len(text)]
    for start, end in itertools.pairwise(bounds):
        for match in _TOKEN.finditer(text, start, end):
            yield Token(match.start(), match.group(), Kind[(match.lastgroup or "mark").upper()])
