"""The plain list: what a line may say, and what is told of one that cannot be used."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import ListUnreadable
from app.own_lines import LONGEST, MOST_BYTES, MOST_LINES, Line, parse, read
from nlp.labels import Category


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Larkspur", ("", "Larkspur")),
        ("  Larkspur   phase\u00a0two ", ("", "Larkspur phase two")),
        ("site\tthe Annexe", ("site", "the Annexe")),
        ("site: the Annexe", ("site", "the Annexe")),
        ("Site : the Annexe", ("site", "the Annexe")),
        ("\tLarkspur", ("", "Larkspur")),
        ("NEVER: Scrum", ("never", "Scrum")),
        ("Larkspur # the old name", ("", "Larkspur")),
        ("C# 12", ("", "C# 12")),
        ("10.14.3.7:8080", ("", "10.14.3.7:8080")),
        ("Op: Larkspur", ("", "Op: Larkspur")),
    ],
)
def test_a_line_is_a_term_with_or_without_what_it_is(
    written: str, expected: tuple[str, str]
) -> None:
    assert parse(written, file="words.txt") == (Line(1, *expected),)


def test_remarks_and_empty_lines_are_no_terms_and_lines_are_counted_with_them() -> None:
    text = "# words\r\n\r\n   \n\t\n#x\nLarkspur"
    assert parse(text, file="words.txt") == (Line(6, "", "Larkspur"),)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("sites\tthe Annexe", "before the tab"),
        ("Larkspur\tproject", "before the tab"),
        ("site\t", "no term"),
        ("site:", "no term"),
        ("x" * (LONGEST + 1), "longer"),
        ("Lark\x00spur", "no text"),
    ],
)
def test_a_line_that_cannot_be_used_is_told_with_file_and_number(written: str, says: str) -> None:
    with pytest.raises(ListUnreadable) as error:
        parse(f"# words\n{written}\n", file="words.txt")
    assert error.value.sentence().startswith("words.txt, line 2: ")
    assert says in error.value.sentence()
    assert "Annexe" not in error.value.sentence()


def test_all_lines_that_cannot_be_used_are_told_at_once() -> None:
    with pytest.raises(ListUnreadable) as error:
        parse("sites\ta\nLarkspur\nsite:\n", file="words.txt")
    assert [line[:19] for line in error.value.sentence().splitlines()] == [
        "words.txt, line 1: ",
        "words.txt, line 3: ",
    ]


def test_too_many_terms_are_refused_and_not_cut_off() -> None:
    with pytest.raises(ListUnreadable):
        parse("\n".join(f"term {n}" for n in range(MOST_LINES + 1)), file="words.txt")


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"a" * (MOST_BYTES + 1), None])
def test_a_file_that_is_no_plain_list_is_told(tmp_path: Path, data: bytes | None) -> None:
    path = tmp_path / "words.txt"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(ListUnreadable):
        read(path)


def test_a_byte_order_mark_is_no_part_of_the_first_term(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes("Larkspur\n".encode("utf-8-sig"))
    assert read(path)[0].term == "Larkspur"


def test_a_term_does_not_show_in_a_careless_repr() -> None:
    assert "Larkspur" not in repr(Line(1, "", "Larkspur"))


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        lines = parse(text, file="words.txt")
    except ListUnreadable:
        return
    for line in lines:
        assert line.kind in {"", "never", *Category}
        assert line.term == " ".join(line.term.split()) != ""
