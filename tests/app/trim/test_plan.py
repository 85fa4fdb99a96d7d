"""Plans are values; the history steps through them without limit."""

from hypothesis import given
from hypothesis import strategies as st

from app.trim.plan import Action, Decision, History, Plan

decisions = st.builds(
    Decision,
    field=st.sampled_from(["a", "b"]),
    start=st.integers(0, 5),
    end=st.integers(6, 9),
    action=st.sampled_from(Action),
    text=st.text(max_size=5),
)


def test_a_new_decision_takes_the_place_of_the_one_on_the_same_range() -> None:
    plan = Plan().with_decisions([Decision("a", 0, 4, Action.KEEP)])
    plan = plan.with_decisions([Decision("a", 0, 4, Action.REMOVE)])
    assert [d.action for d in plan.decisions] == [Action.REMOVE]


def test_decisions_stand_in_the_order_of_the_text() -> None:
    plan = Plan().with_decisions(
        [Decision("a", 7, 9, Action.KEEP), Decision("a", 0, 4, Action.KEEP)]
    )
    assert [d.start for d in plan.of_field("a")] == [0, 7]


def test_a_range_can_be_undecided_again() -> None:
    plan = Plan().with_decisions([Decision("a", 0, 4, Action.KEEP)])
    assert plan.without([("a", 0, 4)]) == Plan()
    assert plan.at("a", 0, 4) is not None
    assert plan.at("a", 0, 5) is None


@given(st.lists(decisions, max_size=8))
def test_undo_of_all_then_redo_of_all_comes_back_to_the_same_plan(made: list[Decision]) -> None:
    history = History()
    for decision in made:
        history = history.then(history.present.plan.with_decisions([decision]))
    done = history.present.plan
    while history.past:
        history = history.undone()
    assert history.present.plan == Plan()
    while history.future:
        history = history.redone()
    assert history.present.plan == done


def test_a_new_step_drops_what_had_been_undone() -> None:
    first = Plan((Decision("a", 0, 4, Action.KEEP),))
    second = Plan((Decision("b", 0, 4, Action.KEEP),))
    history = History().then(first).undone().then(second)
    assert history.future == ()
    assert history.redone() == history


def test_a_step_that_changes_nothing_is_no_step() -> None:
    assert History().then(Plan()) == History()


def test_own_words_do_not_show_in_a_careless_repr() -> None:
    assert "Cheltenham" not in repr(Decision("a", 0, 4, Action.OWN, "near Cheltenham"))
