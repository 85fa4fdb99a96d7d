"""Joining a rewording to its neighbours: one article, one preposition, no repetition."""

import re

from app.trim.draft import Draft, Kind, Token
from app.trim.grammar import grammar, plural

_GLUE = frozenset({",", "and", "or", "&", "/", "+"})
_ROUGHLY = frozenset(
    {"about", "around", "some", "over", "nearly", "roughly", "circa", "approximately", "all"}
)
_ROUGH = re.compile(r"(?:several|dozens|hundreds|thousands|tens|over|an? (?:small |large )?team)\b")
_MODEL = re.compile(r"[A-Z]{1,5}-?\d[\w-]*|v?\d+(?:\.\d+)+")
_ATTACHED = frozenset({"'s", "\u2019s", "-"})
_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


def join(draft: Draft, i: int) -> None:
    """Adapt what stands around the rewording at token ``i``, and its own article, to each other."""
    if _repeats(draft, i):
        return
    while _one_preposition(draft, i):
        pass
    _one_measure(draft, i)
    _one_article(draft, i)
    _again(draft, i)
    _without_model(draft, i)


def _one_measure(draft: Draft, i: int) -> None:
    """Let "about" or "some" go before a rewording that is rough already."""
    put = draft.tokens[i].put or ""
    before = draft.left(i)
    if before is not None and draft.tokens[before].low in _ROUGHLY and _ROUGH.match(put):
        for j in range(before, i):
            draft.drop(j)


def _again(draft: Draft, i: int) -> None:
    """A second thing of a kind in one sentence is "another", the same thing again "the"."""
    token = draft.tokens[i]
    opening, _, noun = (token.put or "").partition(" ")
    if opening not in {"a", "an"} or not noun:
        return
    start, _ = draft.sentence_of(i)
    for j in draft.indices(start, token.start):
        earlier = draft.tokens[j]
        if earlier.gone or not earlier.edit or earlier.put is None:
            continue
        if _bare(earlier.put) == noun:
            first, second = earlier.text.casefold(), token.text.casefold()
            token.put = f"the {noun}" if first in second or second in first else f"another {noun}"
            return


def _bare(put: str) -> str:
    """A rewording without the article it opens with."""
    opening, _, noun = put.partition(" ")
    return noun if opening.casefold() in {"a", "an", "another", "the"} else ""


def _without_model(draft: Draft, i: int) -> None:
    """Let a model or version number go that only the name before it explained."""
    after = draft.right(i)
    if after is None or draft.tokens[after].put is not None:
        return
    spaced = all(token.kind is Kind.SPACE for token in draft.tokens[i + 1 : after])
    if spaced and _MODEL.fullmatch(_glued(draft, after)):
        last = after
        while last + 1 < len(draft.tokens) and draft.tokens[last + 1].kind in {
            Kind.WORD,
            Kind.MARK,
        }:
            if draft.tokens[last + 1].kind is Kind.MARK and draft.tokens[last + 1].text != "-":
                break
            last += 1
        draft.drop(*range(i + 1, last + 1))
        draft.tokens[last].edit = True


def _glued(draft: Draft, i: int) -> str:
    """The words and hyphens from a token on, up to the next space."""
    found = ""
    for token in draft.tokens[i:]:
        if token.kind is not Kind.WORD and token.text != "-":
            break
        found += token.out
    return found


def _one_preposition(draft: Draft, i: int) -> bool:
    """Let "out of" or "at" go before "in the north"."""
    words = grammar()
    put = draft.tokens[i].put or ""
    opening = put.split(maxsplit=1)[0].casefold() if put.strip() else ""
    before = draft.left(i)
    if before is None or opening not in words.prepositions:
        return False
    word = draft.tokens[before].low
    loose = word in words.prepositions or word in words.articles
    if draft.tokens[before].put is not None or not loose:
        return False
    earlier = draft.left(before)
    if word == "of" and earlier is not None and draft.tokens[earlier].low == "out":
        draft.drop(earlier)
    for j in (before, *range(before + 1, i)):
        if draft.tokens[j].kind is not Kind.LINE:
            draft.drop(j)
    # The space before the preposition now stands before the rewording.
    return True


def _one_article(draft: Draft, i: int) -> None:
    """Of "the a project" keep "a project"; of "my a team" keep "my team"."""
    words = grammar()
    token = draft.tokens[i]
    put = token.put or ""
    opening, _, rest = put.partition(" ")
    if opening.casefold() not in words.articles or not rest:
        return
    before = draft.left(i)
    if before is None or draft.tokens[before].put is not None:
        return
    word = draft.tokens[before].low
    if word in words.articles:
        for j in range(before, i):
            draft.drop(j)
    elif (
        word in words.determiners | words.quantifiers
        or word in _ATTACHED
        or _is_modifier(draft, before)
    ):
        token.put = rest


def _is_modifier(draft: Draft, i: int) -> bool:
    """Whether the word before a rewording describes it: "our new", "the former"."""
    words = grammar()
    token = draft.tokens[i]
    earlier = draft.left(i)
    describes = token.kind is Kind.WORD and token.low not in words.light | words.verbs
    return (
        describes
        and earlier is not None
        and draft.tokens[earlier].put is None
        and draft.tokens[earlier].low in words.determiners | words.quantifiers
    )


def _repeats(draft: Draft, i: int) -> bool:
    """Count a rewording that only repeats the one before it in a list: "two organisations"."""
    glue: list[int] = []
    before = draft.left(i)
    while before is not None and draft.tokens[before].low in _GLUE:
        glue.append(before)
        before = draft.left(before)
    if before is None or any(t.kind is not Kind.SPACE for t in _kept(draft, before, i, glue)):
        return False
    earlier, token = draft.tokens[before], draft.tokens[i]
    put = earlier.put or ""
    noun = _bare(token.put or "") or (token.put or "")
    counted = next((n for n, word in _COUNTS.items() if put == f"{word} {plural(noun)}"), 0)
    said, says = (words.casefold().removeprefix("in ") for words in (_bare(put) or put, noun))
    if not put or not earlier.edit or not (said == says or counted):
        return False
    different = earlier.text.casefold() != token.text.casefold()
    if glue and different and (counted or put.startswith(("a ", "an "))):
        earlier.put = f"{_COUNTS.get(max(counted, 1) + 1, 'several')} {plural(noun)}"
    if any(draft.tokens[j].low in {"and", "or", "&"} for j in glue):
        _close_list(draft, before)
    for j in range(before + 1, i + 1):
        draft.tokens[j].gone = True
    token.edit = True
    return True


def _close_list(draft: Draft, last: int) -> None:
    """Put the "and" that went before the last member of a list that is left."""
    comma = draft.left(last)
    member = draft.left(comma) if comma is not None else None
    if comma is None or member is None or draft.tokens[comma].text != ",":
        return
    if draft.tokens[member].put is not None and draft.tokens[comma].put is None:
        draft.tokens[comma].put, draft.tokens[comma].edit = " and", True


def _kept(draft: Draft, before: int, i: int, glue: list[int]) -> list[Token]:
    """What stands between two tokens beside the signs of a list."""
    between = range(before + 1, i)
    return [draft.tokens[j] for j in between if j not in glue and not draft.tokens[j].gone]
