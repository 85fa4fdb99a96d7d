"""Errors tell a person what happened and carry nothing personal."""

from app.errors import ListUnreadable, UndershareError, UnreadableExport
from app.text import Sentence


def test_an_error_shows_its_code_and_not_its_parameters() -> None:
    error = UnreadableExport(Sentence("some.code", {"file": "Maya's archive.zip"}))
    assert isinstance(error, UndershareError)
    assert "Maya" not in f"{error} {error!r}"
    assert "some.code" in str(error)


def test_a_list_tells_each_line_up_to_a_screenful_and_counts_the_rest() -> None:
    reasons = [Sentence("own_list.empty", {"file": "w", "line": n}) for n in range(25)]
    told = ListUnreadable(*reasons).sentence().splitlines()
    assert len(told) == ListUnreadable.TOLD + 1
    assert told[0].startswith("w, line 0: ")
    assert "5 more" in told[-1]
