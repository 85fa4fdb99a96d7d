"""The bundled sample shows what the app is for: much said, and much less after a few edits."""

import datetime as dt

import pytest

from app.audit.model import Band
from app.audit.score import band
from app.checkup import Checkup
from app.doctor import SAMPLE
from app.profile.model import Audience
from app.worker import client
from nlp.labels import Category
from resources import ROOT

pytestmark = pytest.mark.slow
TODAY = dt.date(2026, 11, 24)


@pytest.fixture(scope="module")
def sample() -> Checkup:
    audited = client.read([SAMPLE])
    return Checkup(audited.profile, audited.spans, audited.skeletons, today=TODAY)


@pytest.mark.skipif(not (ROOT / "model").is_dir(), reason="the trained model is not in this tree")
def test_every_category_is_somewhere_in_the_sample(sample: Checkup) -> None:
    assert {finding.category for finding in sample.findings} == set(Category)


@pytest.mark.skipif(not (ROOT / "model").is_dir(), reason="the trained model is not in this tree")
def test_the_short_route_takes_the_sample_from_severe_to_low(sample: Checkup) -> None:
    assert band(sample.before.value) is Band.SEVERE
    assert len(sample.short_route) <= 12
    assert band(sample.target.value) is Band.LOW


def test_what_would_hurt_most_stands_where_only_the_person_reads_it(sample: Checkup) -> None:
    grave = {Category.SECRET, Category.IDENTIFIER, Category.NETWORK, Category.MARKING}
    shown = [
        finding.text
        for finding in sample.findings
        if finding.category in grave
        and sample.fields[finding.field].audience is not Audience.PRIVATE
    ]
    assert shown == []


def test_taking_every_suggestion_ends_low(sample: Checkup) -> None:
    sample.load(sample.minimum())
    assert band(sample.now.value) in {Band.LOW, Band.MINIMAL}
    sample.undo()
