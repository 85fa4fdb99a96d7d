import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.encoder import tags
from nlp.encoder.hints import Hint, Source
from nlp.labels import FieldKind
from nlp.training import corpus, examples, noise
from nlp.training.examples import Labelled

_ALL = frozenset(tags.LAYERS)
_HEADLINE = Labelled(
    "Engineer | BAE Systems | Warton\nSC cleared\nNext steps with a very long line of words behind",
    FieldKind.HEADLINE,
    ((0, 8, "role"), (11, 22, "employer"), (25, 31, "site"), (32, 42, "clearance")),
    (),
    _ALL,
)


def _marked(labelled: Labelled) -> list[tuple[str, str]]:
    return [(labelled.text[start:end], label) for start, end, label in labelled.marks]


@given(st.text(), st.booleans())
def test_a_change_of_case_never_moves_an_offset(text: str, upper: bool) -> None:  # noqa: FBT001
    labelled = Labelled(text, FieldKind.POST, (), (), _ALL)
    assert len(noise.cased(labelled, upper=upper).text) == len(text)


def test_rules_read_a_copy_in_other_case_anew() -> None:
    one = corpus.Example("a-1", "a", FieldKind.POST, "Two years at QinetiQ", (), (), ())
    labelled = examples.own(one)
    assert {hint.label for hint in labelled.hints or ()} >= {"employer"}
    assert noise.cased(labelled, upper=False).hints != labelled.hints


def test_some_of_what_the_rules_say_is_left_unsaid() -> None:
    said = tuple(Hint(n, n + 1, "role", Source.GUESS) for n in range(1000))
    left = noise.hushed(replace(_HEADLINE, hints=said), random.Random(1), 0.2).hints or ()
    assert set(left) < set(said)
    assert abs(len(left) / len(said) - (0.8)) < 0.06


def test_noise_adds_a_few_copies_and_keeps_every_text() -> None:
    noisy = list(noise.with_noise([_HEADLINE] * 500, random.Random(1)))
    assert noisy.count(_HEADLINE) == 500
    assert 540 < len(noisy) < 620


@given(st.integers(0, 500))
def test_another_layout_keeps_every_word_and_every_mark(seed: int) -> None:
    made = noise.laid_out(_HEADLINE, random.Random(seed))
    assert _words(made.text) == _words(_HEADLINE.text)
    assert [(_words(text), label) for text, label in _marked(made)] == [
        (_words(text), label) for text, label in _marked(_HEADLINE)
    ]


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text).split()


def test_layouts_differ() -> None:
    made = {noise.laid_out(_HEADLINE, random.Random(seed)).text for seed in range(60)}
    assert len(made) > 10
    assert any("Engineer, BAE" in text for text in made)
    assert any("\u2022 SC cleared" in text for text in made)


def test_a_known_name_gives_way_to_another_of_its_list() -> None:
    made = [noise.swapped(_HEADLINE, random.Random(seed)) for seed in range(8)]
    for one in made:
        assert [label for _, label in _marked(one)] == [label for *_, label in _HEADLINE.marks]
        assert one.text.startswith("Engineer | ")
    assert len({_marked(one)[1] for one in made}) > 3


@given(st.text(min_size=12), st.text(), st.text())
def test_marks_move_with_the_words_around_them(text: str, before: str, inside: str) -> None:
    labelled = Labelled(text, FieldKind.POST, ((4, 8, "role"),), ((8, 10, "unit"),), _ALL)
    made = noise.rewritten(labelled, [(0, 2, before), (5, 6, inside)])
    [(start, end, _)], [(first, last, _)] = made.marks, made.masked
    assert made.text[start:end] == text[4] + inside + text[6:8]
    assert made.text[first:last] == text[8:10]


@pytest.mark.parametrize("share", ["laid_out", "swapped"])
def test_a_share_of_texts_is_also_learned_in_the_other_form(share: str) -> None:
    shares = replace(noise.Shares(0, 0, 0, 0, 0), **{share: 0.5})
    noisy = list(noise.with_noise([_HEADLINE] * 200, random.Random(1), shares))
    assert 270 < len(noisy) < 330
    assert noisy.count(_HEADLINE) >= 200
