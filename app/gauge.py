"""The exposure of many plans in a row: only what differs from the plan before is measured again."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from app.audit import score
from app.audit.model import Finding, Sureness
from app.audit.mosaic import Joins, weight
from app.audit.taxonomy import categories, scoring
from app.standing import Standing, standing
from app.trim.plan import Decision, Plan
from nlp.labels import Category

Remains = Callable[[Finding, Decision], float]
"""Share of a finding's weight that a rewording leaves."""


class Gauge:
    """Gives what :func:`app.audit.score.of_weights` gives, for plans that differ little.

    It keeps what the last plan left of each finding, pool and combination.
    """

    def __init__(
        self,
        findings: Sequence[Finding],
        weights: Mapping[str, float],
        joins: Joins,
        *,
        remains: Remains,
    ) -> None:
        self._weights = weights
        self._rules = joins.found
        self._unsure = joins.unsure
        self._remains = remains
        self._by_field: dict[str, list[Finding]] = {}
        self._by_pool: dict[Category, dict[str, float]] = {}
        self._pool_of = {f.id: categories()[f.category].pool for f in findings}
        self._rules_of: dict[str, set[int]] = {}
        for finding in findings:
            self._by_field.setdefault(finding.field, []).append(finding)
        for nth, (_, groups) in enumerate(self._rules):
            for piece in itertools.chain.from_iterable(itertools.chain.from_iterable(groups)):
                self._rules_of.setdefault(piece.id, set()).add(nth)
        self._decided: dict[str, tuple[Decision, ...]] = {}
        self._gone: set[str] = set()
        self._reworded: dict[str, float] = {}
        self._floor: Counter[str] = Counter()
        self._pools: dict[Category, float] = dict.fromkeys(Category, 0.0)
        self._joins: dict[int, float] = {}
        self._remeasure(self._by_field)

    def exact(self, plan: Plan) -> tuple[float, float]:
        """The exposure under the plan before it is rounded, with and without the floor."""
        decided = {
            field: tuple(group)
            for field, group in itertools.groupby(plan.decisions, key=_field)
            if field in self._by_field
        }
        changed = [f for f in self._decided.keys() | decided if self._differs(f, decided)]
        self._decided = decided
        if changed:
            self._remeasure(changed)
        pieces = score.combined(self._pools.values())
        joins = score.joined(w for w in self._joins.values() if w)
        floor = any(self._floor.values())
        return (
            score.exact(pieces, joins, floor=floor),
            score.exact(pieces, joins, floor=False),
        )

    def _differs(self, field: str, decided: Mapping[str, tuple[Decision, ...]]) -> bool:
        return self._decided.get(field) != decided.get(field)

    def _remeasure(self, fields: Iterable[str]) -> None:
        pools: set[Category] = set()
        rules: set[int] = set()
        for field in fields:
            findings = self._by_field[field]
            stands = standing(findings, Plan(self._decided.get(field, ())), remains=self._remains)
            for finding in findings:
                if self._settle(finding, stands):
                    pools.add(self._pool_of[finding.id])
                    rules |= self._rules_of.get(finding.id, set())
            held = (f for f in findings if score.holds_floor(f, self._left(f.id)))
            self._floor[field] = sum(1 for _ in held)
        for pool in pools:
            self._pools[pool] = score.capped(pool, self._by_pool[pool].values())
        for nth in rules:
            self._joins[nth] = weight(*self._rules[nth], self._gone, self._reworded)

    def _left(self, finding_id: str) -> float:
        return self._by_pool.get(self._pool_of[finding_id], {}).get(finding_id, 0.0)

    def _settle(self, finding: Finding, stands: Standing) -> bool:
        """Take over how a finding stands; tells whether that may change the exposure."""
        share = stands.remaining.get(finding.id, 1.0)
        counts = finding.sureness is not Sureness.CONFIRM or finding.id in stands.confirmed
        left = self._weights.get(finding.id, 0.0) * share if counts else 0.0
        pool = self._by_pool.setdefault(self._pool_of[finding.id], {})
        gone = share < scoring().joins_present_from or (
            finding.id in self._unsure and finding.id not in stands.confirmed
        )
        same = (
            pool.get(finding.id) == left
            and (finding.id in self._gone) == gone
            and self._reworded.get(finding.id, 1.0) == (1.0 if gone else share)
        )
        if same:
            return False
        pool[finding.id] = left
        self._gone.discard(finding.id)
        self._reworded.pop(finding.id, None)
        if gone:
            self._gone.add(finding.id)
        elif share < 1:
            self._reworded[finding.id] = share
        return True


def _field(decision: Decision) -> str:
    return decision.field
