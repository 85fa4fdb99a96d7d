"""Mending the seam of a removal: separators, commas, brackets and orphaned small words go."""

import unicodedata
from collections.abc import Callable

from app.trim.draft import Kind
from app.trim.grammar import Grammar, grammar
from app.trim.seam import PAIRS, Seam

_FORMER = frozenset({"ex", "non", "pre", "former"})
_AFTER_SUBJECT = frozenset({"is", "was", "are", "were", "has", "had", "have", "will"})
_THEREFORE = frozenset({"so", "but", "yet"})
SUBORDINATE = frozenset({"before", "after", "since", "until", "till", "as", "than", "that"})
"""Words that also open a clause: "before [my vetting] was through"."""
_SYMBOLS = frozenset({"So", "Sk", "Sm"})
_LONGEST_LAST_MEMBER = 3
"""Words that the last member of a list may have for its comma to become "and"."""


def mend(seam: Seam) -> None:
    """Let everything go that has no place once the removed range is gone."""
    while any(rule(seam, grammar()) for rule in RULES):
        pass


def _attached(seam: Seam, words: Grammar) -> bool:
    """A hashtag's sign, "-cleared", "ex-", a slash: what was glued to the removed text."""
    del words
    draft, left, right = seam.draft, seam.left, seam.right
    if right is not None and draft.touches(seam.anchor, right):
        if seam.mark(right) in {"'s", "\u2019s"}:
            return _possessive(seam, right)
        if seam.mark(right) in {"-", "/"} and not draft.is_separator(right):
            after = draft.right(right)
            glued = seam.mark(right) == "-" and after is not None and draft.touches(right, after)
            return draft.drop(right, after) if glued and after else draft.drop(right)
    if left is not None and draft.touches(left, seam.anchor):
        if seam.mark(left) in {"#", "@", "/"}:
            return draft.drop(left)
        if seam.mark(left) == "-" and not draft.tokens[left].bullet:
            before = draft.left(left)
            former = before is not None and draft.tokens[before].low in _FORMER
            return draft.drop(left, before) if former and before is not None else draft.drop(left)
    return False


def _possessive(seam: Seam, sign: int) -> bool:
    """Make "run [gone]'s team" into "run the team" in a sentence, "team" elsewhere."""
    words = grammar()
    before = seam.word(seam.left)
    noun_after = seam.takes_object(seam.draft.right(sign))
    if noun_after and before not in words.determiners and seam.draft.is_prose(seam.anchor):
        token = seam.draft.tokens[seam.anchor]
        token.gone, token.put = False, "the"
    return seam.draft.drop(sign)


def _symbols(seam: Seam, words: Grammar) -> bool:
    """A picture sign that stood before the removed text only."""
    del words
    left = seam.left
    sign = seam.mark(left)
    if left is None or not sign or unicodedata.category(sign[0]) not in _SYMBOLS:
        return False
    between = seam.draft.tokens[left + 1 : seam.anchor]
    if not all(token.edit or token.kind is Kind.SPACE for token in between):
        return False
    ends = seam.ends or seam.separated(seam.right) or seam.mark(seam.right) == sign
    return ends and not seam.draft.tokens[left].bullet and seam.draft.drop(left)


def _stops(seam: Seam, words: Grammar) -> bool:
    """The full stop of a sentence that is gone."""
    del words
    right = seam.right
    token = seam.token(right)
    if right is None or token is None or token.kind is not Kind.STOP:
        return False
    return seam.starts and not seam.mark(seam.left) and seam.draft.drop(right)


def _brackets(seam: Seam, words: Grammar) -> bool:
    """Brackets and quotation marks with nothing between them."""
    del words
    left, right = seam.left, seam.right
    if left is None or right is None or not seam.mark(left):
        return False
    if PAIRS.get(seam.mark(left)) == seam.mark(right):
        return seam.draft.drop(left, right)
    return False


def _separators(seam: Seam, words: Grammar) -> bool:
    """A separator with nothing to separate."""
    del words
    left, right = seam.left, seam.right
    loose_right = seam.separated(right) or seam.mark(right) in {",", ":"}
    if right is not None and loose_right and (seam.starts or seam.separated(left)):
        return seam.draft.drop(right)
    if left is not None and seam.separated(left) and seam.ends:
        return seam.draft.drop(left)
    if left is not None and seam.separated(right) and seam.mark(left) == ",":
        return seam.draft.drop(left)
    return False


def _commas(seam: Seam, words: Grammar) -> bool:
    """One of two commas; a comma before the end, or before the last "and" of a list."""
    left, right = seam.left, seam.right
    if left is None or seam.mark(left) != ",":
        return False
    if right is not None and seam.mark(right) == ",":
        return seam.draft.drop(left, right) if _both_commas(seam) else seam.draft.drop(left)
    needless = seam.ends or seam.mark(right) in {":", ";"}
    return (needless or seam.word(right) in words.conjunctions) and seam.draft.drop(left)


def _both_commas(seam: Seam) -> bool:
    """Whether neither comma around the hole is needed: a verb follows, or "A, [gone], and C"."""
    words = grammar()
    left, right = seam.left, seam.right
    if left is None or right is None:
        return False
    after = seam.word(seam.draft.right(right))
    return after in _AFTER_SUBJECT or (after in words.conjunctions and _first_comma(seam, left))


