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


def test_a_category_is_shown_from_where_f1_is_best() -> None:
    examples = [*_examples(90, _ROLE), *_examples(10), *_examples(32, _ROLE), *_examples(68)]
    measured = calibrate.fit(examples, [_found(0.95)] * 100 + [_found(0.5)] * 100)
    assert measured.of(Category.ROLE, 0.5) == pytest.approx(0.33, abs=0.03)
    assert measured.least[Category.ROLE] == 0.35


def test_what_is_half_right_is_shown_as_a_question_rather_than_lost() -> None:
    measured = calibrate.fit([*_examples(50, _ROLE), *_examples(50)], [_found(0.9)] * 100)
    assert measured.least[Category.ROLE] == calibrate.LEAST[0]


def test_optional_findings_are_no_evidence() -> None:
    judged = [*_examples(30, _ROLE), *_examples(30)]
    optional = _examples(60, optional=(_ROLE,))
    plain = calibrate.fit(judged, [_found(0.7)] * 60)
    more = calibrate.fit([*judged, *optional], [_found(0.7)] * 120)
    assert plain == more


def test_a_category_without_findings_keeps_close_to_all_others() -> None:
    measured = calibrate.fit([*_examples(60, _ROLE), *_examples(40)], [_found(0.9)] * 100)
    assert 0.5 < measured.of(Category.UNIT, 0.9) < 0.7
