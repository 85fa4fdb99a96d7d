"""The one door to sentences."""

import string

import pytest

from app.text import Sentence, _, ngettext, say, templates


def test_every_template_can_be_read_and_names_its_placeholders() -> None:
    for template in templates().values():
        names = [name for _text, name, _spec, _conversion in string.Formatter().parse(template)]
        assert all(name is None or name.isidentifier() for name in names), template


def test_a_sentence_is_filled_from_its_parameters() -> None:
    known = next(i for i, text in templates().items() if "{" not in text)
    assert say(Sentence(known)) == templates()[known]


def test_an_unknown_sentence_is_an_error_not_an_empty_screen() -> None:
    with pytest.raises(KeyError):
        say(Sentence("no.such.sentence"))


def test_personal_parameters_do_not_show_in_a_careless_repr() -> None:
    assert "LARKSPUR" not in repr(Sentence("why.project", {"text": "LARKSPUR"}))


def test_placeholders_are_named() -> None:
    assert _("{n} of {total}", n=1, total=3) == "1 of 3"


@pytest.mark.parametrize(("n", "expected"), [(1, "1 row"), (2, "2 rows")])
def test_plurals_follow_the_number(n: int, expected: str) -> None:
    assert ngettext("{n} row", "{n} rows", n) == expected
