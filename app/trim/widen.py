"""Removing more where a removal would leave a broken sentence: the clause, then the sentence."""

import itertools
import re
from collections.abc import Sequence
from enum import IntEnum

from app.trim.draft import Draft, Kind, Token
from app.trim.grammar import grammar
from app.trim.mend import SUBORDINATE, mend
from app.trim.seam import Seam

_WHEN_OR_HOW_LONG = re.compile(
    r"\b(?:years?|months?|weeks?|days?|hours?|yrs?|19\d\d|20[0-3]\d)\b", re.IGNORECASE
)


_LONGEST_TIME = 6
"""Words of a time ("from May 2014 to October 2015"); what is longer says more than when."""

_FEW_WORDS = 5
"""A clause of at most so many words, all of them small, says nothing."""


_SPENDING = frozenset({"spend", "spends", "spent", "spending"})
"""Verbs whose object is a time."""

_STUMPS = frozenset({"best", "easily", "gladly"})
"""Before a verb that is left alone they say nothing either: "Best reached"."""

_BEING = frozenset({"is", "are", "was", "were", "am", "be"})


class Width(IntEnum):
    """How much had to go with a removal."""

    SPAN = 0
    CLAUSE = 1
    SENTENCE = 2


def remove(draft: Draft, anchor: int, removed: str) -> Width:
    """Mend the seam of a removal, and widen it until what stays is whole.

    Args:
        draft: The text; the range's tokens are gone already.
        anchor: Any of these tokens.
        removed: The removed text, to tell an object from a time.
    """
    seam = Seam(draft, anchor)
    mend(seam)
    adverbial = len(removed.split()) <= _LONGEST_TIME and bool(_WHEN_OR_HOW_LONG.search(removed))
    start, end = draft.sentence_of(anchor)
    stump = _is_fragment(seam) and len(draft.words(start, end)) < _FEW_WORDS
    if not (stump or _is_broken(seam, adverbial=adverbial)):
        return Width.SPAN
    if _drop_last_verb(seam) or _share_subject(seam):
        mend(seam)
        return Width.CLAUSE
    if _drop_segment(seam):
        mend(seam)
        if not (_is_broken(seam, adverbial=True) or _is_fragment(seam)):
            return Width.CLAUSE if draft.words(start, end) else Width.SENTENCE
    draft.drop(*draft.indices(start, end))
    mend(seam)
    return Width.SENTENCE


def _is_broken(seam: Seam, *, adverbial: bool) -> bool:
    """Whether the seam leaves a verb without its object, or without its subject, or nothing."""
    words = grammar()
    left, right = seam.word(seam.left), seam.word(seam.right)
    if _is_empty(seam, adverbial=adverbial):
        return True
    closed = seam.ends or seam.word(seam.right) in words.conjunctions
    if seam.object_of_preposition and closed and left in words.place_verbs:
        return True
    if left in _SPENDING and not seam.takes_object(seam.right):
        return True
    if seam.object_of_preposition or adverbial:
        # A time is no object, but "the code is [1989]" needs it.
        return adverbial and _after_being(seam) and not seam.takes_object(seam.right)
    if not seam.takes_object(seam.right) and (
        _needs_object(seam) or left.removesuffix("'s") in words.labels
    ):
        return True
    at_start = (
        seam.starts or seam.mark(seam.left) in {",", ";"} or left in words.contrasts | SUBORDINATE
    )
    return at_start and _lacks_head(seam, right)


def _lacks_head(seam: Seam, right: str) -> bool:
    """Whether what follows needs the subject or the noun that is gone before it."""
    words = grammar()
    if right in words.verbs and not right.endswith("ing") and not _is_capital(seam):
        return True
    return right in words.prepositions and seam.draft.is_prose(seam.anchor)


def _needs_object(seam: Seam) -> bool:
    """Whether a verb stands before the hole, with at most adverbs between, that leads to it."""
    words = grammar()
    i = seam.left
    if seam.ends or seam.mark(seam.right) in {",", ";"}:
        while i is not None and seam.word(i) in words.adverbs:
            i = seam.draft.left(i)
    word = seam.word(i)
    return _after_being(seam) or word in words.auxiliaries | words.object_verbs


def _after_being(seam: Seam) -> bool:
    """Whether "is", "it's" or the like stands right before the hole."""
    word = seam.word(seam.left)
    pronoun, _, ending = word.partition("'")
    return word in _BEING or (pronoun in grammar().pronouns and ending in {"s", "m", "re"})


def _is_capital(seam: Seam) -> bool:
    token = seam.token(seam.right)
    return token is not None and token.out[:1].isupper()


