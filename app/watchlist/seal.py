"""From a plain list of words to a sealed one: what can be sealed, and why the rest cannot."""

import os
import tomllib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from app.errors import ListUnreadable
from app.own_lines import NEVER, Line, Trouble, refused
from app.text import Sentence
from app.watchlist import folding
from app.watchlist.sealed import ROOM, Cost, Sealed, entry, new_salt, slot
from nlp.labels import Category
from resources import ROOT

LEAST_ALPHABETIC = 2
"""Letters without which a term is a bare number."""

_AT_ONCE = 4
_CATEGORIES = tuple(Category)


def seal(lines: Iterable[Line], *, file: str, cost: Cost | None = None) -> Sealed:
    """The sealed list of these terms; takes one slow hash for each.

    Args:
        lines: The terms; without a category a term is a project.
        file: Name of their file, for messages.
        cost: Of each hash; by default what docs/watchlists.md measures.

    Raises:
        ListUnreadable: if there is no term, or one is too short, too long, too common, a bare
            number, one not to flag, or said twice in different categories.
    """
    cost, salt = cost or Cost(), new_salt()
    terms = _terms(tuple(lines), file)
    if not terms:
        raise ListUnreadable(Sentence("own_list.nothing", {"file": file}))
    slots = ROOM * len(terms)

    def sealed(term: tuple[str, Category]) -> tuple[bytes, int]:
        folded, category = term
        return entry(folded, _CATEGORIES.index(category), salt=salt, cost=cost)

    with ThreadPoolExecutor(min(_AT_ONCE, os.cpu_count() or 1)) as pool:
        hashed = dict(pool.map(sealed, terms.items()))
    taken = frozenset(slot(folded, salt=salt, slots=slots) for folded in terms)
    return Sealed(salt, cost, slots, taken, _CATEGORIES, hashed)


def _terms(lines: tuple[Line, ...], file: str) -> dict[str, Category]:
    """Categories by folded term."""
    first: dict[str, Line] = {}
    troubles = []
    for line in lines:
        folded = folding.fold(line.term)
        if why := _unfit(line, folded):
            troubles.append(Trouble(line.number, why))
        elif _meant(earlier := first.setdefault(folded, line)) is not _meant(line):
            troubles.append(Trouble(line.number, "contradicts", earlier.number))
    if troubles:
        raise refused(file, troubles)
    return {folded: _meant(line) for folded, line in first.items()}


def _unfit(line: Line, folded: str) -> str:
    """Why a term cannot be sealed, "" where it can."""
    if line.kind == NEVER:
        return "never_sealed"
    if not folded:
        return "no_letters"
    if len(folded) < folding.LEAST_LETTERS:
        return "too_short"
    if len(folding.words(line.term)) > folding.MOST_WORDS or len(folded) > folding.MOST_LETTERS:
        return "too_many_words"
    if sum(map(str.isalpha, folded)) < LEAST_ALPHABETIC:
        return "number"
    return "too_common" if is_common(folded) else ""


def is_common(folded: str) -> bool:
    """Whether ordinary texts are full of a folded term: "team", "projectmanager", "asis"."""
    return folded in _everyday("words", "phrases") or _is_run(folded, folding.MOST_WORDS)


def _is_run(folded: str, most: int) -> bool:
    """Whether a folded term is a run of small words, written as one or apart."""
    small = _everyday("small")
    return folded in small or any(
        folded[:cut] in small and _is_run(folded[cut:], most - 1)
        for cut in range(1, len(folded) if most > 1 else 1)
    )


@cache
def _everyday(*lists: str) -> frozenset[str]:
    data = tomllib.loads((ROOT / "taxonomy" / "everyday_words.toml").read_text("utf-8"))
    return frozenset(folding.fold(term) for name in lists for term in data[name])


def _meant(line: Line) -> Category:
    return Category(line.kind) if line.kind else Category.PROJECT
