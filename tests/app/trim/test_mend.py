"""Small words and signs go when what they belong to is gone, and only then."""

from app.trim.draft import Draft
from app.trim.mend import mend
from app.trim.seam import Seam
from nlp.skeleton import analyse


def mended(text: str, piece: str) -> str:
    start = text.index(piece)
    draft = Draft.of(text, analyse(text), (start, start + len(piece)))
    run = draft.indices(start, start + len(piece))
    for i in run:
        draft.tokens[i].gone = draft.tokens[i].edit = True
    mend(Seam(draft, run[0]))
    return " ".join("".join(t.out for t in draft.tokens).split())


def test_a_preposition_goes_with_its_object() -> None:
    assert mended("tests at Larkhill daily with care", "Larkhill") == "tests daily with care"


def test_a_preposition_stays_where_another_object_follows() -> None:
    assert mended("tests at Larkhill Hull", "Larkhill") == "tests at Hull"


def test_only_one_preposition_goes() -> None:
    assert mended("worked alongside in Hull.", "Hull") == "worked alongside ."


def test_a_longer_preposition_goes_whole() -> None:
    assert mended("tests on behalf of Larkhill", "Larkhill") == "tests"


def test_an_article_goes_with_its_noun() -> None:
    assert mended("the Halcyon", "Halcyon") == ""


def test_a_determiner_that_can_stand_alone_stays() -> None:
    assert mended("ring her on 07700.", "07700") == "ring her ."


def test_a_sign_that_separated_other_things_stays() -> None:
    assert mended("bees 🐝 | SC", "SC") == "bees 🐝"
