import pytest

from nlp.labels import Category, FieldKind
from nlp.training import mistakes
from nlp.training.corpus import Example, Mark

_TEXT = (
    "Foreman at the Halden | Works,\nnear Warton, where it rains on every single day of the year."
)
_ROLE: Mark = (0, 7, Category.ROLE)
_WORKS: Mark = (15, 29, Category.SITE)
_EXAMPLE = Example("ann-1", "ann", FieldKind.POST, _TEXT, (_ROLE, _WORKS), (), ())


def test_what_was_missed_is_quoted_with_what_stands_there_instead() -> None:
    [missed, false] = mistakes.mistakes([_EXAMPLE], [[_ROLE, (15, 29, Category.PLACE)]])
    assert (missed.label, missed.missed, missed.instead) == (Category.SITE, True, "place")
    assert (false.label, false.missed, false.instead) == (Category.PLACE, False, "site")
    assert missed.quoted.startswith("Foreman at the **Halden \\| Works**, ⏎ near")
    assert missed.quoted.endswith(" …")


def test_a_page_says_how_many_there_are_and_quotes_some() -> None:
    page = mistakes.write([_EXAMPLE] * 30, [[_ROLE]] * 30)
    assert "## site, missed: 30" in page
    assert page.count("**Halden") == mistakes.MOST
    assert "## role" not in page


@pytest.mark.parametrize("found", [[], [_ROLE, _WORKS]])
def test_a_page_is_the_same_each_time(found: list[Mark]) -> None:
    assert mistakes.write([_EXAMPLE], [found]) == mistakes.write([_EXAMPLE], [found])
