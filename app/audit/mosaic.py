"""What a combination of findings lets a stranger conclude, and what breaks it.

A rule has sides that must be there together. What the person rewords so far that less than half of
it remains no longer carries a side; what remains of the weakest side scales the rule's weight. So
taking anything away never makes a conclusion stronger.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.audit.model import Finding, Inference, Sureness
from app.audit.mosaic_rules import Rule, Side, rules
from app.audit.taxonomy import scoring
from app.audit.weight import OTHERS, visible
from app.profile.model import Audience, Field, Profile, Remedy
from app.text import Sentence
from nlp.labels import Category

_KIND_WORD = re.compile(
    r"^(?:the\s+)?(?:(?:project|programme|program|operation|op|exercise|ex)\.?\s+(?=\S))?"
    r"|\s+(?:project|programme|program)$",
    re.IGNORECASE,
)
_NOTHING: Mapping[str, float] = {}
_WHOLE_PROFILE = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A finding that counts, where it stands, and what is left of it."""

    finding: Finding
    field: Field
    left: float
    same: str
    """What mentions of one thing have in common."""


_Group = tuple[tuple[_Piece, ...], ...]
"""The pieces of each side that stand together, the most telling first."""


def infer(
    profile: Profile,
    findings: Sequence[Finding],
    *,
    remaining: Mapping[str, float] = _NOTHING,
    confirmed: frozenset[str] = frozenset(),
    audiences: frozenset[Audience] = OTHERS,
    fields: Mapping[str, Field] | None = None,
) -> tuple[Inference, ...]:
    """What a stranger could conclude, the weightiest first.

    Args:
        profile: What was read.
        findings: Findings in its fields.
        remaining: Finding id → share of its weight that a decision leaves; 1 where absent.
        confirmed: Ids of unsure findings that the person confirmed.
        audiences: Whose view it is.
        fields: The profile's fields by id, where the caller has them at hand.
    """
    if fields is None:
        wanted = {finding.field for finding in findings}
        fields = {field.id: field for field in profile.fields if field.id in wanted}
    pieces = _counted(findings, fields, remaining, confirmed, audiences)
    found = (_apply(rule, pieces) for rule in rules())
    return tuple(sorted((i for i in found if i is not None), key=_weightiest_first))


def _weightiest_first(inference: Inference) -> tuple[float, int]:
    return -inference.weight, int(inference.rule[1:])


def _counted(
    findings: Sequence[Finding],
    fields: Mapping[str, Field],
    remaining: Mapping[str, float],
    confirmed: frozenset[str],
    audiences: frozenset[Audience],
) -> dict[Category, list[_Piece]]:
    """The pieces that others can meet, by category, the most telling first."""
    least = scoring().joins_present_from
    counted: dict[Category, list[_Piece]] = {}
    for finding in findings:
        left = remaining.get(finding.id, 1.0)
        field = fields.get(finding.field)
        if left < least or field is None or not visible(field, audiences):
            continue
        if finding.sureness is Sureness.CONFIRM and finding.id not in confirmed:
            continue
        piece = _Piece(finding, field, left, _thing(finding, field))
        counted.setdefault(finding.category, []).append(piece)
    return counted


def _thing(finding: Finding, field: Field) -> str:
    """What mentions of one thing share: the words, or the row that holds a name's parts."""
    if finding.category is Category.PERSON and field.holds is Category.PERSON and field.item:
        return field.item
    return finding.text.casefold()


def _apply(rule: Rule, pieces: Mapping[Category, list[_Piece]]) -> Inference | None:
    sides = [_standing_on(side, pieces) for side in rule.sides]
    if not all(sides):
        return None
    strengths = [(_strength(rule, group), group) for group in _groups(rule, sides)]
    standing = sorted((s for s in strengths if s[0] > 0), key=_strongest_first)
    if len(standing) < rule.items:
        return None
    groups = [group for _, group in standing]
    return Inference(
        id=rule.id,
        rule=rule.id,
        statement=_statement(rule, groups[0]),
        findings=_telling_first(groups),
        weight=rule.weight * standing[rule.items - 1][0],
        break_with=_cheapest_break(rule, groups),
    )


def _strongest_first(standing: tuple[float, _Group]) -> float:
    return -standing[0]


def _standing_on(side: Side, pieces: Mapping[Category, list[_Piece]]) -> list[_Piece]:
    """The pieces that fit a side, the most telling first, then in reading order."""
    fitting = {
        piece.finding.id: piece
        for kind in side.kinds
        for category in kind.categories
        for piece in pieces.get(category, ())
        if kind.fits(piece.finding)
    }
    return sorted(fitting.values(), key=_telling)


def _telling(piece: _Piece) -> tuple[float, float, str, int]:
    finding = piece.finding
    return -finding.severity, -piece.left, finding.field, finding.start


