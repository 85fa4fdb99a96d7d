import pytest

from nlp.labels import Category, FieldKind
from nlp.training import scores
from nlp.training.corpus import Example, Mark

_ROLE, _SITE, _PLACE = Category.ROLE, Category.SITE, Category.PLACE
_TEXT = "Foreman at the Halden Works, near Warton."


def _example(
    spans: tuple[Mark, ...] = (), optional: tuple[Mark, ...] = (), traps: tuple[Mark, ...] = ()
) -> Example:
    return Example("ann-1", "ann", FieldKind.POST, _TEXT, spans, optional, traps)


def _score(example: Example, *marks: Mark) -> scores.Scores:
    return scores.score([example], [marks])


@pytest.mark.parametrize(
    ("found", "lenient", "strict"),
    [
        ((15, 27, _SITE), (1, 0, 0), (1, 0, 0)),
        ((11, 28, _SITE), (1, 0, 0), (1, 0, 0)),  # article and comma
        ((15, 21, _SITE), (1, 0, 0), (0, 1, 1)),  # half of it
        ((15, 20, _SITE), (0, 1, 1), (0, 1, 1)),
        ((15, 27, _PLACE), (0, 0, 1), (0, 0, 1)),
    ],
)
def test_half_of_the_union_is_enough_unless_strict(
    found: Mark, lenient: tuple[int, int, int], strict: tuple[int, int, int]
) -> None:
    of = _score(_example(((15, 27, _SITE),)), found)
    assert of.lenient[_SITE] == scores.Tally(*lenient)
    assert of.strict[_SITE] == scores.Tally(*strict)


def test_a_mark_is_found_once() -> None:
    of = _score(_example(((15, 27, _SITE),)), (15, 27, _SITE), (15, 23, _SITE))
    assert of.lenient[_SITE] == scores.Tally(1, 1, 0)


def test_an_optional_run_is_neither_right_nor_wrong() -> None:
    example = _example(optional=((0, 7, _ROLE),))
    assert _score(example, (0, 7, _ROLE)).lenient[_ROLE] == scores.Tally()
    assert _score(example).lenient[_ROLE] == scores.Tally()
    assert _score(example, (0, 7, _SITE)).lenient[_SITE] == scores.Tally(0, 1, 0)
    assert _score(example, (0, 7, _ROLE)).clean_flags() == 0


def test_a_confused_pair_counts_as_one_category() -> None:
    of = _score(_example(((15, 27, _SITE),)), (15, 27, _PLACE))
    assert of.pairs[_SITE, _PLACE] == scores.Tally(1, 0, 0)


def test_traps_and_flags_in_clean_text_are_counted() -> None:
    of = _score(_example(traps=((34, 40, _PLACE),)), (34, 40, _PLACE), (0, 7, _ROLE))
    assert of.traps == {_PLACE: (1, 1)}
    assert of.clean_flags() == 2
    assert of.flags == {_PLACE: 1, _ROLE: 1}
    assert of.clean_words == len(_TEXT.split())
    assert of.clean_rate() == pytest.approx(2000 / 7)
    assert of.clean_rate({_ROLE}) == pytest.approx(1000 / 7)


def test_the_scores_of_each_text_add_up_to_those_of_all() -> None:
    examples = [_example(((15, 27, _SITE),)), _example(optional=((0, 7, _ROLE),))]
    found = [[(15, 21, _SITE)], [(0, 7, _ROLE), (34, 40, _PLACE)]]
    each, whole = scores.each(examples, found), scores.score(examples, found)
    for category in Category:
        parts = sum((one.lenient[category] for one in each), scores.Tally())
        assert parts == whole.lenient[category]
    assert sum(one.clean_words for one in each) == whole.clean_words


def test_categories_taken_together_are_not_confused() -> None:
    examples, found = [_example(((15, 27, _SITE),))], [[(15, 27, _PLACE), (0, 7, _ROLE)]]
    assert scores.together(examples, found, {_SITE, _PLACE}) == scores.Tally(1, 0, 0)
    assert scores.together(examples, found, {_SITE, _ROLE}) == scores.Tally(0, 1, 1)


def test_micro_weighs_marks_and_macro_weighs_categories() -> None:
    tallies = {_ROLE: scores.Tally(9, 0, 0), _SITE: scores.Tally(0, 1, 1), _PLACE: scores.Tally()}
    assert scores.micro(tallies).f1 == pytest.approx(0.9)
    assert scores.macro(tallies) == pytest.approx(0.5)


def test_precision_recall_and_f1_follow_from_the_counts() -> None:
    tally = scores.Tally(right=6, false=2, missed=4)
    assert tally.precision == pytest.approx(0.75)
    assert tally.recall == pytest.approx(0.6)
    assert tally.f1 == pytest.approx(2 * 0.75 * 0.6 / 1.35)


def test_each_prediction_is_right_wrong_or_not_to_be_judged() -> None:
    example = _example(((15, 27, _SITE),), optional=((0, 7, _ROLE),))
    marks = ((0, 7, _ROLE), (15, 27, _SITE), (15, 27, _PLACE), (34, 40, _SITE))
    assert scores.right(example, marks) == [None, True, False, False]
