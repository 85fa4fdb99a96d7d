"""What a worker's claims must satisfy before anyone relies on them: it is presumed hostile."""

import string
from collections.abc import Iterable
from functools import cache

from app.profile.ledger import FileReport, Source
from app.profile.model import Field
from app.text import Sentence, templates
from app.worker.codec import ProtocolError
from nlp.labels import Span
from nlp.skeleton import Skeleton

MAX_ID = 8_192
"""Code points in an id: the names of nested folders, a row and a column."""


def check_id(name: str) -> None:
    """Ids are short and not empty.

    Raises:
        ProtocolError: if it is not so.
    """
    if not 0 < len(name) <= MAX_ID:
        raise ProtocolError("id of an impossible length")


def check_field(field: Field, skeleton: Skeleton) -> None:
    """Every offset of a field lies inside its text.

    Raises:
        ProtocolError: if one does not.
    """
    check_id(field.id)
    last = (-1, -1)
    for here, there in field.origins:
        inside = 0 <= here <= len(field.text) and 0 <= there <= len(field.place.raw)
        if not inside or here <= last[0] or there < last[1]:
            raise ProtocolError("anchor outside the text")
        last = (here, there)
    if field.place.row < 0 or (field.limit is not None and field.limit < 0):
        raise ProtocolError("negative count")
    for ranges in (skeleton.lines, skeleton.sentences, skeleton.clauses, skeleton.items):
        _check_ranges(ranges, len(field.text))


def check_spans(spans: Iterable[Span], length: int) -> None:
    """Spans lie inside a text of this length and are as sure as a number from 0 to 1 can say.

    Raises:
        ProtocolError: if one does not.
    """
    for span in spans:
        if not 0 <= span.start < span.end <= length:
            raise ProtocolError("span outside the text")
        if not 0.0 <= span.confidence <= 1.0:
            raise ProtocolError("confidence outside 0 to 1")


def check_report(report: FileReport) -> None:
    """Rows read and rows skipped are all the rows there are, and every reason can be said.

    Raises:
        ProtocolError: if it is not so.
    """
    counts = (report.rows_present, report.rows_read, report.rows_skipped)
    if min(counts) < 0 or report.rows_read + report.rows_skipped != report.rows_present:
        raise ProtocolError("rows do not add up")
    for skipped in report.skipped:
        check_sentence(skipped.reason)
    for warning in report.warnings:
        check_sentence(warning)


def check_source(source: Source) -> None:
    """Every file of a source adds up.

    Raises:
        ProtocolError: if one does not.
    """
    check_sentence(source.because)
    for problem in source.problems:
        check_sentence(problem)
    for report in source.files:
        check_report(report)


def check_sentence(sentence: Sentence) -> None:
    """A sentence is one of ours and has a value for each of its placeholders.

    Raises:
        ProtocolError: if it is not so.
    """
    wanted = _placeholders().get(sentence.id)
    if wanted is None or not wanted <= sentence.params.keys():
        raise ProtocolError("unknown sentence")


@cache
def _placeholders() -> dict[str, frozenset[str]]:
    parse = string.Formatter().parse
    return {
        name: frozenset(field for _, field, _, _ in parse(template) if field)
        for name, template in templates().items()
    }


def _check_ranges(ranges: Iterable[tuple[int, int]], length: int) -> None:
    last = 0
    for start, end in ranges:
        if not last <= start < end <= length:
            raise ProtocolError("range outside the text")
        last = end
