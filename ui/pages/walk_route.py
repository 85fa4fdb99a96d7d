"""The way through the pieces: which are on it, which comes next, which wait for later."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum

from app.audit.model import Finding, Severity
from app.checkup import Checkup
from nlp.labels import Category


class Scope(StrEnum):
    """How much of the profile the walk goes through."""

    SHORT = "short"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Filter:
    """What is shown: these categories (none named: all), and nothing below a severity."""

    categories: frozenset[Category] = frozenset()
    at_least: Severity = Severity.LOW

    def lets(self, finding: Finding) -> bool:
        """Whether the finding is shown."""
        named = not self.categories or finding.category in self.categories
        return named and finding.severity >= self.at_least


class Route:
    """Pieces in reading order, with a place on the way."""

    def __init__(self, checkup: Checkup) -> None:
        self._checkup = checkup
        self.scope = Scope.SHORT if checkup.short_route else Scope.ALL
        self.filter = Filter()
        self.shows_folded = False
        self.later: set[str] = set()

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the pieces on the way, in reading order."""
        return tuple(finding.id for finding in self._findings() if self.filter.lets(finding))

    def next_open(self, after: str) -> str | None:
        """The next undecided piece that does not wait for later; None at the end of the way."""
        ids = self.ids
        at = self._place(after) + 1 if after else 0
        return next((i for i in ids[at:] if self.is_open(i) and i not in self.later), None)

    def first(self) -> str | None:
        """Where to begin: the first undecided piece, else the first."""
        ids = self.ids
        return next((i for i in ids if self.is_open(i)), ids[0] if ids else None)

    def previous(self, before: str) -> str | None:
        """The piece before this one, decided or not."""
        at = self._place(before)
        return self.ids[at - 1] if at > 0 else None

    def is_open(self, finding_id: str) -> bool:
        """Whether the piece still has to be decided."""
        return not self._checkup.is_decided(finding_id)

    def number(self, finding_id: str) -> int:
        """The piece's place on the way, from 1; 0 where it is not on it."""
        ids = self.ids
        return ids.index(finding_id) + 1 if finding_id in ids else 0

    def waiting(self) -> tuple[str, ...]:
        """Pieces put off for later and still undecided, in reading order."""
        return tuple(
            f.id for f in self._checkup.findings if f.id in self.later and self.is_open(f.id)
        )

    def show(self, finding: Finding) -> None:
        """Widen the way as far as needed for the piece to be on it."""
        if finding.folded:
            self.shows_folded, self.scope = True, Scope.ALL
        if finding.id not in self._checkup.short_route:
            self.scope = Scope.ALL
        if not self.filter.lets(finding):
            self.filter = Filter()

    def narrow(
        self, *, categories: frozenset[Category] | None = None, at_least: Severity | None = None
    ) -> None:
        """Change a part of the filter."""
        if categories is not None:
            self.filter = dataclasses.replace(self.filter, categories=categories)
        if at_least is not None:
            self.filter = dataclasses.replace(self.filter, at_least=at_least)

    def _findings(self) -> tuple[Finding, ...]:
        if self.scope is Scope.SHORT:
            return tuple(self._checkup.by_id[i] for i in self._checkup.short_route)
        if not self.shows_folded:
            return self._checkup.queue
        wanted = {f.id for f in (*self._checkup.queue, *self._checkup.folded)}
        return tuple(f for f in self._checkup.findings if f.id in wanted)

    def _place(self, finding_id: str) -> int:
        """Where a piece stands among those on the way; one that left it keeps its neighbours."""
        ids = self.ids
        if finding_id in ids:
            return ids.index(finding_id)
        order = {finding.id: nth for nth, finding in enumerate(self._checkup.findings)}
        here = order.get(finding_id, -1)
        return sum(order[i] < here for i in ids) - 1