def _first_comma(seam: Seam, comma: int) -> bool:
    """Whether the sentence holds no comma before this one: two members are left of three."""
    start, _ = seam.draft.sentence_of(comma)
    return not any(
        seam.mark(i) == "," and not seam.draft.tokens[i].gone
        for i in seam.draft.indices(start, seam.draft.tokens[comma].start)
    )


def _conjunctions(seam: Seam, words: Grammar) -> bool:
    """An "and" that joins nothing any more."""
    draft, left, right = seam.draft, seam.left, seam.right
    if right is not None and seam.starts and seam.word(right) in _THEREFORE:
        return seam.draft.is_prose(seam.anchor) and draft.drop(right)
    if right is not None and seam.word(right) in words.conjunctions:
        after = draft.right(right)
        shares_object = seam.takes_object(after) or seam.separated(after)
        before = seam.word(left)
        needs_object = before in words.prepositions | words.determiners | words.conjunctions
        verb_before = before in words.object_verbs and not seam.is_verb(after)
        if seam.starts or (needs_object and shares_object) or (verb_before and shares_object):
            return draft.drop(right)
    if left is None or seam.word(left) not in words.conjunctions:
        return False
    if seam.takes_object(right) and seam.word(right) not in words.conjunctions:
        return False
    draft.drop(left)
    if seam.ends:
        _join_last_two(seam)
    return True


def _join_last_two(seam: Seam) -> None:
    """Make "A, B" of "A, B and [gone]" into "A and B" where both are short members."""
    member: list[int] = []
    i = seam.left
    while i is not None and len(member) <= _LONGEST_LAST_MEMBER and not seam.mark(i):
        member.append(i)
        i = seam.draft.left(i)
    words = grammar()
    if i is None or seam.mark(i) != "," or not 0 < len(member) <= _LONGEST_LAST_MEMBER:
        return
    start, _ = seam.draft.sentence_of(i)
    opening = seam.draft.words(start, seam.draft.tokens[i].start)[:1]
    member_words = {seam.word(m) for m in member}
    listed = not member_words & (words.pronouns | words.auxiliaries | words.relatives)
    if listed and opening and opening[0] not in words.prepositions | words.contrasts:
        seam.draft.tokens[i].put = " and"
        seam.draft.tokens[i].edit = True


def _determiners(seam: Seam, words: Grammar) -> bool:
    """An article or "my" with no noun after it."""
    left, right = seam.left, seam.right
    if left is None or seam.word(left) not in words.determiners:
        return False
    if seam.word(left) == "that" and seam.is_verb(right):
        return False
    stands_alone = seam.object_of_preposition and seam.word(left) not in words.articles
    if stands_alone or (seam.takes_object(right) and seam.word(right) not in words.determiners):
        return False
    return seam.draft.drop(left)


def _prepositions(seam: Seam, words: Grammar) -> bool:
    """A preposition, long or short, or a "because" with nothing after it."""
    left, right = seam.left, seam.right
    if left is None or seam.object_of_preposition or seam.takes_object(right):
        return False
    if seam.word(left) in SUBORDINATE and seam.word(right) in words.auxiliaries:
        return False
    run: list[int] = []
    for phrase in words.phrases:
        run = _run_before(seam, phrase)
        if run:
            break
    leading = words.prepositions | words.contrasts if seam.ends else words.prepositions
    if not run and seam.word(left) in leading:
        run = [left]
    if not run:
        return False
    seam.object_of_preposition = True
    return seam.draft.drop(*run)


def _run_before(seam: Seam, phrase: tuple[str, ...]) -> list[int]:
    """The tokens of the phrase where it stands right before the hole, else nothing."""
    found: list[int] = []
    i = seam.left
    for word in reversed(phrase):
        if i is None or seam.word(i) != word:
            return []
        found.append(i)
        i = seam.draft.left(i)
    return found


def _labels(seam: Seam, words: Grammar) -> bool:
    """A label ("Clearance:") with nothing after its colon."""
    left = seam.left
    if left is None or seam.mark(left) != ":":
        return False
    announces_one = seam.word(seam.draft.left(left)) in words.single
    if not (seam.ends or (announces_one and seam.separated(seam.right))):
        return False
    run: list[int] = []
    i: int | None = left
    while i is not None and not (run and seam.draft.is_break(i)):
        token = seam.draft.tokens[i]
        if token.kind is Kind.STOP or token.bullet:
            break
        run.append(i)
        i = seam.draft.left(i)
    return seam.draft.drop(*run)


def _salutations(seam: Seam, words: Grammar) -> bool:
    """A "Dear" without its name, and the comma after it."""
    left, right = seam.left, seam.right
    if left is None or seam.word(left) not in words.salutations:
        return False
    if right is not None and seam.mark(right) == ",":
        return seam.draft.drop(left, right)
    return (seam.ends or seam.word(left) == "sehr") and seam.draft.drop(left)


def _versions(seam: Seam, words: Grammar) -> bool:
    """The noun that a removed number told apart: "build [4.3]"."""
    left = seam.left
    removed = seam.draft.tokens[seam.anchor].text
    if left is None or seam.word(left) not in words.versions or not removed[:1].isdigit():
        return False
    return not seam.takes_object(seam.right) and seam.draft.drop(left)


RULES: tuple[Callable[[Seam, Grammar], bool], ...] = (
    _attached,
    _brackets,
    _symbols,
    _stops,
    _labels,
    _versions,
    _salutations,
    _separators,
    _commas,
    _conjunctions,
    _determiners,
    _prepositions,
)
"""In the order in which they are tried; after each that did something, all are tried again."""
