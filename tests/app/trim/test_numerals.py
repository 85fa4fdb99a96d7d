import pytest

from app.trim.numerals import TENS, UNITS


@pytest.mark.parametrize(("name", "value"), [("zero", 0), ("twelve", 12), ("nineteen", 19)])
def test_small_numbers_have_their_value(name: str, value: int) -> None:
    assert UNITS[name] == value


@pytest.mark.parametrize(("name", "value"), [("twenty", 20), ("forty", 40), ("ninety", 90)])
def test_tens_have_their_value(name: str, value: int) -> None:
    assert TENS[name] == value
