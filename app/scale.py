"""The exposure of a profile under any plan: what still counts, and what can be concluded."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from app.audit import findings as audit_findings
from app.audit import mosaic, score
from app.audit.model import Exposure, Finding, Inference
from app.audit.weight import weights
from app.gauge import Gauge, Remains
from app.profile.model import Field, Profile
from app.standing import Standing, recategorised, standing
from app.trim.plan import Action, Decision, Plan
from nlp.labels import Span


@dataclass(frozen=True, slots=True)
class _Ground:
    """What stays the same for every plan over the same findings, worked out once."""

    findings: tuple[Finding, ...]
    weights: Mapping[str, float]
    joins: mosaic.Joins

    @classmethod
    def of(cls, profile: Profile, findings: tuple[Finding, ...], today: dt.date) -> Self:
        weighed = weights(profile, findings, today=today)
        return cls(findings, weighed, mosaic.join(profile, findings))


class Scale:
    """Measures plans over one profile; own wordings count once their findings are known."""

    def __init__(
        self,
        profile: Profile,
        findings: Sequence[Finding],
        *,
        remains: Remains,
        today: dt.date,
    ) -> None:
        self._profile = profile
        self._fields: Mapping[str, Field] = {field.id: field for field in profile.fields}
        self._findings = tuple(findings)
        self._remains = remains
        self._today = today
        self._ground = ground = _Ground.of(profile, self._findings, today)
        self._gauge = Gauge(ground.findings, ground.weights, ground.joins, remains=remains)
        self._own: dict[tuple[str, str], tuple[Span, ...]] = {}

    def learn_own(self, field: str, text: str, spans: Sequence[Span]) -> None:
        """Remember what was found in an own wording for a field."""
        self._own[field, text] = tuple(spans)

    def stand(self, plan: Plan) -> Standing:
        """How each finding stands under the plan."""
        return standing(self._findings, plan, remains=self._remains)

    def measure(self, plan: Plan) -> tuple[Exposure, tuple[Inference, ...]]:
        """The exposure under the plan, and what a stranger could still conclude."""
        stands = self.stand(plan)
        ground = self._ground
        if more := (*recategorised(self._findings, plan), *self._in_own(plan)):
            ground = _Ground.of(self._profile, (*self._findings, *more), self._today)
        inferences = mosaic.conclude(
            ground.joins, remaining=stands.remaining, confirmed=stands.confirmed
        )
        exposure = score.of_weights(
            ground.findings,
            inferences,
            ground.weights,
            remaining=stands.remaining,
            confirmed=stands.confirmed,
        )
        return exposure, inferences

    def exact(self, plan: Plan) -> float:
        """The exposure before it is rounded: near 100 only this tells two edits apart."""
        floored, free = self._exact(plan)
        return max(free, round(floored) - 0.5)  # an open critical finding holds up the floor

    def value(self, plan: Plan) -> int:
        """The exposure alone, 0 to 100."""
        return round(self._exact(plan)[0])

    def _exact(self, plan: Plan) -> tuple[float, float]:
        """The exposure with and without the floor; by the quick way where nothing is added."""
        if not any(self._adds(decision) for decision in plan.decisions):
            return self._gauge.exact(plan)
        exposure = self.measure(plan)[0]
        free = score.exact(exposure.pieces, exposure.joins, floor=False)
        return max(free, exposure.value), free

    def _adds(self, decision: Decision) -> bool:
        """Whether a decision brings findings that were not read."""
        if decision.action is Action.OWN:
            return bool(self._own.get((decision.field, decision.text)))
        return decision.action is Action.WRONG and decision.category is not None

    def _in_own(self, plan: Plan) -> list[Finding]:
        found: list[Finding] = []
        for decision in plan.decisions:
            spans = self._own.get((decision.field, decision.text))
            if decision.action is Action.OWN and spans:
                field = self._fields[decision.field]
                found.extend(
                    audit_findings.of_own_wording(
                        self._profile, field, decision, spans, today=self._today
                    )
                )
        return found
