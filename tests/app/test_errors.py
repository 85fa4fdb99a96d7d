"""Errors tell a person what happened and carry nothing personal."""

from app.errors import UndershareError, UnreadableExport
from app.text import Sentence


def test_an_error_shows_its_code_and_not_its_parameters() -> None:
    error = UnreadableExport(Sentence("some.code", {"file": "Maya's archive.zip"}))
    assert isinstance(error, UndershareError)
    assert "Maya" not in f"{error} {error!r}"
    assert "some.code" in str(error)
