"""Which findings stand together for which rule: worked out once, then only filtered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.audit.model import Finding
from app.audit.mosaic_rules import Rule, Side
from app.audit.weight import visible
from app.profile.model import Audience, Field, Remedy
from nlp.labels import Category

_WHOLE_PROFILE = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A finding that a rule may rest on.

    Attributes:
        finding: The finding.
        field: Id of the field that it stands in.
        item: Id of the item that it stands in, or "" where it stands for the whole profile.
        same: What mentions of one thing share: the words, or the row that holds a name's parts.
        fixed: The site does not let it go.
    """

    finding: Finding
    field: str
    item: str
    same: str
    fixed: bool

    @property
    def id(self) -> str:
        """The finding's id."""
        return self.finding.id


Group = tuple[tuple[Piece, ...], ...]
"""The pieces of each side of a rule that stand together, the most telling first."""

Pieces = Mapping[Category, Sequence[Piece]]


def pieces(
    findings: Sequence[Finding], fields: Mapping[str, Field], audiences: frozenset[Audience]
) -> Pieces:
    """The findings that these audiences can meet, by category."""
    met: dict[Category, list[Piece]] = {}
    for finding in findings:
        field = fields.get(finding.field)
        if field is not None and visible(field, audiences):
            met.setdefault(finding.category, []).append(_piece(finding, field))
    return met


def _piece(finding: Finding, field: Field) -> Piece:
    part_of_a_name = finding.category is Category.PERSON and field.holds is Category.PERSON
    return Piece(
        finding=finding,
        field=field.id,
        item=field.item or _WHOLE_PROFILE,
        same=field.item if part_of_a_name and field.item else finding.text.casefold(),
        fixed=field.required or field.remedy is Remedy.NOTHING,
    )


def groups(rule: Rule, met: Pieces) -> tuple[Group, ...]:
    """The places where all sides of a rule can stand together; empty sides are left out."""
    sides = [_fitting(side, met) for side in rule.sides]
    if not all(sides):
        return ()
    return tuple(group for group in _by_scope(rule, sides) if all(group))


def _fitting(side: Side, met: Pieces) -> list[Piece]:
    """The pieces that fit a side, the most telling first."""
    fitting = {
        piece.id: piece
        for kind in side.kinds
        for category in kind.categories
        for piece in met.get(category, ())
        if kind.fits(piece.finding)
    }
    return sorted(fitting.values(), key=telling)


def telling(piece: Piece) -> tuple[int, str, int]:
    """Sorts the most telling first, then by place."""
    finding = piece.finding
    return -finding.severity, finding.field, finding.start


def _by_scope(rule: Rule, sides: Sequence[Sequence[Piece]]) -> Iterator[Group]:
    if rule.scope == "profile":
        yield tuple(tuple(side) for side in sides)
        return
    by_place = [_by_place(rule, side) for side in sides]
    whole = [places.pop(_WHOLE_PROFILE, []) for places in by_place]
    if not rule.whole:
        whole = [[] for _ in sides]
    yield tuple(tuple(side) for side in whole)
    for place in sorted({place for places in by_place for place in places}):
        yield tuple(
            tuple(sorted([*places.get(place, ()), *rest], key=telling))
            for places, rest in zip(by_place, whole, strict=True)
        )


def _by_place(rule: Rule, side: Sequence[Piece]) -> dict[str, list[Piece]]:
    places: dict[str, list[Piece]] = {}
    for piece in side:
        place = piece.field if rule.scope == "field" else piece.item
        places.setdefault(place, []).append(piece)
    return places
