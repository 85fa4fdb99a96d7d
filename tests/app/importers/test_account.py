import pytest

from app.importers.account import REASONS, Account
from app.profile.ledger import FileState
from app.text import Sentence, say


def test_rows_read_and_skipped_are_the_rows_present() -> None:
    account = Account("a.csv")
    account.took()
    account.skip(3, "quote_broken")
    report = account.report()
    assert (report.rows_present, report.rows_read, report.rows_skipped) == (2, 1, 1)
    assert say(report.skipped[0].reason).startswith("a.csv, row 3:")


def test_reasons_are_capped_and_counts_are_not() -> None:
    account = Account("a.csv")
    for row in range(REASONS + 5):
        account.skip(row, "quote_broken")
    assert len(account.report().skipped) == REASONS
    assert account.report().rows_skipped == REASONS + 5


def test_a_warning_is_said_once() -> None:
    account = Account("a.csv")
    account.warn("nul", row=2)
    account.warn("nul", row=9)
    assert [warning.params["row"] for warning in account.report().warnings] == [2]


def test_each_repaired_row_is_named_up_to_a_limit() -> None:
    account = Account("a.csv")
    for row in range(2, REASONS + 9):
        account.repaired(row, "quote_repaired")
    rows = [warning.params["row"] for warning in account.report().warnings]
    assert rows == list(range(2, REASONS + 2))


@pytest.mark.parametrize(
    ("read", "skipped", "failed", "unknown", "state"),
    [
        (1, 0, False, False, FileState.READ),
        (1, 1, False, False, FileState.PARTLY),
        (0, 1, False, False, FileState.FAILED),
        (0, 0, True, False, FileState.FAILED),
        (2, 0, True, False, FileState.PARTLY),
        (0, 0, False, False, FileState.EMPTY),
        (3, 0, False, True, FileState.UNKNOWN),
        (0, 0, True, True, FileState.FAILED),
    ],
)
def test_state_says_what_became_of_the_file(
    *, read: int, skipped: int, failed: bool, unknown: bool, state: FileState
) -> None:
    account = Account("a.csv")
    for _ in range(read):
        account.took()
    for row in range(skipped):
        account.skip(row, "quote_broken")
    if failed:
        account.fail(Sentence("reading.file.no_heading", {"file": "a.csv"}))
    if unknown:
        account.unknown()
    assert account.report().state is state
