"""What can be sealed, and why the rest cannot."""

import pytest

from app.errors import ListUnreadable
from app.own_lines import parse
from app.watchlist.folding import fold
from app.watchlist.seal import is_common, seal
from app.watchlist.sealed import Cost, Sealed
from nlp.labels import Category

QUICK = Cost(n=2, r=1, p=1)


def sealed(*lines: str) -> Sealed:
    return seal(parse("\n".join(lines), file="words.txt"), file="words.txt", cost=QUICK)


def test_each_term_is_found_again_with_its_category() -> None:
    made = sealed("Larkspur", "site: Building C4", "larkspur")
    assert len(made.terms) == 2
    assert made.category(fold("LARKSPUR")) is Category.PROJECT
    assert made.category(fold("building-c4")) is Category.SITE
    assert made.may_hold(fold("Larkspur"))


@pytest.mark.parametrize(
    ("term", "says"),
    [
        ("---", "no letter"),
        ("C4I", "too short"),
        ("one two three four five Larkspur", "five words"),
        ("x1" * 61, "120 letters"),
        ("2021 04", "number"),
        ("Project Manager", "too common"),
        ("ASIS", "too common"),
        ("now here", "too common"),
        ("team", "too common"),
        ("never: Larkspur", "cannot be sealed"),
    ],
)
def test_a_term_that_cannot_be_sealed_is_told_with_its_line(term: str, says: str) -> None:
    with pytest.raises(ListUnreadable) as error:
        sealed("Larkspur", "", term)
    assert error.value.sentence().startswith("words.txt, line 3: ")
    assert says in error.value.sentence()


def test_two_categories_for_one_term_are_refused_whatever_its_spelling() -> None:
    with pytest.raises(ListUnreadable) as error:
        sealed("site: Red Falcon", "system: REDFALCON")
    assert "line 2" in error.value.sentence()


@pytest.mark.parametrize("lines", [(), ("# nothing yet",)])
def test_a_list_without_a_term_is_refused(lines: tuple[str, ...]) -> None:
    with pytest.raises(ListUnreadable):
        sealed(*lines)


@pytest.mark.parametrize("name", ["Larkspur", "Red Door", "NIGHTJAR", "Halcyon", "Vesper Gate"])
def test_names_of_projects_are_not_common_though_their_words_may_be(name: str) -> None:
    assert not is_common(fold(name))


def test_a_long_term_is_judged_at_once() -> None:
    assert not is_common("a" * 120)
