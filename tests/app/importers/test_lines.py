from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.importers import lines as module
from app.importers.lines import Flaw, Line, Lines

Stream = Callable[[bytes], Any]


def read(stream: Stream, content: bytes, longest: int = 1000) -> list[Line]:
    return list(Lines(stream(content), longest=longest))


def test_lines_come_without_their_ends(stream: Stream) -> None:
    assert read(stream, b"a\r\nb\n\nc") == [Line("a"), Line("b"), Line(""), Line("c")]


def test_line_that_is_not_utf8_is_windows_text_and_says_so(stream: Stream) -> None:
    assert read(stream, b"caf\xe9\n" + "Zoë".encode()) == [Line("café", Flaw.ENCODING), Line("Zoë")]


def test_zero_bytes_go_and_the_line_says_so(stream: Stream) -> None:
    assert read(stream, b"plain line\na\0b\n")[1] == Line("ab", Flaw.NUL)


def test_line_past_the_limit_comes_without_its_text(stream: Stream) -> None:
    content = b"a\n" + b"x" * 500_000 + b"\nb\n"
    assert read(stream, content, longest=100) == [Line("a"), Line("", Flaw.TOO_LONG), Line("b")]


def test_line_past_the_limit_at_the_end_is_not_lost(stream: Stream) -> None:
    assert read(stream, b"x" * 500_000, longest=100) == [Line("", Flaw.TOO_LONG)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@given(text=st.text(st.characters(exclude_characters="\r\n\0", codec="utf-8"), max_size=60))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_text_survives_chunks_that_split_its_characters(
    stream: Stream, encoding: str, text: str
) -> None:
    padding = "é" * (module.CHUNK // 2 - 7)
    content = f"{padding}{text}\nend".encode(encoding)
    assert read(stream, content, longest=10**6) == [Line(padding + text), Line("end")]
