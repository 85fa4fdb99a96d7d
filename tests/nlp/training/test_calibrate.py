import pytest

from nlp.labels import Category, FieldKind, Span
from nlp.training import calibrate
from nlp.training.corpus import Example, Mark

_TEXT = "Foreman at Halden."
_ROLE: Mark = (0, 7, Category.ROLE)


def _examples(count: int, *marks: Mark, optional: tuple[Mark, ...] = ()) -> list[Example]:
    one = Example("ann-1", "ann", FieldKind.POST, _TEXT, marks, optional, ())
    return [one] * count


def _found(chance: float, label: Category = Category.ROLE) -> list[Span]:
    return [Span(0, 7, label, chance, "model")]


def test_confidence_is_the_share_that_is_right() -> None:
    examples = [*_examples(60, _ROLE), *_examples(40)]
    measured = calibrate.fit(examples, [_found(0.9)] * 100)
    assert measured.of(Category.ROLE, 0.9) == pytest.approx(0.6, abs=0.02)


def test_the_model_is_heard_less_where_rules_know_better() -> None:
    examples = [*_examples(40, _ROLE), *_examples(40)]
    by_rules = [tuple(_found(1.0))] * 40 + [()] * 40
    model = [tuple(_found(0.55))] * 80
    least = calibrate.thresholds(examples, by_rules, model)
    assert least[Category.ROLE] > 0.55


def test_where_there_is_no_rule_the_doubtful_is_shown_while_it_helps() -> None:
    examples = [*_examples(40, _ROLE), *_examples(20)]
    model = [tuple(_found(0.45))] * 60
    least = calibrate.thresholds(examples, [()] * 60, model)
    assert least[Category.ROLE] <= 0.45


def test_optional_findings_are_no_evidence() -> None:
    judged = [*_examples(30, _ROLE), *_examples(30)]
    optional = _examples(60, optional=(_ROLE,))
    plain = calibrate.fit(judged, [_found(0.7)] * 60)
    more = calibrate.fit([*judged, *optional], [_found(0.7)] * 120)
    assert plain == more


def test_a_category_without_findings_keeps_close_to_all_others() -> None:
    measured = calibrate.fit([*_examples(60, _ROLE), *_examples(40)], [_found(0.9)] * 100)
    assert 0.5 < measured.of(Category.UNIT, 0.9) < 0.7
