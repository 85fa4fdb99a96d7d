import pytest

from nlp import confidence as confidences
from nlp.doubt import doubt
from nlp.labels import Category, Span
from nlp.weigh import weights
from resources import ROOT

MODEL = ROOT / "model"


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


def of(text: str, run: str, label: Category) -> float:
    start = text.index(run)
    [span] = doubt(text, [Span(start, start + len(run), label, 0.7, "model")])
    return span.confidence


@pytest.mark.parametrize(
    ("text", "run", "label"),
    [
        ("Moved all services to v4 in a week", "v4", Category.SECRET),
        ("Released v21 of the source code", "v21", Category.SECRET),
        ("Key features of V2.1", "V2.1", Category.SECRET),
        ("They opened door B12 although it was late", "B12", Category.SECRET),
        ("What a tremendous afternoon", "tremendous", Category.SECRET),
        ("It is number v129", "v129", Category.IDENTIFIER),
        ("Engineering_51-200", "Engineering_51-200", Category.IDENTIFIER),
    ],
)
def test_what_neither_looks_like_a_secret_or_number_nor_is_announced_is_not_shown(
    text: str, run: str, label: Category
) -> None:
    assert of(text, run, label) == weights().unborne


@pytest.mark.parametrize(
    ("text", "run", "label"),
    [
        ("The gate code is still 4417", "4417", Category.SECRET),
        ("bluebell is the password", "bluebell", Category.SECRET),
        ("Try Talvine-Rukkilill-88 instead", "Talvine-Rukkilill-88", Category.SECRET),
        ("It is hunter2! again", "hunter2!", Category.SECRET),
        ("Ask for 118204 at the desk", "118204", Category.IDENTIFIER),
        ("QX 12 34 is mine", "QX 12 34", Category.IDENTIFIER),
        ("The grey one, plate HPW K417", "HPW K417", Category.IDENTIFIER),
    ],
)
def test_what_looks_like_a_secret_or_number_or_is_announced_stays_as_sure(
    text: str, run: str, label: Category
) -> None:
    assert of(text, run, label) == 0.7


@pytest.mark.parametrize("label", [Category.SECRET, Category.IDENTIFIER])
def test_what_is_not_borne_out_is_shown_to_nobody(label: Category) -> None:
    assert not confidences.load(MODEL).shows(
        Span(0, 1, label, weights().unborne, "model"), threshold=None
    )
