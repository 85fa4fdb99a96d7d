import pytest

from nlp.labels import Category, FieldKind, Span
from nlp.training import reliability
from nlp.training.corpus import Example

_TEXT = "Foreman at the Halden Works, near Warton."
_EXAMPLE = Example(
    "ann-1",
    "ann",
    FieldKind.POST,
    _TEXT,
    ((0, 7, Category.ROLE), (15, 27, Category.SITE)),
    ((34, 40, Category.PLACE),),
    (),
)


def _span(start: int, end: int, label: Category, confidence: float) -> Span:
    return Span(start, end, label, confidence, "model")


def test_findings_fall_into_the_bin_of_their_confidence() -> None:
    found = [
        _span(0, 7, Category.ROLE, 0.95),
        _span(8, 10, Category.ROLE, 0.91),
        _span(15, 27, Category.SITE, 1.0),
        _span(34, 40, Category.SITE, 0.42),
    ]
    low, high, certain = reliability.table([_EXAMPLE], [found])
    assert (low.least, low.findings, low.right) == (0.0, 1, 0.0)
    assert (high.least, high.findings, high.right) == (0.9, 2, 0.5)
    assert high.said == pytest.approx(0.93)
    assert (certain.least, certain.findings, certain.right) == (1.0, 1, 1.0)


def test_what_may_be_found_or_not_is_left_out() -> None:
    assert reliability.table([_EXAMPLE], [[_span(34, 40, Category.PLACE, 0.7)]]) == []


def test_the_gap_weighs_each_finding_the_same() -> None:
    bins = [reliability.Bin(0.9, 3, 0.9, 1.0), reliability.Bin(0.0, 1, 0.5, 0.0)]
    assert reliability.gap(bins) == pytest.approx((3 * 0.1 + 0.5) / 4)
    assert reliability.gap([]) == 0
