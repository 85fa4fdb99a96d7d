"""What is written for a spreadsheet stays text there."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.report.spreadsheet import rows_to_csv


@pytest.mark.parametrize("cell", ["=1+1", "+44 7700 900123", "-5", "@name", "\tx"])
def test_a_cell_that_looks_like_a_formula_is_made_text(cell: str) -> None:
    assert rows_to_csv(["a"], [[cell]]).splitlines()[1].lstrip('"').startswith("'")


@given(st.lists(st.tuples(st.integers(), st.text(st.characters(exclude_characters="\r\0")))))
def test_every_row_comes_back_whole(rows: list[tuple[int, str]]) -> None:
    read = list(csv.reader(io.StringIO(rows_to_csv(["n", "text"], rows), newline="")))
    assert len(read) == len(rows) + 1
    assert all(
        back[1].lstrip("'") == text.lstrip("'")
        for back, (_n, text) in zip(read[1:], rows, strict=True)
    )
