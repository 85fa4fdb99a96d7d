import pytest

from nlp.doubt import doubt
from nlp.labels import Category, Span
from nlp.weigh import weights


def confidence(text: str, label: Category = Category.CLEARANCE) -> float:
    [span] = doubt(text, [Span(0, len(text), label, 0.9, "model")])
    return span.confidence


@pytest.mark.parametrize("text", ["secure communications", "Information Security", "NVQ 3"])
def test_a_clearance_that_names_no_level_is_only_asked_about(text: str) -> None:
    assert confidence(text) == weights().unnamed


@pytest.mark.parametrize("text", ["SC cleared", "vetted to DV", "current clearance", "NV1"])
def test_a_clearance_by_a_known_name_stays_as_sure(text: str) -> None:
    assert confidence(text) == 0.9


def test_other_findings_are_not_doubted() -> None:
    assert confidence("secure communications", Category.EXPERTISE) == 0.9


def test_doubt_never_makes_a_finding_surer() -> None:
    [span] = doubt("thing", [Span(0, 5, Category.CLEARANCE, 0.2, "model")])
    assert span.confidence == 0.2


def test_a_versions_number_is_no_network() -> None:
    text = "We moved to release 10.4.1.2, the box is 10.14.3.7"
    spans = [
        Span(text.index(number), text.index(number) + len(number), Category.NETWORK, 0.9, "model")
        for number in ("10.4.1.2", "10.14.3.7")
    ]
    assert doubt(text, spans) == (spans[1],)
