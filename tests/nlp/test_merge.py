import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.labels import CONTAINERS, Category, Span
from nlp.merge import merge


def span(start: int, end: int, label: str, confidence: float = 1.0, rule: str = "r") -> Span:
    return Span(start, end, Category(label), confidence, rule)


SPANS = st.lists(
    st.builds(
        lambda start, length, label, confidence, rule: Span(
            start, start + length, label, confidence, rule
        ),
        st.integers(0, 30),
        st.integers(1, 12),
        st.sampled_from(sorted(Category)),
        st.sampled_from([0.4, 0.7, 1.0]),
        st.sampled_from(["column.title", "role.lexicon", "person.cue"]),
    ),
    max_size=12,
)


def overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def inside(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end


def test_a_column_comes_before_a_rule_and_an_exact_rule_before_the_model() -> None:
    column = span(0, 10, "employer", rule="column.company_name")
    assert merge([column, span(2, 6, "project")], [span(0, 4, "unit")]) == (column,)
    rule = span(0, 4, "project")
    assert merge([rule], [span(0, 12, "system", 0.99, "model")]) == (rule,)


def test_between_a_contextual_rule_and_the_model_the_surer_wins() -> None:
    rule = span(0, 4, "employer", 0.7)
    sure, unsure = span(0, 4, "client", 0.9, "model"), span(0, 4, "client", 0.6, "model")
    assert merge([rule], [sure]) == (sure,)
    assert merge([rule], [unsure]) == (rule,)


def test_a_weak_rule_yields_to_the_model_and_stays_where_the_model_is_silent() -> None:
    weak = span(0, 2, "clearance", 0.4)
    model = span(0, 2, "place", 0.8, "model")
    assert merge([weak], [model]) == (model,)
    assert merge([weak], []) == (weak,)


def test_of_equally_sure_spans_the_longer_wins() -> None:
    long = span(3, 12, "site")
    assert merge([span(3, 6, "place"), long], []) == (long,)


def test_containers_may_hold_other_spans_and_each_other() -> None:
    outer = span(0, 30, "travel", 0.9, "model")
    inner = span(5, 20, "access", 0.9, "model")
    place = span(10, 14, "place")
    assert merge([place], [outer, inner]) == (outer, inner, place)


def test_a_container_grows_over_a_span_that_it_would_cut() -> None:
    merged = merge([span(8, 14, "site")], [span(0, 10, "travel", 0.8, "model")])
    assert [(s.start, s.end) for s in merged] == [(0, 14), (8, 14)]


@pytest.mark.parametrize("label", ["travel", "lever", "access"])
def test_the_date_of_a_stay_or_an_access_is_part_of_it(label: str) -> None:
    stay, date = span(0, 30, label, 0.8, "model"), span(10, 14, "date")
    assert merge([date, span(40, 44, "date")], [stay]) == (stay, span(40, 44, "date"))


@given(SPANS, SPANS)
def test_only_containers_overlap_and_they_cross_nothing(
    rules: list[Span], model: list[Span]
) -> None:
    merged = merge(rules, model)
    for i, one in enumerate(merged):
        for other in merged[i + 1 :]:
            if overlap(one, other):
                assert one.label in CONTAINERS or other.label in CONTAINERS
                assert one.label is not other.label
                assert inside(one, other) or inside(other, one)
                flat = [s for s in (one, other) if s.label not in CONTAINERS]
                assert not flat or inside(flat[0], one if flat[0] is other else other)


@given(SPANS, SPANS, st.randoms())
def test_the_order_of_the_input_does_not_matter(
    rules: list[Span], model: list[Span], random: object
) -> None:
    expected = merge(rules, model)
    random.shuffle(rules)  # type: ignore[attr-defined]  # a random.Random
    random.shuffle(model)  # type: ignore[attr-defined]
    assert merge(rules, model) == expected
    assert list(expected) == sorted(expected, key=lambda s: (s.start, -s.end, s.label, s.rule))


@given(SPANS)
def test_merging_again_changes_nothing(rules: list[Span]) -> None:
    once = merge(rules, [])
    assert merge(once, []) == once


@given(SPANS)
def test_every_flat_span_is_kept_or_overlapped_by_a_kept_one(rules: list[Span]) -> None:
    kept = merge(rules, [])
    for one in rules:
        its_date = one.label is Category.DATE and any(
            overlap(one, other) for other in rules if other.label in CONTAINERS
        )
        if one.label not in CONTAINERS and not its_date:
            assert any(overlap(one, other) for other in kept if other.label not in CONTAINERS)
