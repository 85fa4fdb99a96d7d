"""The tag tells a term, the filter lets few others through, the category is hidden."""

from app.watchlist.sealed import ROOM, SALT, Cost, Sealed, entry, new_salt, slot
from nlp.labels import Category

QUICK = Cost(n=2, r=1, p=1)
CATEGORIES = (Category.PROJECT, Category.SITE)


def sealed(*terms: str, category: int = 1) -> Sealed:
    salt, slots = new_salt(), ROOM * len(terms)
    hashed = dict(entry(term, category, salt=salt, cost=QUICK) for term in terms)
    taken = frozenset(slot(term, salt=salt, slots=slots) for term in terms)
    return Sealed(salt, QUICK, slots, taken, CATEGORIES, hashed)


def test_a_term_is_known_by_its_tag_and_gives_its_category() -> None:
    made = sealed("larkspur", "redfalcon")
    assert made.may_hold("larkspur")
    assert made.category("larkspur") is Category.SITE
    assert made.category("larkspurs") is None


def test_the_filter_lets_every_term_and_about_one_other_passage_in_256_through() -> None:
    made = sealed(*(f"term{n}" for n in range(100)))
    assert all(made.may_hold(f"term{n}") for n in range(100))
    passed = sum(made.may_hold(f"other{n}") for n in range(20_000))
    assert 40 < passed < 130


def test_two_lists_of_the_same_terms_have_nothing_in_common() -> None:
    one, other = sealed("larkspur"), sealed("larkspur")
    assert one.salt != other.salt
    assert len(one.salt) == SALT
    assert not set(one.terms) & set(other.terms)


def test_a_category_that_was_tampered_with_is_the_default() -> None:
    made = sealed("larkspur", category=200)
    assert made.category("larkspur") is Category.PROJECT


def test_the_default_cost_is_sixteen_mebibytes() -> None:
    assert 16 << 20 <= Cost().memory < 17 << 20
    assert Cost().work == 1 << 17
