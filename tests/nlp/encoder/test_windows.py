from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from nlp.encoder import encoder, hints, windows
from nlp.encoder.hints import Hint, Source
from nlp.encoder.words import split
from nlp.labels import FieldKind

_KINDS = st.sampled_from(FieldKind)
_WORDS = st.lists(st.sampled_from(["Corsham", "a", "x" * 60, "7", "🎉", "\u200d", "\n"]))


@pytest.fixture(scope="module")
def tokenizer(shipped_encoder: encoder.Encoder) -> Tokenizer:
    return shipped_encoder.tokenizer


@pytest.mark.parametrize("count", [1, 139, 180, 181, 320, 321, 1000])
def test_windows_cover_every_word_and_share_some(tokenizer: Tokenizer, count: int) -> None:
    words = split("word " * count)
    cut = windows.cut(words, FieldKind.ABOUT, tokenizer)
    assert cut[0].first == 0
    assert cut[-1].last == count
    for before, after in pairwise(cut):
        assert after.first == before.last - windows.OVERLAP
    assert all(window.last - window.first <= windows.WORDS for window in cut)


@settings(max_examples=30)
@given(_WORDS, _KINDS)
def test_no_window_outgrows_the_network(
    tokenizer: Tokenizer, words: list[str], kind: FieldKind
) -> None:
    for window in windows.cut(split(" ".join(words * 9)), kind, tokenizer):
        assert len(window.ids) == len(window.shapes) == len(window.gaps) <= 512
        assert window.hints.shape == (len(window.ids), hints.CHANNELS)
        assert len(window.places) == window.last - window.first
        assert all(0 < place < len(window.ids) - 1 for place in window.places)


@given(st.integers(1, 700))
def test_joined_windows_give_one_row_for_each_word_in_order(count: int) -> None:
    none = np.empty(0, np.int64)
    starts = range(0, max(1, count - windows.OVERLAP), windows.WORDS - windows.OVERLAP)
    cut = [
        windows.Window(first, min(first + windows.WORDS, count), none, none, none, none, none)
        for first in starts
    ]
    rows = [np.arange(one.first, one.last, dtype=np.float32)[:, None] for one in cut]
    assert windows.join(cut, rows)[:, 0].tolist() == list(range(count))


def test_the_kind_of_field_is_what_the_network_reads_first(tokenizer: Tokenizer) -> None:
    words = split("Corsham")
    one, other = (windows.cut(words, k, tokenizer)[0] for k in (FieldKind.POST, FieldKind.ABOUT))
    assert one.ids.tolist() != other.ids.tolist()
    assert one.ids[one.places[0]] == other.ids[other.places[0]]


def test_a_text_without_words_has_no_window(tokenizer: Tokenizer) -> None:
    assert windows.cut((), FieldKind.POST, tokenizer) == ()


def test_every_piece_of_a_word_carries_what_is_said_of_the_word(tokenizer: Tokenizer) -> None:
    text = "At Corsham-on-the-Hill, quietly " * 60
    said = [Hint(at, at + 7, "site", Source.NAME) for at in range(3, len(text), 32)]
    words = split(text)
    for window in windows.cut(words, FieldKind.ABOUT, tokenizer, said):
        named = window.hints[:, 3] != hints.SILENT[3]
        starts = [
            place
            for place, word in zip(window.places, words[window.first : window.last], strict=True)
            if word.text == "Corsham"
        ]
        assert starts
        assert named[starts].all()
        assert not named[[*window.places[:1], -1, 0]].any()
        assert named.sum() >= len(starts)
