"""Joining a rewording to its neighbours: one article, one preposition, no repetition."""

from app.trim.draft import Draft, Kind
from app.trim.grammar import grammar

_GLUE = frozenset({",", "and", "or", "&", "/", "+"})


def join(draft: Draft, i: int) -> None:
    """Adapt what stands around the rewording at token ``i``, and its own article, to each other."""
    if _repeats(draft, i):
        return
    while _one_preposition(draft, i):
        pass
    _one_article(draft, i)


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
    elif word in words.determiners or _is_modifier(draft, before):
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
        and draft.tokens[earlier].low in words.determiners
    )


def _repeats(draft: Draft, i: int) -> bool:
    """Let a rewording go that only repeats the one before it in a list."""
    glue: list[int] = []
    before = draft.left(i)
    while before is not None and draft.tokens[before].low in _GLUE:
        glue.append(before)
        before = draft.left(before)
    if before is None or not glue:
        return False
    earlier, token = draft.tokens[before], draft.tokens[i]
    same = earlier.low.removeprefix("in ") == token.low.removeprefix("in ")
    if earlier.put is None or not earlier.edit or not same:
        return False
    for j in range(before + 1, i + 1):
        draft.tokens[j].gone = True
    token.edit = True
    return True
