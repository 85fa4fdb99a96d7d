import dataclasses

import pytest

from app.profile.ledger import FileReport, FileState, Skipped, Source
from app.profile.model import Audience, Field, Place, Section
from app.text import Sentence
from app.worker import claims
from app.worker.codec import ProtocolError
from nlp.labels import Category, FieldKind, Span
from nlp.skeleton import Skeleton, analyse

GOOD = Sentence("worker.crashed")
FIELD = Field(
    id="Profile.csv#2/Summary",
    section=Section.ABOUT,
    label="Summary",
    text="Ten chars!",
    kind=FieldKind.ABOUT,
    audience=Audience.PUBLIC,
    place=Place("Profile.csv", 2, "Summary", "Ten chars!"),
)
SKELETON = analyse(FIELD.text)


def test_an_honest_field_is_taken() -> None:
    claims.check_field(FIELD, SKELETON)


@pytest.mark.parametrize(
    "changes",
    [
        {"id": ""},
        {"id": "x" * (claims.MAX_ID + 1)},
        {"origins": ((0, 0), (11, 3))},
        {"origins": ((0, 11),)},
        {"origins": ((-1, 0),)},
        {"origins": ((3, 3), (3, 4))},
        {"origins": ((3, 3), (4, 2))},
        {"limit": -1},
        {"place": Place("Profile.csv", -1, "Summary")},
    ],
)
def test_a_field_with_an_offset_outside_its_text_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ProtocolError):
        claims.check_field(dataclasses.replace(FIELD, **changes), SKELETON)  # type: ignore[arg-type]  # table


@pytest.mark.parametrize("part", ["lines", "sentences", "clauses", "items"])
@pytest.mark.parametrize(
    "ranges", [((0, 11),), ((-1, 3),), ((3, 3),), ((4, 2),), ((0, 5), (4, 8)), ((5, 8), (0, 3))]
)
def test_a_skeleton_outside_the_text_is_refused(
    part: str, ranges: tuple[tuple[int, int], ...]
) -> None:
    skeleton = dataclasses.replace(Skeleton((), (), (), ()), **{part: ranges})
    with pytest.raises(ProtocolError):
        claims.check_field(FIELD, skeleton)


@pytest.mark.parametrize(
    ("start", "end", "confidence", "honest"),
    [
        (0, 10, 1.0, True),
        (9, 10, 0.0, True),
        (0, 11, 1.0, False),
        (-1, 4, 1.0, False),
        (4, 4, 1.0, False),
        (5, 4, 1.0, False),
        (0, 4, 1.1, False),
        (0, 4, -0.1, False),
    ],
)
def test_a_span_lies_inside_its_text(
    start: int, end: int, confidence: float, *, honest: bool
) -> None:
    span = Span(start, end, Category.SITE, confidence, "rule")
    if honest:
        claims.check_spans([span], 10)
    else:
        with pytest.raises(ProtocolError):
            claims.check_spans([span], 10)


def report(present: int, read: int, skipped: int, reason: Sentence = GOOD) -> FileReport:
    return FileReport("a.csv", FileState.PARTLY, present, read, skipped, (Skipped(3, reason),))


@pytest.mark.parametrize("counts", [(3, 1, 1), (3, 4, -1), (-1, -1, 0), (0, 1, 0)])
def test_rows_that_do_not_add_up_are_refused(counts: tuple[int, int, int]) -> None:
    with pytest.raises(ProtocolError):
        claims.check_report(report(*counts))


def test_a_source_is_checked_down_to_each_reason() -> None:
    claims.check_source(Source("/x", "linkedin", GOOD, (report(3, 2, 1),)))
    with pytest.raises(ProtocolError):
        claims.check_source(Source("/x", "linkedin", GOOD, (report(3, 2, 1, Sentence("made.up")),)))
    with pytest.raises(ProtocolError):
        claims.check_source(Source("/x", "linkedin", GOOD, problems=(Sentence("made.up"),)))
    with pytest.raises(ProtocolError):
        claims.check_source(Source("/x", "linkedin", Sentence("made.up")))


def test_a_sentence_must_be_ours_and_complete() -> None:
    claims.check_sentence(Sentence("worker.hung", {"seconds": 3}))
    with pytest.raises(ProtocolError):
        claims.check_sentence(Sentence("worker.hung"))
    with pytest.raises(ProtocolError):
        claims.check_sentence(Sentence("worker.nothing"))
