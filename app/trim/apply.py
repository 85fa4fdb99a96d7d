"""The profile with a plan applied: a pure function of the two."""

from collections.abc import Iterable, Mapping

from app.profile.model import Field, Profile
from app.trim.model import Trimmed
from app.trim.plan import Action, Decision, Plan
from app.trim.surgery import Edit, operate
from nlp.skeleton import Skeleton


def apply(profile: Profile, plan: Plan, skeletons: Mapping[str, Skeleton]) -> tuple[Trimmed, ...]:
    """Every field of the profile after the plan, changed or not, in the profile's order.

    Args:
        profile: What was read; it stays as it is.
        plan: The person's decisions; those on fields that the profile lacks have no effect.
        skeletons: By field id, as the worker sent them; a field without one is one sentence.
    """
    decided: dict[str, list[Decision]] = {}
    for decision in plan.decisions:
        decided.setdefault(decision.field, []).append(decision)
    return tuple(
        apply_field(field, decided.get(field.id, ()), skeletons.get(field.id))
        for field in profile.fields
    )


def apply_field(
    field: Field, decisions: Iterable[Decision], skeleton: Skeleton | None = None
) -> Trimmed:
    """One field after the decisions on it.

    The outermost range wins; keeping, confirming and calling wrong leave the text as it is. A
    field that the site requires never comes out empty: removals that would do so are left out.
    """
    edits = [_edit(decision) for decision in decisions if decision.action.edits]
    outcome = operate(field.text, skeleton, edits)
    if field.required and field.text.strip() and not outcome.after.strip():
        outcome = operate(field.text, skeleton, [e for e in edits if e.text is not None])
    return Trimmed(field.id, field.text, outcome.after, outcome.inserted, outcome.removed)


def _edit(decision: Decision) -> Edit:
    own = decision.action is Action.OWN
    text = None if decision.action is Action.REMOVE or not decision.text else decision.text
    return Edit(decision.start, decision.end, text, verbatim=own)
