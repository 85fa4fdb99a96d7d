"""Code words are found in any spelling; the work is bounded, and what was left out is said."""

import itertools
from collections.abc import Iterable, Iterator

import pytest

from app.own_lines import parse
from app.profile.model import Audience, Field, Place, Section
from app.watchlist import watch as module
from app.watchlist.seal import seal
from app.watchlist.sealed import Cost, Sealed
from app.watchlist.watch import Budget, Watch
from nlp.labels import Category, FieldKind, Span
from nlp.training.corpus import read

QUICK = Cost(n=2, r=1, p=1)
AVERAGE_PROFILE = 5_000
"""Words of a profile with a few years of posts."""


def sealed(*lines: str) -> Sealed:
    return seal(parse("\n".join(lines), file="w"), file="w", cost=QUICK)


def fields(*texts: str) -> list[Field]:
    return [
        Field(
            id=f"f{number}",
            section=Section.POSTS,
            label="Post",
            text=text,
            kind=FieldKind.POST,
            audience=Audience.PUBLIC,
            place=Place("Shares.csv", number, "Text"),
        )
        for number, text in enumerate(texts)
    ]


def found(watch: Watch, *texts: str) -> list[tuple[str, str]]:
    seen = watch.look(fields(*texts))
    assert not seen.fields
    return [
        (str(span.label), texts[int(name[1:])][span.start : span.end])
        for name, spans in seen.spans.items()
        for span in spans
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("leads RED FALCON now", "RED FALCON"),
        ("leads Red-Falcon's trial", "Red-Falcon"),
        ("#RedFalcon", "RedFalcon"),
        ("red\nfalcon", "red\nfalcon"),
    ],
)
def test_a_code_word_is_found_in_its_spellings(text: str, words: str) -> None:
    assert found(Watch(sealed("site: Red Falcon")), text) == [("site", words)]


def test_a_part_or_a_longer_word_is_no_code_word() -> None:
    assert found(Watch(sealed("Red Falcon")), "the falcon, red falcons, incredfalcon") == []


def test_the_longest_term_at_a_place_counts() -> None:
    watch = Watch(sealed("Red Falcon", "system: Red Falcon Mark Nine"))
    assert found(watch, "on Red Falcon Mark Nine") == [("system", "Red Falcon Mark Nine")]


def test_findings_are_certain_and_go_by_their_rule() -> None:
    (field,) = fields("Nightjar")
    seen = Watch(sealed("Nightjar")).look([field])
    assert seen.spans == {"f0": (Span(0, 8, Category.PROJECT, 1.0, "watchlist"),)}


def test_a_second_look_takes_no_slow_hash() -> None:
    watch = Watch(sealed("Nightjar"))
    texts = fields("Nightjar here", "and Nightjar there")
    first, second = watch.look(texts), watch.look(texts)
    assert first.hashed >= 1
    assert second.hashed == 0
    assert second.spans == first.spans


def test_what_there_was_no_budget_for_is_counted_and_the_short_passages_come_first() -> None:
    texts = fields("Red Falcon Mark Nine", "nothing at all", "Nightjar")
    watch = Watch(sealed("Nightjar", "Red Falcon Mark Nine"), budget=Budget(hashes=1))
    seen = watch.look(texts)
    assert list(seen.spans) == ["f2"]
    assert seen.unchecked >= 1
    assert "f0" in seen.fields
    assert "f2" not in seen.fields
    assert watch.look(texts).spans.keys() == {"f0", "f2"}, "the next look goes on from there"


def test_when_time_is_up_the_rest_is_counted() -> None:
    clock = itertools.count().__next__
    watch = Watch(sealed("Nightjar"), budget=Budget(seconds=2), clock=clock)
    seen = watch.look(fields("Nightjar", "and then Nightjar", "later"))
    assert seen.fields == ("f0", "f1", "f2")
    assert seen.hashed == 0
    assert not seen.spans


def test_a_list_that_lets_too_much_through_is_cut_short_and_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MOST_CANDIDATES", 1)
    seen = Watch(sealed("Nightjar")).look(fields("Nightjar", "Nightjar again"))
    assert seen.fields == ("f1",)


def profiles(texts: Iterable[str]) -> Iterator[list[str]]:
    """Texts of the corpus put together until they have an average profile's length."""
    profile: list[str] = []
    for text in texts:
        profile.append(text)
        if sum(len(one.split()) for one in profile) >= AVERAGE_PROFILE:
            yield profile
            profile = []


@pytest.mark.parametrize("terms", [1, 50, 2_000])
def test_an_average_profile_takes_at_most_some_hundred_slow_hashes(terms: int) -> None:
    watch = Watch(sealed(*(f"Vesper {n} Quoin" for n in range(terms))))
    texts = (example.text for example in read())
    for profile in itertools.islice(profiles(texts), 3):
        assert Watch(watch._sealed).look(fields(*profile)).hashed < 300
