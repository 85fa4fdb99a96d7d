"""How each finding stands under a plan: open, kept, gone or reworded, and what is left of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.audit.findings import as_category
from app.audit.model import Finding, Sureness
from app.trim.plan import Action, Decision, Plan

UNKNOWN_REWORDING = 0.5
"""Share of the weight that stays where a rewording is not one of ours (an edited plan file)."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the plan does to the findings.

    Attributes:
        decided: Finding id → the decision that settles it (the outermost range that covers it).
        remaining: Finding id → share of its weight left, only where it is not 1.
        confirmed: Ids of unsure findings that the person confirmed.
    """

    decided: Mapping[str, Decision]
    remaining: Mapping[str, float]
    confirmed: frozenset[str]


def standing(
    findings: Sequence[Finding],
    plan: Plan,
    *,
    remains: Callable[[Finding, Decision], float],
) -> Standing:
    """How the findings stand under the plan.

    Args:
        findings: All findings, in any order.
        plan: The person's decisions.
        remains: Share of a finding's weight that a rewording leaves.
    """
    by_field: dict[str, list[Decision]] = {}
    for decision in plan.decisions:
        by_field.setdefault(decision.field, []).append(decision)
    decided: dict[str, Decision] = {}
    remaining: dict[str, float] = {}
    confirmed: set[str] = set()
    for finding in findings:
        settled = _settles(finding, by_field.get(finding.field, ()))
        if settled is None:
            continue
        if settled.action is Action.CONFIRM:
            confirmed.add(finding.id)  # it counts from now on, and is still to be decided
            continue
        decided[finding.id] = settled
        share = _share(finding, settled, remains)
        if share < 1:
            remaining[finding.id] = share
        elif finding.sureness is Sureness.CONFIRM:
            confirmed.add(finding.id)
    return Standing(decided, remaining, frozenset(confirmed))


def _settles(finding: Finding, decisions: Sequence[Decision]) -> Decision | None:
    """The decision that counts for the finding: its own, or an edit whose range covers it."""
    covering = [
        d
        for d in decisions
        if d.start <= finding.start
        and finding.end <= d.end
        and (d.action.edits or (d.start, d.end) == (finding.start, finding.end))
    ]
    if not covering:
        return None
    edits = [d for d in covering if d.action.edits]
    return max(edits or covering, key=lambda d: d.end - d.start)


def _share(
    finding: Finding, decision: Decision, remains: Callable[[Finding, Decision], float]
) -> float:
    match decision.action:
        case Action.REMOVE | Action.OWN | Action.WRONG:
            return 0.0
        case Action.GENERALISE:
            return remains(finding, decision)
        case _:
            return 1.0


def recategorised(findings: Sequence[Finding], plan: Plan) -> tuple[Finding, ...]:
    """Copies of the findings that the person said are of another category."""
    said = {d.range: d.category for d in plan.decisions if d.action is Action.WRONG and d.category}
    return tuple(
        as_category(finding, category)
        for finding in findings
        if (category := said.get((finding.field, finding.start, finding.end))) is not None
    )
