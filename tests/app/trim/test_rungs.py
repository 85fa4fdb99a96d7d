"""A rung is a value that shows no wording in a careless repr."""

from app.trim.rungs import Form, Rung


def test_a_rung_counts_one_thing_unless_it_says_otherwise() -> None:
    rung = Rung("organisation", "sector")
    assert (rung.form, rung.modifier, rung.cell, rung.take) == (Form.COUNT, "", "", False)


def test_its_wording_is_not_in_its_repr() -> None:
    assert "Zebrafish" not in repr(Rung("Zebrafish", "unversioned"))
