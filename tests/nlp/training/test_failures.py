import pytest

from nlp.labels import Category, FieldKind
from nlp.training import failures
from nlp.training.corpus import Example, Mark

_TEXT = "Foreman at the Halden Works, near Warton."
_ROLE: Mark = (0, 7, Category.ROLE)
_WORKS: Mark = (15, 27, Category.SITE)


def _of(*found: Mark) -> dict[Category, failures.Failures]:
    example = Example(
        "ann-1", "ann", FieldKind.POST, _TEXT, (_ROLE, _WORKS), ((34, 40, Category.PLACE),), ()
    )
    return failures.failures([example], [found])


def test_nothing_is_said_of_what_is_right_or_may_be_found_or_not() -> None:
    for of in _of(_ROLE, _WORKS, (34, 40, Category.PLACE)).values():
        assert not of.missed
        assert not of.false


def test_another_category_at_the_same_place_is_named_on_both_sides() -> None:
    of = _of(_ROLE, (15, 27, Category.PLACE))
    assert of[Category.SITE].missed == {"place": 1}
    assert of[Category.PLACE].false == {"site": 1}


def test_too_much_or_too_little_is_another_extent() -> None:
    of = _of(_ROLE, (23, 27, Category.SITE))
    assert of[Category.SITE].missed == of[Category.SITE].false == {"other extent": 1}


def test_what_is_overlooked_and_what_is_made_up_is_told_apart() -> None:
    of = _of((29, 33, Category.ROLE))
    assert of[Category.ROLE].missed == {"nothing found": 1}
    assert of[Category.ROLE].false == {"nothing there": 1}
    assert of[Category.ROLE].forms == {"one capitalised word": (1, 1)}
    assert of[Category.SITE].forms == {"several capitalised words": (1, 1)}


def test_a_mark_is_missed_once_however_often_it_is_found() -> None:
    of = _of(_ROLE, _ROLE, _WORKS)
    assert not of[Category.ROLE].missed
    assert of[Category.ROLE].false == {"other extent": 1}


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("DV", "short capitals"),
        ("NIGHTJAR", "all capitals"),
        ("Hut 6", "with figures"),
        ("Halden", "one capitalised word"),
        ("Halden Works", "several capitalised words"),
        ("Works at Halden", "several capitalised words"),
        ("the yard in Halden", "capitals and lower case"),
        ("fitter", "lower case"),
        ("sole holder of the keys to every door", "over 6 words"),
    ],
)
def test_forms_are_told_by_letters_and_length(words: str, form: str) -> None:
    assert failures.form(words) == form
