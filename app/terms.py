"""The person's own words to look for: a list that they keep, read as spans of a profile.

One term a line; ``category<TAB>term`` says what it discloses, a bare term counts as a project.
Empty lines and lines that begin with ``#`` are skipped.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.profile.model import Profile
from nlp.labels import Category, Span
from nlp.merge import merge

RULE = "terms"
MAX_TERMS = 10_000


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to look for, in any case, at word borders."""

    text: str
    category: Category


def parse(lines: Iterable[str]) -> tuple[Term, ...]:
    """The terms of a list; a first column that is no category is part of the term."""
    terms = []
    for line in lines:
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        first, tab, rest = bare.partition("\t")
        known = tab and first.strip().casefold() in set(Category)
        category = Category(first.strip().casefold()) if known else Category.PROJECT
        text = rest.strip() if known else " ".join(bare.split())
        if text:
            terms.append(Term(text, category))
    return tuple(terms[:MAX_TERMS])


def mark(
    profile: Profile, spans: Mapping[str, Sequence[Span]], terms: Sequence[Term]
) -> dict[str, tuple[Span, ...]]:
    """The spans of a profile with those of the terms in front of all others."""
    marked = {field: tuple(found) for field, found in spans.items()}
    if not terms:
        return marked
    categories = {term.text.casefold(): term.category for term in terms}
    words = sorted({term.text for term in terms}, key=len, reverse=True)  # the longest wins
    either = "|".join(map(re.escape, words))
    pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
    for field in profile.fields:
        found = tuple(
            Span(hit.start(), hit.end(), categories[hit[0].casefold()], 1.0, RULE)
            for hit in pattern.finditer(field.text)
            if hit[0].casefold() in categories
        )
        if found:
            marked[field.id] = merge(found, marked.get(field.id, ()))
    return marked
