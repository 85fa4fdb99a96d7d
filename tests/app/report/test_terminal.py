"""What a terminal shows."""

import pytest

from app.checkup import Checkup
from app.report import terminal


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
