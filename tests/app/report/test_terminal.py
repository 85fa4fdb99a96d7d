"""What a terminal shows."""

import pytest

from app.audit.model import Note
from app.checkup import Checkup
from app.profile.model import Section
from app.report import terminal
from app.text import Sentence


def test_the_audit_goes_to_stdout_in_plain_words(
    checkup: Checkup, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal.show_audit(checkup, mask=False)
    out, err = capsys.readouterr()
    assert f"Exposure {checkup.before.value}" in out
    assert "SC cleared" in out
    assert err == ""


def test_the_account_goes_to_stderr(checkup: Checkup, capsys: pytest.CaptureFixture[str]) -> None:
    terminal.account(checkup.sources)
    out, err = capsys.readouterr()
    assert out == ""
    assert "2 files: 2 rows read, 0 skipped." in err


def test_brackets_in_a_persons_words_are_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.remark("[bold]x[/bold]")
    assert "[bold]x[/bold]" in capsys.readouterr().err


def test_without_a_terminal_progress_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    with terminal.progress():
        pass
    assert capsys.readouterr() == ("", "")


def test_what_own_lists_left_out_goes_to_stderr(
    checkup: Checkup, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = {"passages": 7, "fields": 2}
    note = Note("watchlist", Section.ABOUT, Sentence("watchlist.unchecked", facts))
    checkup.notes, checkup.spared = (note,), 3
    terminal.own_words(checkup)
    out, err = capsys.readouterr()
    assert out == ""
    assert "7 passages in 2 fields" in err
    assert "3 findings left out" in err
