import pytest

from nlp.labels import Category, Span
from nlp.weigh import weigh, weights

CONTEXTUAL, WEAK, EXACT = 0.7, 0.4, 1.0


def span(label: str, confidence: float, start: int = 0, end: int = 10, rule: str = "r") -> Span:
    return Span(start, end, Category(label), confidence, rule)


def left(rule: Span, *model: Span) -> tuple[Span, ...]:
    return weigh([rule], model)[0]


@pytest.mark.parametrize("label", ["clearance", "date"])
def test_a_contextual_rule_that_the_model_shares_stays(label: str) -> None:
    rule = span(label, CONTEXTUAL)
    assert left(rule, span(label, 0.8, 0, 8)) == (rule,)


def test_a_finding_of_the_model_that_a_rule_shares_is_surer() -> None:
    shared, other = span("role", 0.6), span("role", 0.6, 20, 30)
    _, model = weigh([span("role", CONTEXTUAL)], [shared, other])
    assert [one.confidence for one in model] == [weights().agreed, 0.6]


def test_a_weak_rule_makes_nothing_surer_and_stays_only_where_shared() -> None:
    weak, model = span("role", WEAK), span("role", 0.6)
    assert weigh([weak], [model]) == ((weak,), (model,))
    assert left(weak) == ()


def test_a_contextual_rule_alone_is_less_sure() -> None:
    [rule] = left(span("clearance", CONTEXTUAL))
    assert rule.confidence == weights().alone < CONTEXTUAL


def test_a_count_that_the_model_passes_over_goes() -> None:
    assert left(span("scale", CONTEXTUAL)) == ()


def test_where_the_model_names_the_words_otherwise_the_surer_wins_later() -> None:
    rule = span("employer", CONTEXTUAL)
    assert left(rule, span("system", 0.6, 4, 14)) == (rule,)


def test_what_the_model_hardly_believes_counts_neither_way() -> None:
    faint = span("system", weights().heard - 0.01)
    assert left(span("employer", CONTEXTUAL), faint)


def test_a_container_over_a_name_does_not_speak_against_it() -> None:
    assert left(span("site", CONTEXTUAL), span("travel", 0.9, 0, 40))


@pytest.mark.parametrize("label", ["date", "contact"])
def test_exact_rules_and_columns_stay_as_they_are(label: str) -> None:
    for rule in (span(label, EXACT), span(label, EXACT, rule="column.x")):
        assert left(rule, span("system", 0.99)) == (rule,)
