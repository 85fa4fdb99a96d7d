from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.importers.limits import Limits
from app.importers.metered import Damaged
from app.profile.ledger import FileState
from app.text import say

Read = Callable[..., Any]


def connections(cells: list[str]) -> bool:
    return "First Name" in cells


PREAMBLE = 'Notes:\n"When exporting your data, you may notice, that some are missing."\n\n'


@pytest.mark.parametrize(
    "preamble",
    [
        pytest.param("", id="none"),
        pytest.param(PREAMBLE, id="as LinkedIn writes it"),
        pytest.param(PREAMBLE.replace("Notes:", '"Notes:"'), id="quoted"),
        pytest.param(PREAMBLE.replace("\n", "\r\n"), id="CRLF"),
        pytest.param("\n\n\n", id="only blank lines"),
    ],
)
def test_heading_is_found_below_any_preamble(table: Read, preamble: str) -> None:
    read = table(f"{preamble}First Name,Last Name\nAda,Byrne\n", is_heading=connections)
    assert read.header == ("First Name", "Last Name")
    assert read.rows == [("Ada", "Byrne")]


@pytest.mark.parametrize(
    "encoded",
    [
        "Name,Town\nZoë,Łódź\n".encode(),
        "Name,Town\nZoë,Łódź\n".encode("utf-8-sig"),
        "Name\tTown\r\nZoë\tŁódź\r\n".encode("utf-16"),
        "Name\tTown\nZoë\tŁódź\n".encode("utf-16-le"),
        "Name;Town\nZoë;Łódź".encode(),
        "Name,Town\rZoë,Łódź\r".encode(),
    ],
    ids=["utf-8", "bom", "utf-16 bom, tabs", "utf-16 without bom", "semicolons", "lone CR"],
)
def test_encoding_and_delimiter_are_told_from_the_bytes(table: Read, encoded: bytes) -> None:
    read = table(encoded)
    assert read.header == ("Name", "Town")
    assert read.rows == [("Zoë", "Łódź")]
    assert read.warnings == []


def test_windows_text_is_read_with_a_warning_that_names_the_row(table: Read) -> None:
    read = table("Name,Town\nAda,Bath\nZoë,Köln\n".encode("cp1252"))
    assert read.rows[-1] == ("Zoë", "Köln")
    (warning,) = read.report.warnings
    assert "row 3" in say(warning)


def test_one_bad_byte_spoils_its_own_line_only(table: Read) -> None:
    read = table("Name\nZoë\n".encode() + b"Ren\xe9e\n" + "Łukasz\n".encode())
    assert read.rows == [("Zoë",), ("Renée",), ("Łukasz",)]


def test_zero_bytes_are_left_out_with_a_warning(table: Read) -> None:
    read = table(b"Name,Town\nA\x00da,Bath\n")
    assert read.rows == [("Ada", "Bath")]
    assert "row 2" in say(read.report.warnings[0])


def test_a_row_of_zero_bytes_alone_costs_neither_the_heading_nor_the_rest(table: Read) -> None:
    read = table(b"Company Name,Title\n" + b"\0" * 200 + b"\nGCHQ,Analyst\n")
    assert read.header == ("Company Name", "Title")
    assert read.rows == [("GCHQ", "Analyst")]
    assert read.reasons == [(2, "reading.row.only_nul")]
    assert "row 2" in say(read.report.skipped[0].reason)
    assert read.warnings == []


def test_every_row_with_a_stray_quote_is_named(table: Read) -> None:
    read = table('A,B\n1,"two\n3,4\n5,"six\n7,8\n')
    assert read.rows == [("1", "two"), ("3", "4"), ("5", "six"), ("7", "8")]
    assert [warning.params["row"] for warning in read.report.warnings] == [2, 4]


def test_broken_quote_costs_its_own_row_and_names_it(table: Read) -> None:
    read = table('A,B,C\n1,2,3\n4,"five never closed\n7,8,9\n10,"11",12\n')
    assert read.rows == [("1", "2", "3"), ("7", "8", "9"), ("10", "11", "12")]
    assert read.reasons == [(3, "reading.row.quote_broken")]
    assert "Some.csv, row 3" in say(read.report.skipped[0].reason)
    assert read.report.state is FileState.PARTLY


def test_broken_quote_in_the_last_row_is_told_too(table: Read) -> None:
    read = table('A,B\n1,2\n3,"4, 5, 6')
    assert read.rows == [("1", "2")]
    assert read.reasons == [(3, "reading.row.quote_broken")]


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ('1,"said "hi" to me",3', ("1", 'said "hi" to me', "3")),
        ('1,"never closed,3', ("1", "never closed", "3")),
        ('1,a 5" disk,3', ("1", 'a 5" disk', "3")),
    ],
)
def test_row_with_stray_quotes_is_read_where_its_cells_are_clear(
    table: Read, row: str, cells: tuple[str, ...]
) -> None:
    read = table(f"A,B,C\n{row}\nx,y,z\n")
    assert read.rows == [cells, ("x", "y", "z")]


