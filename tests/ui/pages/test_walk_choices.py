from app.checkup import Checkup
from ui.pages.walk_choices import rows


def test_each_choice_says_what_it_does_before_it_is_taken(checkup: Checkup) -> None:
    piece = next(f for f in checkup.findings if f.text == "Building C4")
    offers = checkup.offers(piece.id)
    shown = rows(checkup, piece, offers)
    assert [row.key for row in shown] == [*(offer.key for offer in offers), 5]
    assert shown[0].title == "Remove it"
    assert "Building C4" not in shown[0].detail
    assert all(row.exposure == f"→ {o.exposure}" for row, o in zip(shown, offers, strict=False))
    assert sum(row.badge == "Suggested" for row in shown) == 1
    assert all(row.detail for row in shown[:-1])


def test_a_field_that_the_site_requires_offers_no_removal(checkup: Checkup) -> None:
    piece = next(f for f in checkup.findings if f.field.endswith("Company Name"))
    keys = [row.key for row in rows(checkup, piece, checkup.offers(piece.id))]
    assert 1 not in keys
    assert {4, 5} <= set(keys)


def test_own_wording_is_shown_where_it_was_written(checkup: Checkup) -> None:
    piece = next(f for f in checkup.findings if f.text == "Building C4")
    checkup.write_own(piece.field, piece.start, piece.end, "an office")
    assert rows(checkup, piece, checkup.offers(piece.id))[-1].detail == "“an office”"
