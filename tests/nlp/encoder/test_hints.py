import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.encoder import hints, tags, words
from nlp.encoder.hints import Hint, Source

_SPLIT = words.split("Two years at Halden Works, off to Oslo in May")
_LABELS = [label for layer in tags.LAYERS for label in layer.labels]
_HINTS = st.lists(
    st.builds(
        Hint,
        st.integers(0, 20),
        st.integers(21, 45),
        st.sampled_from(_LABELS),
        st.sampled_from([source for source in Source if source]),
    )
)


def test_a_word_of_which_nothing_is_said_has_the_silent_numbers() -> None:
    rows = hints.of_words(_SPLIT, [Hint(13, 25, "site", Source.CONTEXT)])
    assert (rows[[0, 1, 2, 5, 6]] == hints.SILENT).all()


def test_rules_and_names_speak_in_channels_of_their_own() -> None:
    rows = hints.of_words(
        _SPLIT,
        [
            Hint(13, 25, "employer", Source.CONTEXT),
            Hint(13, 25, "site", Source.NAME),
            Hint(27, 45, "travel", Source.GUESS),
        ],
    )
    said = rows - hints.SILENT
    employer, site, travel = (
        tags.FLAT.begin("employer"),
        tags.FLAT.begin("site"),
        tags.CONTAINING.begin("travel"),
    )
    assert said[3].tolist() == [employer, 0, Source.CONTEXT, site]
    assert said[4].tolist() == [employer + 1, 0, Source.CONTEXT, site + 1]
    assert said[6].tolist() == [0, travel, 0, 0]


@given(_HINTS)
def test_each_channel_stays_among_its_numbers(said: list[Hint]) -> None:
    rows = hints.of_words(_SPLIT, said)
    ends = [*hints.SILENT[1:], hints.NUMBERS]
    assert rows.shape == (len(_SPLIT), hints.CHANNELS)
    assert (rows >= hints.SILENT).all()
    assert (rows < np.array(ends)).all()


@pytest.mark.parametrize("source", [Source.GUESS, Source.NAME])
def test_a_run_of_white_space_says_nothing(source: Source) -> None:
    rows = hints.of_words(_SPLIT, [Hint(3, 4, "role", source)])
    assert (rows == hints.SILENT).all()
