import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp import gazetteer, lexicons
from nlp.labels import Category


def _found(text: str, names: dict[str, Category] | None = None) -> list[tuple[str, Category]]:
    known = gazetteer.shipped()
    if names:
        known = gazetteer.build({lexicons.key(name): label for name, label in names.items()})
    return [
        (text[start:end], label) for start, end, label in known.find(text, lexicons.tokens(text))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Leeds",
        "Fort Wayne",
        "Baden-W\u00fcrttemberg",
        "Gdansk",
        "Gda\u0144sk",
        "New Zealand",
        "Kent",
    ],
)
def test_towns_regions_and_countries_of_the_world_are_known(text: str) -> None:
    assert _found(f"lived in {text}, then elsewhere") == [(text, Category.PLACE)]


def test_organisations_and_things_of_the_world_are_known() -> None:
    assert _found("ten years at Bord na M\u00f3na") == [("Bord na M\u00f3na", Category.EMPLOYER)]
    assert {path.stem for path in lexicons.FOLDER.glob(gazetteer.FILES)} >= {
        "known_employer",
        "known_place",
        "known_site",
        "known_system",
        "known_unit",
    }


def test_the_longest_name_counts() -> None:
    names = {"York": Category.PLACE, "York Minster": Category.SITE}
    assert _found("From York to York Minster.", names) == [
        ("York", Category.PLACE),
        ("York Minster", Category.SITE),
    ]


def test_a_word_in_small_letters_is_no_name() -> None:
    assert _found("reading a nice book", {"Reading": Category.PLACE, "Nice": Category.PLACE}) == []


def test_a_short_name_counts_in_capitals_alone_unless_it_is_a_town() -> None:
    names = {"GET": Category.EMPLOYER, "Bath": Category.PLACE}
    assert _found("Get to Bath", names) == [("Bath", Category.PLACE)]
    assert _found("at GET", names) == [("GET", Category.EMPLOYER)]


@given(st.text(alphabet="YorkNew \n-", max_size=60))
def test_names_stand_in_order_and_never_overlap(text: str) -> None:
    known = gazetteer.build(dict.fromkeys(["york", "new york", "new"], Category.PLACE))
    end = 0
    for start, last, _ in known.find(text, lexicons.tokens(text)):
        assert end <= start < last <= len(text)
        end = last
