"""Finds the terms of a sealed watch-list in texts, within a budget, and says what it left out."""

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from app.own_lists import WATCHLIST, longest
from app.profile.model import Field
from app.watchlist.folding import passages
from app.watchlist.sealed import Sealed
from nlp.labels import Category, Span

MOST_CANDIDATES = 20_000
"""Different passages that are kept for hashing; a list that wants more lets too much through."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How much one look may cost; whatever comes first ends it.

    Attributes:
        hashes: Slow hashes.
        seconds: Time for all of it; one hash more may be under way.
    """

    hashes: int = 1_000
    seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class Seen:
    """What one look found and what it could not get to.

    Attributes:
        spans: Spans by the id of their field; certain, rule ``watchlist``.
        hashed: Slow hashes that it took.
        unchecked: Different passages that might be on the list and were not compared.
        fields: Ids of the fields that hold such passages, or were not looked at at all.
    """

    spans: Mapping[str, tuple[Span, ...]]
    hashed: int
    unchecked: int
    fields: tuple[str, ...]


@dataclass(slots=True)
class _Candidate:
    words: int
    places: list[tuple[str, int, int]] = field(default_factory=list)


class Watch:
    """A sealed list and what is known by now of the passages that were compared with it.

    Nothing of it is written anywhere. A second look at the same texts takes no slow hash.
    """

    def __init__(
        self,
        sealed: Sealed,
        *,
        budget: Budget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._sealed = sealed
        self._budget = budget or Budget()
        self._clock = clock
        self._known: dict[str, Category | None] = {}

    def look(self, fields: Iterable[Field]) -> Seen:
        """Compare the texts with the list: short passages first, then in the order given."""
        ends = self._clock() + self._budget.seconds
        candidates, unread = self._candidates(fields, ends)
        in_order = sorted(candidates.items(), key=lambda one: one[1].words)
        hashed, unchecked = 0, 0
        spans: dict[str, list[Span]] = {}
        missed: dict[str, None] = {}
        for folded, candidate in in_order:
            if folded not in self._known:
                if hashed >= self._budget.hashes or self._clock() >= ends:
                    unchecked += 1
                    missed.update((name, None) for name, _, _ in candidate.places)
                    continue
                self._known[folded] = self._sealed.category(folded)
                hashed += 1
            if (category := self._known[folded]) is not None:
                for name, start, end in candidate.places:
                    span = Span(start, end, category, 1.0, WATCHLIST)
                    spans.setdefault(name, []).append(span)
        missed.update((name, None) for name in unread)
        found = {name: longest(of_field) for name, of_field in spans.items()}
        return Seen(found, hashed, unchecked, tuple(missed))

    def _candidates(
        self, fields: Iterable[Field], ends: float
    ) -> tuple[dict[str, _Candidate], list[str]]:
        """What the filter lets through, and the ids of fields that there was no time for."""
        candidates: dict[str, _Candidate] = {}
        unread = []
        for one in fields:
            if len(candidates) >= MOST_CANDIDATES or self._clock() >= ends:
                unread.append(one.id)
                continue
            for passage in passages(one.text):
                if self._sealed.may_hold(passage.folded):
                    candidate = candidates.setdefault(passage.folded, _Candidate(passage.words))
                    candidate.places.append((one.id, passage.start, passage.end))
        return candidates, unread
