"""One arrangement of an audit for every kind of report."""

from app.audit.model import Severity
from app.checkup import Checkup
from app.report.audit_view import MOST_FRAGMENTS, audit_view, squares


def test_pieces_stand_under_their_section_in_reading_order(checkup: Checkup) -> None:
    view = audit_view(checkup)
    assert [section.name for section in view.sections] == ["Headline", "Positions"]
    assert view.sections[0].pieces[0].text == "SC cleared"
    assert view.sections[0].pieces[0].where == "Profile.csv, row 2, Headline"


def test_each_piece_says_what_to_do(checkup: Checkup) -> None:
    view = audit_view(checkup)
    assert all(piece.instead and piece.why for s in view.sections for piece in s.pieces)


def test_a_conclusion_quotes_a_few_different_words(checkup: Checkup) -> None:
    for conclusion in audit_view(checkup).conclusions:
        assert len(conclusion.fragments) == len(set(conclusion.fragments))
        assert len(conclusion.fragments) <= MOST_FRAGMENTS + 1


def test_what_is_not_listed_is_counted(checkup: Checkup) -> None:
    assert str(len(checkup.folded)) in audit_view(checkup).folded


def test_severity_is_four_squares() -> None:
    assert squares(Severity.HIGH) == "■■■□"
