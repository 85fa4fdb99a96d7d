from app.checkup import Checkup
from app.trim.plan import Action
from ui.pages.piece_rows import piece_rows


def test_every_piece_is_in_exactly_one_row(checkup: Checkup) -> None:
    ids = [finding for row in piece_rows(checkup) for finding in row.ids]
    assert sorted(ids) == sorted(f.id for f in (*checkup.queue, *checkup.folded))


def test_mentions_share_a_row_that_says_where(checkup: Checkup) -> None:
    (row,) = [row for row in piece_rows(checkup) if row.words == "Project LARKSPUR"]
    assert len(row.ids) == 3
    assert row.where == "About, Positions, Skills"


def test_the_weightiest_come_first(checkup: Checkup) -> None:
    weights = [row.severity for row in piece_rows(checkup)]
    assert weights == sorted(weights, reverse=True)


def test_the_state_follows_the_decisions(checkup: Checkup) -> None:
    (row,) = [row for row in piece_rows(checkup) if row.words == "Project LARKSPUR"]
    assert row.state == "open"
    checkup.bulk(row.ids[:1], Action.REMOVE)
    (row,) = [row for row in piece_rows(checkup) if row.words == "Project LARKSPUR"]
    assert row.state == "1 of 3 decided"
    checkup.bulk(row.ids, Action.REMOVE)
    (row,) = [row for row in piece_rows(checkup) if row.words == "Project LARKSPUR"]
    assert row.state == "removed"


def test_suggestions_are_told_in_words(checkup: Checkup) -> None:
    suggestions = {row.words: row.suggestion for row in piece_rows(checkup)}
    assert suggestions["SC cleared since 2018"] == "remove"
    assert suggestions["Building C4"].startswith("“")
