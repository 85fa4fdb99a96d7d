"""What an audit says, as data."""

from collections.abc import Callable
from typing import Any

from app.audit.model import Band, Exposure, Severity, Sureness
from nlp.labels import Category

Build = Callable[[], Any]


def test_severities_can_be_compared() -> None:
    assert Severity.LOW < Severity.MEDIUM < Severity.HIGH < Severity.CRITICAL


def test_words_are_fixed_since_reports_and_files_hold_them() -> None:
    assert [str(word) for word in Sureness] == ["sure", "likely", "confirm"]
    assert [str(word) for word in Band] == ["minimal", "low", "moderate", "high", "severe"]


def test_a_finding_shows_nothing_of_its_words_when_it_is_printed(build: Build) -> None:
    one = build()
    one.text("about", "Halcyon works", ("Halcyon works", "project"))
    assert "Halcyon" not in repr(one.findings())


def test_exposures_with_the_same_parts_are_equal_and_can_be_kept_in_sets() -> None:
    parts = {Category.SITE: 0.1}
    first, second = (Exposure(10, Band.MINIMAL, dict(parts), 0.1, 0.0) for _ in range(2))
    assert len({first, second}) == 1
