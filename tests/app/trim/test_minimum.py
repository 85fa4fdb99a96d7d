"""Greedy routes reach their target with few edits, and stop where nothing helps."""

from collections.abc import Callable

from app.audit.model import Finding, Severity
from app.profile.model import Field
from app.trim.minimum import MINIMAL, minimum, short_route
from app.trim.plan import Action, Decision, Plan
from nlp.labels import Category

Worths = dict[str, float]


def suggested(finding: Finding) -> list[Decision]:
    action = Action.KEEP if finding.category is Category.ROLE else Action.REMOVE
    return [Decision(finding.field, finding.start, finding.end, action)]


def scale(worths: Worths) -> Callable[[Plan], int]:
    """An invented exposure: one minus the product of what each open piece leaves hidden."""

    def exposure(plan: Plan) -> int:
        gone = {d.start for d in plan.decisions if d.action.edits}
        hidden = 1.0
        for start, worth in worths.items():
            hidden *= 1.0 if int(start) in gone else 1.0 - worth
        return round(100 * (1 - hidden))

    return exposure


def made(
    a_field: Callable[..., Field], a_finding: Callable[..., Finding], count: int
) -> list[Finding]:
    field = a_field("".join(f"w{n:04}" for n in range(count)))
    return [a_finding(field, f"w{n:04}", Category.PROJECT) for n in range(count)]


def test_without_a_target_every_suggestion_is_taken(
    a_field: Callable[..., Field], a_finding: Callable[..., Finding]
) -> None:
    findings = made(a_field, a_finding, 3)
    plan = minimum(findings, suggested=suggested, exposure=scale({}))
    assert [d.start for d in plan.decisions] == [0, 5, 10]


def test_suggestions_to_keep_are_no_edits(
    a_field: Callable[..., Field], a_finding: Callable[..., Finding]
) -> None:
    field = a_field("Engineer")
    finding = a_finding(field, "Engineer", Category.ROLE)
    assert minimum([finding], suggested=suggested, exposure=scale({})) == Plan()


def test_the_edits_that_buy_most_go_first_and_stop_at_the_target(
    a_field: Callable[..., Field], a_finding: Callable[..., Finding]
) -> None:
    findings = made(a_field, a_finding, 4)
    exposure = scale({"0": 0.05, "5": 0.6, "10": 0.1, "15": 0.5})
    plan = minimum(findings, suggested=suggested, exposure=exposure, target=20)
    assert [d.start for d in plan.decisions] == [5, 15]
    assert exposure(plan) <= 20


def test_a_target_out_of_reach_takes_only_what_helps(
    a_field: Callable[..., Field], a_finding: Callable[..., Finding]
) -> None:
    findings = made(a_field, a_finding, 3)
    exposure = scale({"0": 0.5, "999": 0.4})
    plan = minimum(findings, suggested=suggested, exposure=exposure, target=10)
    assert [d.start for d in plan.decisions] == [0]


def test_a_floor_held_by_two_pieces_does_not_stop_the_route(
    a_field: Callable[..., Field], a_finding: Callable[..., Finding]
) -> None:
    field = a_field("w0 w1 w2")
    low = a_finding(field, "w0", Category.PROJECT, severity=Severity.LOW)
    pair = [
        a_finding(field, piece, Category.CLEARANCE, severity=Severity.CRITICAL)
        for piece in ("w1", "w2")
    ]

    def exposure(plan: Plan) -> int:
        gone = {d.start for d in plan.decisions}
        return 5 if {3, 6} <= gone else 60

    route = short_route([low, *pair], suggested=suggested, exposure=exposure)
    assert set(route) == {finding.id for finding in pair}


def test_the_short_route_ends_in_the_minimal_band_in_reading_order(
    a_field: Callable[..., Field], a_finding: Callable[..., Finding]
) -> None:
    findings = made(a_field, a_finding, 4)
    worths = {"0": 0.3, "5": 0.01, "10": 0.6, "15": 0.02}
    route = short_route(findings, suggested=suggested, exposure=scale(worths))
    assert route == (findings[0].id, findings[2].id)
    assert scale({"5": 0.01, "15": 0.02})(Plan()) <= MINIMAL


def test_three_hundred_findings_need_few_measurements(
    a_field: Callable[..., Field], a_finding: Callable[..., Finding]
) -> None:
    findings = made(a_field, a_finding, 300)
    worths = {str(f.start): 0.002 + (f.start % 7) / 100 for f in findings}
    calls = 0
    scaled = scale(worths)

    def exposure(plan: Plan) -> int:
        nonlocal calls
        calls += 1
        return scaled(plan)

    minimum(findings, suggested=suggested, exposure=exposure, target=14)
    assert calls < 2000
