"""The place of a removal between its kept neighbours, and what these are to a reader."""

from dataclasses import dataclass

from app.trim.draft import Draft, Kind, Token
from app.trim.grammar import grammar

PAIRS = {"(": ")", "[": "]", "{": "}", '"': '"', "“": "”", "\u2018": "\u2019", "'": "'", "«": "»"}
"""Opening signs with their closing ones."""

CLOSING = frozenset(PAIRS.values())
_TIMES = frozenset({"every", "each", "this"})
"""Determiners that after a hole more likely begin a time ("every day") than an object."""


@dataclass(slots=True)
class Seam:
    """The place of a removal between its kept neighbours.

    Attributes:
        draft: The text it lies in.
        anchor: Any removed token of the hole.
        object_of_preposition: A preposition went with it.
    """

    draft: Draft
    anchor: int
    object_of_preposition: bool = False

    @property
    def left(self) -> int | None:
        """The neighbour before, None at the start of a line."""
        return self.draft.left(self.anchor)

    @property
    def right(self) -> int | None:
        """The neighbour after, None at the end of a line."""
        return self.draft.right(self.anchor)

    def token(self, i: int | None) -> Token | None:
        """The token at an index, None beyond the line."""
        return None if i is None else self.draft.tokens[i]

    def mark(self, i: int | None) -> str:
        """The sign at an index, "" where there is a word or nothing."""
        token = self.token(i)
        return token.text if token and token.kind is Kind.MARK and token.put is None else ""

    def word(self, i: int | None) -> str:
        """The word at an index in lower case, "" where there is a sign or nothing."""
        token = self.token(i)
        if token is None or token.put is not None:
            return ""
        return token.low if token.kind is Kind.WORD or token.text in "&+@" else ""

    @property
    def starts(self) -> bool:
        """Whether nothing of its sentence or bracket stands before it."""
        token = self.token(self.left)
        return (
            token is None
            or token.bullet
            or token.kind is Kind.STOP
            or self.mark(self.left) in {*PAIRS, ":"}
        )

    @property
    def ends(self) -> bool:
        """Whether nothing of its sentence or bracket stands after it."""
        token = self.token(self.right)
        return token is None or token.kind is Kind.STOP or self.mark(self.right) in CLOSING

    def separated(self, i: int | None) -> bool:
        """Whether a list separator stands there."""
        return i is not None and self.draft.is_separator(i)

    def takes_object(self, i: int | None) -> bool:
        """Whether what stands there could be the object of what stands before."""
        token = self.token(i)
        if token is None:
            return False
        words = grammar()
        if token.put is not None:
            return token.put.partition(" ")[0] not in words.prepositions
        if token.kind is not Kind.WORD:
            return self.mark(i) in set("\"“'\u2018£$€#")
        low = token.low
        bent = low in words.past or (low.endswith(("ing", "ed")) and low in words.verbs)
        if low in words.determiners:
            return low not in _TIMES
        adverb = low.endswith("ly") and token.out.islower() and low not in words.ly_nouns
        return not (bent or adverb or low in words.light)

    def is_verb(self, i: int | None) -> bool:
        """Whether a verb in lower case stands there; "Go" is a language."""
        token = self.token(i)
        return self.word(i) in grammar().verbs and token is not None and token.out[:1].islower()
