from hypothesis import given
from hypothesis import strategies as st

from ui.utf16 import Utf16, units

TEXTS = st.text(alphabet=st.sampled_from("aé→\uffff😀🚀\n "), max_size=40)


@given(TEXTS)
def test_every_offset_agrees_with_the_encoding_and_comes_back(text: str) -> None:
    offsets = Utf16(text)
    for point in range(len(text) + 1):
        unit = len(text[:point].encode("utf-16-le")) // 2
        assert offsets.to_qt(point) == unit
        assert offsets.to_points(unit) == point
    assert offsets.length == units(text) == len(text.encode("utf-16-le")) // 2


def test_an_offset_inside_a_pair_is_that_of_its_character() -> None:
    assert Utf16("a😀b").to_points(2) == 1
