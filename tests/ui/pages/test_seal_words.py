from app.worker.model import Attempt, Feat, Level, Outcome, Seal
from ui.pages import seal_words

REFUSED = Attempt(Feat.INTERNET, Outcome.REFUSED, "EPERM")
ALLOWED = Attempt(Feat.WRITE_HOME, Outcome.ALLOWED)


def test_only_a_full_seal_is_called_sealed_and_is_green() -> None:
    looks = {level: seal_words.look(Seal(level, (REFUSED,))) for level in Level}
    assert {level for level, look in looks.items() if look.role == "good"} == {Level.SEALED}
    assert len({look.title for look in looks.values()}) == len(Level)


def test_no_internet_is_only_claimed_if_it_was_refused() -> None:
    assert "no internet" in seal_words.look(Seal(Level.PARTLY, (REFUSED, ALLOWED))).detail
    assert "no internet" not in seal_words.look(Seal(Level.PARTLY, (ALLOWED,))).detail


def test_what_worked_comes_first() -> None:
    lines = seal_words.lines(Seal(Level.PARTLY, (REFUSED, ALLOWED)))
    assert [line.role for line in lines] == ["caution", "good"]
    assert lines[1].outcome == "refused by the system (EPERM)"


def test_a_level_means_a_sentence() -> None:
    assert seal_words.level(Seal(Level.NOT)).startswith("Not sealed")