def _groups(rule: Rule, sides: Sequence[Sequence[_Piece]]) -> Iterable[_Group]:
    """The places where all sides can stand together."""
    if rule.scope == "profile":
        # Each side is in telling order already; the places below have to be put in it again.
        yield tuple(tuple(side) for side in sides)
        return
    by_place = [_by_place(rule, side) for side in sides]
    everywhere = [places.pop(_WHOLE_PROFILE, []) for places in by_place]
    if not rule.whole:
        everywhere = [[] for _ in sides]
    yield tuple(tuple(side) for side in everywhere)
    for place in sorted({place for places in by_place for place in places}):
        yield tuple(
            tuple(sorted([*places.get(place, ()), *whole], key=_telling))
            for places, whole in zip(by_place, everywhere, strict=True)
        )


def _by_place(rule: Rule, side: Sequence[_Piece]) -> dict[str, list[_Piece]]:
    places: dict[str, list[_Piece]] = {}
    for piece in side:
        place = piece.field.id if rule.scope == "field" else piece.field.item or _WHOLE_PROFILE
        places.setdefault(place, []).append(piece)
    return places


def _strength(rule: Rule, group: _Group) -> float:
    """What is left of the weakest side; 0 where a side is not there."""
    return min(_side_strength(side, pieces) for side, pieces in zip(rule.sides, group, strict=True))


def _side_strength(side: Side, pieces: Sequence[_Piece]) -> float:
    if side.distinct == 1:
        return max((piece.left for piece in pieces), default=0.0)
    best: dict[str, float] = {}
    for piece in pieces:
        best[piece.same] = max(piece.left, best.get(piece.same, 0.0))
    if len(best) < side.distinct:
        return 0.0
    return sorted(best.values(), reverse=True)[side.distinct - 1]


def _telling_first(groups: Sequence[_Group]) -> tuple[str, ...]:
    """Ids of all findings: the first of each side, then the rest, each once."""
    firsts = [piece.finding.id for piece in (side[0] for side in groups[0])]
    rest = [piece.finding.id for group in groups for side in group for piece in side]
    return tuple(dict.fromkeys([*firsts, *rest]))


def _statement(rule: Rule, group: _Group) -> Sentence:
    message = f"mosaic.{rule.id.lower()}"
    for other in rule.variants:
        if group[other.side][0].finding.severity >= other.least:
            message = f"{message}_{other.say}"
            break
    if rule.name is None:
        return Sentence(message)
    return Sentence(message, {"name": _KIND_WORD.sub("", group[rule.name][0].finding.text)})


def _cheapest_break(rule: Rule, groups: Sequence[_Group]) -> tuple[str, ...]:
    """Ids of the fewest findings without which the rule no longer holds.

    Tried are: the cheapest side of each place by itself, and each side in all places; the smaller
    wins, one that the site lets go before one that it requires.
    """
    enough = len(groups) - rule.items + 1
    single = [min(_breaks(rule, group), key=_cost) for group in groups]
    single.sort(key=_cost)
    tries = [_together(single[:enough])]
    if rule.items == 1:
        tries += [
            _together([_thin(side, group[nth]) for group in groups])
            for nth, side in enumerate(rule.sides)
        ]
    cheapest = min(tries, key=_cost)
    return tuple(piece.finding.id for piece in sorted(cheapest, key=_telling))


def _breaks(rule: Rule, group: _Group) -> list[tuple[_Piece, ...]]:
    return [_thin(side, pieces) for side, pieces in zip(rule.sides, group, strict=True)]


def _thin(side: Side, pieces: Sequence[_Piece]) -> tuple[_Piece, ...]:
    """The fewest pieces whose removal leaves too few different ones for the side."""
    if side.distinct == 1:
        return tuple(pieces)
    mentions: dict[str, list[_Piece]] = {}
    for piece in pieces:
        mentions.setdefault(piece.same, []).append(piece)
    fewest_first = sorted(mentions.values(), key=lambda same: _cost(tuple(same)))
    gone = fewest_first[: max(0, len(mentions) - side.distinct + 1)]
    return tuple(piece for same in gone for piece in same)


def _together(breaks: Iterable[tuple[_Piece, ...]]) -> tuple[_Piece, ...]:
    pieces = {piece.finding.id: piece for one in breaks for piece in one}
    return tuple(pieces.values())


def _cost(pieces: tuple[_Piece, ...]) -> tuple[int, int, int]:
    """How hard it is to remove these: what the site holds on to, how many, how light."""
    fixed = sum(p.field.required or p.field.remedy is Remedy.NOTHING for p in pieces)
    return fixed, len(pieces), -max(piece.finding.severity for piece in pieces)
