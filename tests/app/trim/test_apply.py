"""A plan is applied to every field, purely, and a required field never comes out empty."""

from collections.abc import Callable

import pytest

from app.profile.model import Field, Profile
from app.trim.apply import apply, apply_field
from app.trim.plan import Action, Decision, History, Plan
from nlp.skeleton import analyse

AField = Callable[..., Field]


def decide(field: Field, piece: str, action: Action, text: str = "") -> Decision:
    start = field.text.index(piece)
    return Decision(field.id, start, start + len(piece), action, text)


def test_every_field_comes_out_changed_or_not(a_field: AField) -> None:
    one, two = a_field("Engineer | SC", id="one"), a_field("Hull", id="two")
    profile = Profile(fields=(one, two))
    trimmed = apply(profile, Plan((decide(one, "SC", Action.REMOVE),)), {})
    assert [(t.field, t.before, t.after, t.changed) for t in trimmed] == [
        ("one", "Engineer | SC", "Engineer", True),
        ("two", "Hull", "Hull", False),
    ]


@pytest.mark.parametrize("action", [Action.KEEP, Action.WRONG, Action.CONFIRM])
def test_keeping_confirming_and_calling_wrong_leave_the_text(
    a_field: AField, action: Action
) -> None:
    field = a_field("Engineer | SC")
    assert not apply_field(field, [decide(field, "SC", action)]).changed


def test_own_wording_covers_all_inside_and_stays_as_written(a_field: AField) -> None:
    field = a_field("I work at GCHQ in Cheltenham on radar.")
    decisions = [
        decide(field, "GCHQ", Action.REMOVE),
        decide(field, "at GCHQ in Cheltenham", Action.OWN, "from  home,"),
    ]
    assert apply_field(field, decisions).after == "I work from  home, on radar."


def test_empty_own_wording_removes(a_field: AField) -> None:
    field = a_field("Engineer | SC | Hull")
    assert apply_field(field, [decide(field, "SC", Action.OWN)]).after == "Engineer | Hull"


def test_a_required_field_stays_rather_than_become_empty(a_field: AField) -> None:
    field = a_field("Larkhill Systems", required=True)
    assert not apply_field(field, [decide(field, "Larkhill Systems", Action.REMOVE)]).changed
    optional = a_field("Larkhill Systems")
    gone = apply_field(optional, [decide(optional, "Larkhill Systems", Action.REMOVE)])
    assert gone.after == ""


def test_decisions_on_unknown_fields_have_no_effect(a_field: AField) -> None:
    field = a_field("Hull")
    plan = Plan((Decision("other", 0, 4, Action.REMOVE),))
    assert apply(Profile(fields=(field,)), plan, {})[0].after == "Hull"


def test_undo_after_do_gives_the_text_as_read(a_field: AField) -> None:
    field = a_field("I hold SC. I live in Bath with 🐝 bees.")
    profile, skeletons = Profile(fields=(field,)), {field.id: analyse(field.text)}
    done = History().then(Plan((decide(field, "SC", Action.REMOVE),)))
    assert apply(profile, done.present.plan, skeletons)[0].after == "I live in Bath with 🐝 bees."
    back = apply(profile, done.undone().present.plan, skeletons)[0]
    assert (back.after, back.inserted, back.removed) == (field.text, (), ())
