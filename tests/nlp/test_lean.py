import subprocess
import sys

import pytest

from nlp.lean import without_command_line

CLIENTS = ("requests", "urllib3", "httpx", "weasel", "typer", "http.client")


def run(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()


def test_a_process_that_detects_holds_no_network_client() -> None:
    code = f"import sys, nlp.pipeline; print([m for m in {CLIENTS} if m in sys.modules])"
    assert run(code) == "[]"


def test_spacys_command_line_can_be_imported_afterwards() -> None:
    code = "import nlp.pipeline, spacy.cli; print(spacy.cli.info.__module__)"
    assert run(code) == "spacy.cli.info"


def test_where_spacy_is_loaded_nothing_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    import spacy.cli

    with without_command_line():
        assert sys.modules["spacy.cli"] is spacy.cli
    assert sys.modules["spacy.cli"] is spacy.cli