def _is_empty(seam: Seam, *, adverbial: bool) -> bool:
    """Whether nothing but small words is left between the signs around the hole.

    "I have worked here" is still something where only a time went.
    """
    first, last = _segment(seam)
    tokens = seam.draft.tokens[first : last + 1]
    put = [t for t in tokens if t.put is not None and not t.gone]
    if put:
        return _is_lone_subject(seam, put[0], tokens)
    whole = [t for t in tokens if t.kind is Kind.WORD and not t.gone and not t.bullet]
    if any(t.out[:1].isupper() and t.low not in grammar().pronouns for t in whole[1:]):
        return False
    kept = [t.low for t in whole]
    words = grammar()
    if adverbial and any(w in words.verbs for w in kept):
        return False
    nouns = {
        after
        for before, after in itertools.pairwise(kept)
        if before in words.prepositions | words.determiners and after not in words.light
    }
    small_words = words.light | words.verbs | _STUMPS
    small = all(w in small_words and w not in nouns for w in kept)
    return 0 < len(kept) <= _FEW_WORDS and small


def _is_lone_subject(seam: Seam, put: Token, tokens: Sequence[Token]) -> bool:
    """Whether of a sentence's clause only its subject is left, and that a rewording."""
    start, _ = seam.draft.sentence_of(seam.anchor)
    kept = [t for t in tokens if t.kind in {Kind.WORD, Kind.MARK} and not t.gone and t.out]
    return kept == [put] and put.start == start and seam.draft.is_prose(seam.anchor)


def _segment(seam: Seam) -> tuple[int, int]:
    """The first and last token between the kept signs that part clauses around the hole."""
    draft = seam.draft
    start, end = draft.sentence_of(seam.anchor)
    inside = draft.indices(start, end)
    first = last = seam.anchor
    for i in range(seam.anchor, inside[0] - 1, -1):
        if not draft.tokens[i].edit and (draft.is_break(i) or draft.tokens[i].bullet):
            break
        first = i
    for i in range(seam.anchor, inside[-1] + 1):
        if not draft.tokens[i].edit and draft.is_break(i):
            break
        last = i
    return first, last


def _drop_segment(seam: Seam) -> bool:
    """Let the clause go, unless it is the whole sentence; tells whether it did."""
    draft = seam.draft
    first, last = _segment(seam)
    start, end = draft.sentence_of(seam.anchor)
    run = [i for i in range(first, last + 1) if draft.tokens[i].kind is not Kind.STOP]
    draft.drop(*run)
    return bool(draft.words(start, end))


def _is_fragment(seam: Seam) -> bool:
    """Whether what is left of the sentence cannot stand alone."""
    words = grammar()
    start, end = seam.draft.sentence_of(seam.anchor)
    kept = seam.draft.words(start, end)
    if not kept or not seam.draft.is_prose(seam.anchor):
        return False
    if kept[0] in words.relatives:
        return True
    leaning = kept[0] in words.prepositions | words.contrasts
    return leaning and not any(
        word in words.verbs and before not in words.determiners
        for before, word in itertools.pairwise(kept)
    )


def _drop_last_verb(seam: Seam) -> bool:
    """Make "I build radios and hold [gone]" into "I build radios"."""
    words = grammar()
    if not (seam.ends or seam.mark(seam.right)):
        return False
    run: list[int] = []
    i = seam.left
    while i is not None and seam.word(i) in words.verbs | words.adverbs:
        run.append(i)
        i = seam.draft.left(i)
    if not run or i is None or seam.word(i) not in words.conjunctions:
        return False
    before = seam.draft.left(i)
    whole = before is not None and seam.draft.tokens[before].kind is not Kind.STOP
    return whole and seam.draft.drop(*run, i)


def _share_subject(seam: Seam) -> bool:
    """Make "I hold [gone] and lead a team" into "I lead a team"."""
    words = grammar()
    draft = seam.draft
    joint = seam.right
    if joint is not None and seam.mark(joint) == ",":
        after_comma = draft.right(joint)
        joint = joint if seam.is_verb(after_comma) else after_comma
    if joint is None or not (seam.mark(joint) or seam.word(joint) in words.conjunctions):
        return False
    after = draft.right(joint)
    verb_after = seam.word(after)
    if not seam.is_verb(after) and verb_after not in words.pronouns | words.determiners:
        return False
    if verb_after in words.pronouns | words.determiners:
        return _drop_first_clause(seam, joint)
    run: list[int] = []
    i = seam.left
    while i is not None and seam.word(i) in words.verbs | words.adverbs:
        run.append(i)
        i = draft.left(i)
    subject = seam.word(i)
    if not run or (i is not None and subject not in words.pronouns):
        return False
    if seam.right is not None:
        run.append(seam.right)
    return draft.drop(*run, joint)


def _drop_first_clause(seam: Seam, joint: int) -> bool:
    """Make "The code is [gone] and the door sticks" into "The door sticks"."""
    first, _ = _segment(seam)
    run = [i for i in range(first, joint + 1) if seam.draft.tokens[i].kind is not Kind.SPACE]
    return seam.draft.drop(*run)
