"""Cutting and rewording ranges of a text so that what comes out reads as if written so.

The text is taken apart into tokens (:mod:`app.trim.draft`); removed ranges go and their seams are
mended (:mod:`app.trim.mend`, :mod:`app.trim.widen`); rewordings are joined to their neighbours
(:mod:`app.trim.join`); white space, empty lines and capitals come last (:mod:`app.trim.tidy`). Only
what stands right beside an edit is touched.
"""

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.trim import join, tidy
from app.trim.draft import Draft, Kind, Token
from app.trim.widen import Width, remove
from nlp.skeleton import Range, Skeleton


@dataclass(frozen=True, slots=True)
class Edit:
    """One range of a text and what takes its place.

    Attributes:
        start: First code point.
        end: One past the last.
        text: The wording put in its place, or None to remove the range.
        verbatim: The wording is the person's own: nothing around it is adapted to it.
    """

    start: int
    end: int
    text: str | None = dataclasses.field(default=None, repr=False)
    verbatim: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """A text after its edits.

    Attributes:
        after: The text.
        inserted: Ranges of ``after`` that hold wording put in place, ascending.
        removed: Ranges of the original that are gone, ascending.
        widths: How much went with each removal that counts, by its range.
    """

    after: str = dataclasses.field(repr=False)
    inserted: tuple[Range, ...]
    removed: tuple[Range, ...]
    widths: Mapping[Range, Width] = dataclasses.field(default_factory=dict, hash=False)


def operate(text: str, skeleton: Skeleton | None, edits: Iterable[Edit]) -> Outcome:
    """The text with all edits made.

    Args:
        text: The original text.
        skeleton: Its sentences and items; None treats it as one sentence.
        edits: Ranges inside the text, in any order. Of ranges that overlap the outermost counts,
            of two that cross the first.
    """
    counted = outermost(text, edits)
    if not counted:
        return Outcome(text, (), ())
    cuts = [offset for edit in counted for offset in (edit.start, edit.end)]
    draft = Draft.of(text, skeleton, cuts)
    anchors = _make(draft, counted)
    widths = {
        (edit.start, edit.end): remove(draft, i, text[edit.start : edit.end])
        for edit, i in zip(counted, anchors, strict=True)
        if edit.text is None
    }
    for edit, i in zip(counted, anchors, strict=True):
        if edit.text is not None and not edit.verbatim and not draft.tokens[i].gone:
            join.join(draft, i)
    tidy.tidy(draft, verbatim=frozenset(e.start for e in counted if e.verbatim))
    return _outcome(draft, widths)


def outermost(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that count, by offset: those inside another, empty or out of range do not."""
    counted: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e.start, -e.end)):
        inside = 0 <= edit.start < edit.end <= len(text)
        if inside and (not counted or edit.start >= counted[-1].end):
            counted.append(edit)
    return tuple(counted)


def _make(draft: Draft, edits: Iterable[Edit]) -> list[int]:
    """Make the edits on the tokens; gives one token of each, after all were made."""
    starts: list[int] = []
    for edit in edits:
        run = draft.indices(edit.start, edit.end)
        starts.append(edit.start)
        if edit.text is None:
            for i in run:
                draft.tokens[i].gone = draft.tokens[i].edit = True
            continue
        original = draft.text[edit.start : edit.end]
        word = Token(edit.start, original, Kind.WORD, put=edit.text, edit=True)
        draft.tokens[run[0] : run[-1] + 1] = [word]
    _join_neighbours(draft)
    return [draft.indices(start, start + 1)[0] for start in starts]


_GLUE = frozenset({",", "and", "or", "&", "/", "+", ";"})


def _join_neighbours(draft: Draft) -> None:
    """Let an "and" or a comma between two removed ranges go with them."""
    pending: list[int] | None = None
    for i, token in enumerate(draft.tokens):
        if token.gone:
            for j in pending or ():
                draft.tokens[j].gone = True
            pending = []
        elif pending is not None and token.put is None and token.low in _GLUE:
            pending.append(i)
        elif token.kind is not Kind.SPACE:
            pending = None


def _outcome(draft: Draft, widths: Mapping[Range, Width]) -> Outcome:
    out: list[str] = []
    inserted: list[Range] = []
    removed: list[Range] = []
    length = 0
    for token in draft.tokens:
        piece = token.out
        if token.gone or (token.put is not None and token.edit):
            _extend(removed, token.start, token.end)
        if not token.gone and token.put is not None and token.edit and piece:
            inserted.append((length, length + len(piece)))
        out.append(piece)
        length += len(piece)
    return Outcome("".join(out), tuple(inserted), tuple(removed), widths)


def _extend(ranges: list[Range], start: int, end: int) -> None:
    """Add a range, as part of the last one where they touch."""
    if ranges and ranges[-1][1] == start:
        ranges[-1] = (ranges[-1][0], end)
    elif start < end:
        ranges.append((start, end))
