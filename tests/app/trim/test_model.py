"""A trimmed field knows whether there is anything to take to the site."""

from app.text import Sentence
from app.trim.model import Choice, Trimmed
from app.trim.plan import Action


def test_a_field_is_changed_only_where_its_text_differs() -> None:
    assert not Trimmed("f", "a", "a").changed
    assert Trimmed("f", "a", "b").changed


def test_texts_do_not_show_in_a_careless_repr() -> None:
    choice = Choice(Action.KEEP, "Zebrafish", 0, Sentence("trim.says.kept"), 1.0)
    assert "Zebrafish" not in repr(choice) + repr(Trimmed("f", "Zebrafish", ""))
