import pytest

from nlp.labels import FieldKind
from nlp.training import corpus, groups
from nlp.training.corpus import Example


def _example(style: str, region: str, author: str = "ann") -> Example:
    return Example(
        f"{author}-1", author, FieldKind.POST, "x", (), (), (), style=style, region=region
    )


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("plain", "plain"),
        ("Plain, long", "plain"),
        ("cv-pdf", "CV and forms"),
        ("long ordinary bakery", "plain"),
        ("story, long UK", "told and personal"),
        ("text speak", "chatty and careless"),
        ("ukulele", "other"),
        ("", "other"),
    ],
)
def test_styles_are_known_by_their_name_or_a_word_of_it(name: str, group: str) -> None:
    assert groups.style(name) == group


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("UK", "United Kingdom"),
        ("US-TX", "United States"),
        ("us", "United States"),
        ("New Zealand", "Australia and New Zealand"),
        ("FR", "Europe"),
        ("elsewhere", "other"),
    ],
)
def test_regions_are_nations_or_their_neighbours(name: str, group: str) -> None:
    assert groups.nation(name) == group


def test_every_text_is_in_one_group_and_the_others_come_last() -> None:
    examples = [_example("odd", "UK"), _example("odd", "US"), _example("plain", "UK", "bob")]
    assert groups.by_style(examples) == {"plain": [2], "other": [0, 1]}
    assert list(groups.by_style(examples)) == ["plain", "other"]
    assert groups.by_nation(examples) == {"United Kingdom": [0, 2], "United States": [1]}
    assert groups.by_author(examples) == {"ann": [0, 1], "bob": [2]}


def test_few_texts_of_the_corpus_have_a_name_that_no_group_knows() -> None:
    examples = corpus.read()
    assert len(groups.by_style(examples)["other"]) < len(examples) / 5
    assert len(groups.by_nation(examples)["other"]) < len(examples) / 10
    assert set(groups.by_style(examples)) == set(groups.names("style"))


def test_no_word_stands_in_two_groups() -> None:
    for kind in ("style", "nation"):
        words = [word for group in groups._table()[kind].values() for word in group]
        assert len(words) == len(set(words))
        assert all(word == word.lower() for word in words)
