import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.labels import Category, FieldKind
from nlp.training import bootstrap, scores
from nlp.training.corpus import Example, Mark

_ROLE, _SITE = Category.ROLE, Category.SITE
_TEXT = "Foreman at the Halden Works."
_FOREMAN: Mark = (0, 7, _ROLE)
_WORKS: Mark = (15, 27, _SITE)


def _one(*spans: Mark) -> Example:
    return Example("ann-1", "ann", FieldKind.POST, _TEXT, spans, (), ())


def _each(rows: list[tuple[tuple[Mark, ...], tuple[Mark, ...]]]) -> list[scores.Scores]:
    return scores.each([_one(*gold) for gold, _ in rows], [found for _, found in rows])


_MIXED = [((_FOREMAN,), (_FOREMAN,)), ((_FOREMAN, _WORKS), (_WORKS,)), ((), (_WORKS,))] * 8


def test_a_perfect_reader_has_no_doubt() -> None:
    of = bootstrap.intervals(_each([((_FOREMAN, _WORKS), (_FOREMAN, _WORKS))] * 10))
    assert of.lenient.micro.f1 == of.strict.macro == (1.0, 1.0)
    assert of.clean_rate == (0.0, 0.0)


def test_the_figure_itself_lies_between_the_ends() -> None:
    each = _each(_MIXED)
    of = bootstrap.intervals(each, weighty={_SITE})
    whole = scores.score([_one(*gold) for gold, _ in _MIXED], [found for _, found in _MIXED])
    for tally, ends in [
        (scores.micro(whole.lenient), of.lenient.micro),
        (whole.lenient[_ROLE], of.lenient.categories[_ROLE]),
        (whole.strict[_SITE], of.strict.categories[_SITE]),
    ]:
        assert ends.precision[0] <= tally.precision <= ends.precision[1]
        assert ends.recall[0] <= tally.recall <= ends.recall[1]
        assert ends.f1[0] < tally.f1 < ends.f1[1]
    assert of.lenient.macro[0] < scores.macro(whole.lenient) < of.lenient.macro[1]
    assert of.clean_rate == of.weighty_rate != (0.0, 0.0)


def test_the_same_texts_give_the_same_intervals() -> None:
    each = _each(_MIXED)
    assert bootstrap.intervals(each) == bootstrap.intervals(each)


def test_more_texts_of_the_same_kind_make_a_narrower_interval() -> None:
    few, many = (bootstrap.intervals(_each(_MIXED * times)) for times in (1, 20))
    few_width, many_width = (float(np.ptp(of.lenient.micro.f1)) for of in (few, many))
    assert many_width < few_width / 2


def test_flags_of_other_categories_do_not_weigh() -> None:
    of = bootstrap.intervals(_each([((), (_WORKS,))] * 5), weighty={_ROLE})
    assert of.weighty_rate == (0.0, 0.0)
    assert of.clean_rate == pytest.approx((200.0, 200.0))


def test_a_category_that_does_not_occur_has_no_interval() -> None:
    of = bootstrap.intervals(_each([((_FOREMAN,), (_WORKS,))] * 3))
    assert set(of.lenient.categories) == {_ROLE}


def test_no_texts_are_refused() -> None:
    with pytest.raises(ValueError, match="no texts"):
        bootstrap.intervals([])


_SOME = st.sets(st.sampled_from([_FOREMAN, _WORKS])).map(tuple)


@given(st.lists(st.tuples(_SOME, _SOME), min_size=1, max_size=12))
def test_ends_are_in_order_and_inside_their_range(
    rows: list[tuple[tuple[Mark, ...], tuple[Mark, ...]]],
) -> None:
    of = bootstrap.intervals(_each(rows), resamples=50)
    rates = [of.lenient.micro, of.strict.micro, *of.lenient.categories.values()]
    for ends in [end for one in rates for end in (one.precision, one.recall, one.f1)]:
        assert 0 <= ends[0] <= ends[1] <= 1
    assert 0 <= of.lenient.macro[0] <= of.lenient.macro[1] <= 1
    assert 0 <= of.clean_rate[0] <= of.clean_rate[1]
