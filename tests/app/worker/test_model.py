import pytest

from app.profile.model import Profile
from app.text import Sentence, say
from app.worker.model import Audited, Feat, Level, Outcome, Seal


@pytest.mark.parametrize("level", Level)
def test_each_level_can_be_said(level: Level) -> None:
    assert say(Sentence(f"seal.level.{level}"))


@pytest.mark.parametrize("feat", Feat)
def test_each_feat_can_be_said(feat: Feat) -> None:
    assert say(Sentence(f"seal.feat.{feat}"))


@pytest.mark.parametrize("outcome", Outcome)
def test_each_outcome_can_be_said(outcome: Outcome) -> None:
    assert say(Sentence(f"seal.outcome.{outcome}"))


def test_what_was_read_does_not_show_in_its_representation() -> None:
    audited = Audited(Profile("Alex Reed"), {}, {}, (), (), Seal(Level.NOT))
    assert "Reed" not in repr(audited)
