"""The quick measure gives what the thorough one gives, whatever plan came before."""

import time
from collections.abc import Callable, Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.audit import score
from app.checkup import Checkup
from app.options import decide
from app.trim.plan import Action, Decision, Plan

ACTIONS = (None, Action.REMOVE, Action.KEEP, Action.CONFIRM, Action.WRONG)


def some_plan(checkup: Checkup, picks: Sequence[tuple[int, int]]) -> Plan:
    decisions: list[Decision] = []
    for nth, how in picks:
        finding = checkup.findings[nth % len(checkup.findings)]
        action = ACTIONS[how % len(ACTIONS)]
        if action in {None, Action.REMOVE, Action.KEEP}:
            decisions += checkup.options.bulk([finding.id], action)
        else:
            assert action is not None
            decisions.append(decide(finding, action))
    return Plan().with_decisions(decisions)


@given(
    plans=st.lists(
        st.lists(st.tuples(st.integers(0, 99), st.integers(0, 9)), max_size=12), max_size=6
    )
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_agrees_with_the_thorough_measure_for_plans_in_any_order(
    checkup: Checkup, plans: list[list[tuple[int, int]]]
) -> None:
    scale = checkup._scale
    for plan in (some_plan(checkup, picks) for picks in plans):
        exposure = scale.measure(plan)[0]
        free = score.exact(exposure.pieces, exposure.joins, floor=False)
        assert scale.value(plan) == exposure.value
        assert scale.exact(plan) == max(free, exposure.value - 0.5)


def test_a_plan_that_differs_in_one_place_is_quicker_than_measuring_afresh(
    checkup: Checkup,
) -> None:
    plan = some_plan(checkup, [(n, 0) for n in range(len(checkup.findings))])
    other = plan.without([plan.decisions[0].range])

    def seconds(measure: Callable[[Plan], object]) -> float:
        measure(plan)
        start = time.process_time()
        for _ in range(50):
            measure(other)
            measure(plan)
        return time.process_time() - start

    assert seconds(checkup._scale.exact) < seconds(checkup._scale.measure)