def test_broken_quote_in_a_table_of_one_column_loses_nothing(table: Read) -> None:
    assert table('Summary\n"I lead, and I follow\n').rows == [("I lead, and I follow",)]


def test_quoted_line_breaks_belong_to_the_cell(table: Read) -> None:
    read = table('A,B\r\n"one\r\ntwo",2\r\n3,4\r\n')
    assert read.rows == [("one\ntwo", "2"), ("3", "4")]


def test_rows_narrower_and_wider_than_the_heading_are_kept_whole(table: Read) -> None:
    assert table("A,B\n1\n1,2,3\n").rows == [("1", ""), ("1", "2", "3")]


def test_unquoted_commas_of_a_search_are_joined_again(table: Read) -> None:
    read = table("Time,Query\n2024,jobs in Bath, York, Hull\n", rejoin=True)
    assert read.rows == [("2024", "jobs in Bath, York, Hull")]


def test_doubled_headings_and_an_empty_last_one_stay(table: Read) -> None:
    read = table("Job,Job,\na,b,\n")
    assert read.header == ("Job", "Job")
    assert read.rows == [("a", "b", "")]


def test_padding_rows_are_no_records(table: Read) -> None:
    read = table("A,B\n1,2\n,\n\n  ,\n3,4\n\n\n")
    assert read.report.rows_present == 2


def test_workbook_named_csv_is_refused_in_plain_words(table: Read) -> None:
    with pytest.raises(Damaged) as refused:
        table(b"PK\x03\x04" + bytes(60))
    assert "workbook" in say(refused.value.message)


def test_cell_past_the_limit_costs_its_row_and_names_it(table: Read) -> None:
    content = f"A,B\n1,2\n3,{'x' * 2000}\n5,6\n"
    read = table(content, limits=Limits(cell=1000))
    assert read.rows == [("1", "2"), ("5", "6")]
    assert read.reasons == [(3, "reading.row.cell_too_large")]


def test_quoted_cell_of_many_lines_past_the_limit_costs_one_row(table: Read) -> None:
    many = "\n".join(["word word"] * 5000)
    read = table(f'A,B\n1,2\n3,"{many}"\n5,6\n', limits=Limits(cell=1000))
    assert read.rows == [("1", "2"), ("5", "6")]
    assert read.reasons == [(3, "reading.row.cell_too_large")]


def test_bytes_without_a_heading_are_no_success(table: Read) -> None:
    read = table("\n \n,,\n")
    assert read.report.state is FileState.FAILED
    assert read.warnings == ["reading.file.no_heading"]


def test_empty_file_and_bare_heading_say_that_they_are_empty(table: Read) -> None:
    assert table("").report.state is FileState.EMPTY
    assert table("A,B\n").report.state is FileState.EMPTY


HOSTILE = st.one_of(
    st.binary(max_size=400),
    st.text('ab,"\n\r\t;\0é', max_size=300).map(str.encode),
    st.text('ab,"\n\t', max_size=200).map(lambda text: text.encode("utf-16")),
)


@given(content=HOSTILE)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_accounted_for(table: Read, content: bytes) -> None:
    try:
        read = table(content, limits=Limits(cell=50))
    except Damaged:
        return
    report = read.report
    assert report.rows_read + report.rows_skipped == report.rows_present
    assert report.rows_read == len(read.rows)
    assert (report.state is FileState.READ) == (report.rows_read > 0 and not report.rows_skipped)


CELL = st.text("ab ,\"\n;'é", max_size=8).map(str.strip)


@given(rows=st.lists(st.tuples(CELL, CELL, CELL), max_size=8))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_well_formed_tables_come_back_as_they_were_written(
    table: Read, rows: list[tuple[str, str, str]]
) -> None:
    def quoted(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"'

    lines = ["A,B,C", *(",".join(map(quoted, row)) for row in rows)]
    read = table("\n".join(lines) + "\n")
    assert read.rows == [row for row in rows if any(row)]


@given(
    before=st.lists(st.tuples(CELL, CELL, CELL).filter(any), max_size=4),
    after=st.lists(st.tuples(CELL, CELL, CELL).filter(any), max_size=4),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_rows_before_a_broken_one_never_change(
    table: Read, before: list[tuple[str, ...]], after: list[tuple[str, ...]]
) -> None:
    def line(row: tuple[str, ...]) -> str:
        return ",".join('"' + cell.replace('"', '""') + '"' for cell in row)

    lines = ["A,B,C", *map(line, before), 'broken,"here', *map(line, after)]
    read = table("\n".join(lines) + "\n")
    assert read.rows[: len(before)] == before
    assert read.report.rows_present > len(before)
