import pytest

from app.importers.lines import Line
from app.importers.records import Broken, Open, Records, split, split_leniently


def records(text: str, width: int) -> list[tuple[int, list[str] | None, str]]:
    reader = Records(map(Line, text.split("\n")), delimiter=",", longest=100)
    reader.width = width
    return [tuple(record) for record in reader]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a,b", ["a", "b"]),
        ("", [""]),
        ('"a,b",c', ["a,b", "c"]),
        ('"say ""hi""",', ['say "hi"', ""]),
        ('5" disk,"x"', ['5" disk', "x"]),
        ('"",""', ["", ""]),
    ],
)
def test_cells_of_a_record(text: str, cells: list[str]) -> None:
    assert split(text, ",") == cells


@pytest.mark.parametrize("text", ['"a', 'x,"b""', '"a""'])
def test_open_quotation_mark_asks_for_more_lines(text: str) -> None:
    with pytest.raises(Open):
        split(text, ",")


def test_text_behind_a_closing_quotation_mark_is_broken() -> None:
    with pytest.raises(Broken):
        split('"a"b,c', ",")


def test_lenient_cells_close_only_before_a_delimiter() -> None:
    assert split_leniently('"a "b" c",d,"e', ",") == ['a "b" c', "d", "e"]


def test_numbers_are_the_rows_of_a_spreadsheet() -> None:
    found = records('a,b\n\n"x\ny",z\nc,d', 2)
    assert [number for number, _cells, _trouble in found] == [1, 2, 3, 4]


def test_fragments_behind_a_broken_row_belong_to_it() -> None:
    found = records('a,"broken\nand its second line\nc,d', 3)
    assert found[0][1:] == (None, "quote_broken")
    assert records('a,"bro"ken\nmore of it\nx,y,z', 3)[1] == (2, ["x", "y", "z"], "")


def test_time_stays_linear_in_broken_rows() -> None:
    lines = [Line('a,"open,b,c')] * 20_000
    reader = Records(lines, delimiter=",", longest=10**6)
    reader.width = 3
    assert sum(1 for _ in reader) == 20_000
