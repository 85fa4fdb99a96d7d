"""The fewest edits that take the exposure down: greedy, by what each edit buys.

The exposure is a callable, so that this module knows no weights. A finding's edit is worth what the
exposure loses when it is made on top of those already taken. Such gains mostly shrink as more edits
are taken, so a gain that was measured before is an upper estimate, and only the most promising
edits are measured again (lazy greedy).
"""

import heapq
import itertools
from collections.abc import Callable, Iterable, Sequence

from app.audit.model import Finding
from app.trim.plan import Decision, Plan

MINIMAL = 14
"""The highest exposure of the band "minimal"."""

_SHORT_ROUTE_MOST = 12
"""Edits on the short route at most: more is no longer a first step."""

Suggested = Callable[[Finding], Sequence[Decision]]
ExposureOf = Callable[[Plan], float]
"""0 to 100; unrounded values tell apart edits that round to the same drop."""


def minimum(
    findings: Iterable[Finding],
    *,
    suggested: Suggested,
    exposure: ExposureOf,
    target: int | None = None,
) -> Plan:
    """A plan that takes our suggestions.

    Args:
        findings: Those that may be decided.
        suggested: The decisions that our suggestion for a finding stands for.
        exposure: The exposure under a plan, 0 to 100.
        target: Stop as soon as the exposure is no higher; None takes every suggestion.
    """
    wanted = _edits(findings, suggested)
    if target is None:
        return _plan(wanted)
    route = _needed(list(_steps(wanted, exposure, target)), exposure, target)
    return _plan(route)


def short_route(
    findings: Iterable[Finding], *, suggested: Suggested, exposure: ExposureOf
) -> tuple[str, ...]:
    """Ids of the few findings whose edits matter most, in the order of ``findings``.

    The route ends in the minimal band, where no further edit lowers the exposure, or after a dozen.
    """
    wanted = _edits(findings, suggested)
    steps = list(itertools.islice(_steps(wanted, exposure, MINIMAL), _SHORT_ROUTE_MOST))
    taken = {finding.id for finding, _ in _needed(steps, exposure, MINIMAL)}
    return tuple(finding.id for finding, _ in wanted if finding.id in taken)


_Edit = tuple[Finding, Sequence[Decision]]


def _edits(findings: Iterable[Finding], suggested: Suggested) -> list[_Edit]:
    """The findings whose suggestion changes the text, with the decisions."""
    pairs = ((finding, suggested(finding)) for finding in findings)
    return [(f, decisions) for f, decisions in pairs if any(d.action.edits for d in decisions)]


def _steps(wanted: Sequence[_Edit], exposure: ExposureOf, target: int) -> Iterable[_Edit]:
    """Edits in the order of what they buy, until the target, or until none buys anything alone.

    A plateau (the floor that one open critical finding holds up, a capped category) hides the gain
    of single edits; there the most severe finding goes next as long as taking all that are left
    would still lower the exposure.
    """
    plan = Plan()
    now = exposure(plan)
    least = exposure(_plan(wanted))
    queue = [
        (exposure(plan.with_decisions(decisions)) - now, -finding.severity, nth)
        for nth, (finding, decisions) in enumerate(wanted)
    ]
    heapq.heapify(queue)
    while queue and now > max(target, least):
        nth = _best(queue, wanted, plan, now, exposure)
        plan = plan.with_decisions(wanted[nth][1])
        now = exposure(plan)
        yield wanted[nth]


def _needed(steps: Sequence[_Edit], exposure: ExposureOf, target: int) -> list[_Edit]:
    """The steps without those that turned out to buy nothing, the last taken tried first."""
    kept = list(steps)
    reached = max(target, exposure(_plan(kept)))
    for step in reversed(steps):
        without = [other for other in kept if other is not step]
        if exposure(_plan(without)) <= reached:
            kept = without
    return kept


def _plan(edits: Iterable[_Edit]) -> Plan:
    return Plan().with_decisions(d for _, decisions in edits for d in decisions)


def _best(
    queue: list[tuple[float, int, int]],
    wanted: Sequence[_Edit],
    plan: Plan,
    now: float,
    exposure: ExposureOf,
) -> int:
    """Take the number of the edit that buys most now off the queue.

    Gains are measured again from the top until one still leads; on a plateau of equal gains this
    stops at the first.
    """
    while True:
        gain, severity, nth = heapq.heappop(queue)
        if gain == 0:
            return nth
        fresh = exposure(plan.with_decisions(wanted[nth][1])) - now
        if not queue or (fresh, severity, nth) <= queue[0]:
            return nth
        heapq.heappush(queue, (fresh, severity, nth))
