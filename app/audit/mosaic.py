"""What a combination of findings lets a stranger conclude, and what breaks it.

A rule has sides that must be there together. What the person rewords so far that less than half of
it remains no longer carries a side; what remains of the weakest side scales the rule's weight. So
taking anything away never makes a conclusion stronger.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from app.audit.model import Finding, Inference, Sureness
from app.audit.mosaic_groups import Group, Piece, groups, pieces, telling
from app.audit.mosaic_rules import Rule, Side, rules
from app.audit.taxonomy import scoring
from app.audit.weight import OTHERS
from app.profile.model import Audience, Profile
from app.text import Sentence

_KIND_WORD = re.compile(
    r"^(?:the\s+)?(?:(?:project|programme|program|operation|op|exercise|ex)\.?\s+(?=\S))?"
    r"|\s+(?:project|programme|program)$",
    re.IGNORECASE,
)
_NOTHING: Mapping[str, float] = {}
_NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Joins:
    """What could be concluded from some findings, before anything is decided.

    Attributes:
        found: Each rule with the groups of findings that stand together for it.
        unsure: Ids of findings that count only once confirmed.
    """

    found: tuple[tuple[Rule, tuple[Group, ...]], ...]
    unsure: frozenset[str]


def infer(
    profile: Profile,
    findings: Sequence[Finding],
    *,
    remaining: Mapping[str, float] = _NOTHING,
    confirmed: frozenset[str] = _NOBODY,
    audiences: frozenset[Audience] = OTHERS,
) -> tuple[Inference, ...]:
    """What a stranger could conclude, the weightiest first.

    Args:
        profile: What was read.
        findings: Findings in its fields.
        remaining: Finding id → share of its weight that a decision leaves; 1 where absent.
        confirmed: Ids of unsure findings that the person confirmed.
        audiences: Whose view it is.
    """
    joined = join(profile, findings, audiences=audiences)
    return conclude(joined, remaining=remaining, confirmed=confirmed)


def join(
    profile: Profile, findings: Sequence[Finding], *, audiences: frozenset[Audience] = OTHERS
) -> Joins:
    """What stands together; :func:`conclude` then answers for many plans over the same findings."""
    wanted = {finding.field for finding in findings}
    fields = {field.id: field for field in profile.fields if field.id in wanted}
    met = pieces(findings, fields, audiences)
    return Joins(
        found=tuple((rule, together) for rule in rules() if (together := groups(rule, met))),
        unsure=frozenset(f.id for f in findings if f.sureness is Sureness.CONFIRM),
    )


def conclude(
    joined: Joins,
    *,
    remaining: Mapping[str, float] = _NOTHING,
    confirmed: frozenset[str] = _NOBODY,
) -> tuple[Inference, ...]:
    """What a stranger could conclude under a plan, the weightiest first.

    Args:
        joined: What stands together.
        remaining: As for :func:`infer`.
        confirmed: As for :func:`infer`.
    """
    least = scoring().joins_present_from
    gone = {i for i, share in remaining.items() if share < least} | (joined.unsure - confirmed)
    reworded = {i: share for i, share in remaining.items() if least <= share < 1}
    found = (_apply(rule, together, gone, reworded) for rule, together in joined.found)
    return tuple(sorted((i for i in found if i is not None), key=_weightiest_first))


def _weightiest_first(inference: Inference) -> tuple[float, int]:
    return -inference.weight, int(inference.rule[1:])


def _apply(
    rule: Rule,
    together: Iterable[Group],
    gone: AbstractSet[str],
    reworded: Mapping[str, float],
) -> Inference | None:
    standing = _standing(rule, together, gone, reworded)
    if len(standing) < rule.items:
        return None
    groups_left = [group for _, group in standing]
    return Inference(
        id=rule.id,
        rule=rule.id,
        statement=_statement(rule, groups_left[0]),
        findings=_telling_first(groups_left),
        weight=rule.weight * standing[rule.items - 1][0],
        break_with=_cheapest_break(rule, groups_left),
    )


def weight(
    rule: Rule, together: Iterable[Group], gone: AbstractSet[str], reworded: Mapping[str, float]
) -> float:
    """What a rule alone adds under a plan, 0 where it no longer holds.

    Args:
        rule: The rule.
        together: The groups of findings that stand together for it.
        gone: Ids of findings that carry no side any more.
        reworded: Finding id → share left, of those that still do.
    """
    standing = _standing(rule, together, gone, reworded)
    return rule.weight * standing[rule.items - 1][0] if len(standing) >= rule.items else 0.0


def _standing(
    rule: Rule, together: Iterable[Group], gone: AbstractSet[str], reworded: Mapping[str, float]
) -> list[tuple[float, Group]]:
    """The groups that still carry the rule with their strength, the strongest first."""
    standing = []
    for group in together:
        left = tuple(tuple(p for p in side if p.id not in gone) for side in group)
        strength = _strength(rule, left, reworded)
        if strength > 0:
            standing.append((strength, left))
    standing.sort(key=_strongest_first)
    return standing


def _strongest_first(standing: tuple[float, Group]) -> float:
    return -standing[0]


def _strength(rule: Rule, group: Group, reworded: Mapping[str, float]) -> float:
    """What is left of the weakest side; 0 where a side is not there."""
    return min(
        _side_strength(side, of_side, reworded)
        for side, of_side in zip(rule.sides, group, strict=True)
    )


def _side_strength(side: Side, of_side: Sequence[Piece], reworded: Mapping[str, float]) -> float:
    if side.distinct == 1:
        return max((reworded.get(piece.id, 1.0) for piece in of_side), default=0.0)
    best: dict[str, float] = {}
    for piece in of_side:
        best[piece.same] = max(reworded.get(piece.id, 1.0), best.get(piece.same, 0.0))
    if len(best) < side.distinct:
        return 0.0
    return sorted(best.values(), reverse=True)[side.distinct - 1]


def _telling_first(standing: Sequence[Group]) -> tuple[str, ...]:
    """Ids of all findings: the first of each side, then the rest, each once."""
    firsts = [side[0].id for side in standing[0]]
    rest = [piece.id for group in standing for side in group for piece in side]
    return tuple(dict.fromkeys([*firsts, *rest]))


def _statement(rule: Rule, group: Group) -> Sentence:
    message = f"mosaic.{rule.id.lower()}"
    for other in rule.variants:
        if group[other.side][0].finding.severity >= other.least:
            message = f"{message}_{other.say}"
            break
    if rule.name is None:
        return Sentence(message)
    return Sentence(message, {"name": _KIND_WORD.sub("", group[rule.name][0].finding.text)})


def _cheapest_break(rule: Rule, standing: Sequence[Group]) -> tuple[str, ...]:
    """Ids of the fewest findings without which the rule no longer holds.

    Tried are: the cheapest side of each place by itself, and each side in all places; the smaller
    wins, one that the site lets go before one that it requires.
    """
    enough = len(standing) - rule.items + 1
    single = sorted((min(_breaks(rule, group), key=_cost) for group in standing), key=_cost)
    tries = [_together(single[:enough])]
    if rule.items == 1:
        tries += [
            _together(_thin(side, group[nth]) for group in standing)
            for nth, side in enumerate(rule.sides)
        ]
    cheapest: tuple[Piece, ...] = min(tries, key=_cost)
    return tuple(piece.id for piece in sorted(cheapest, key=telling))


def _breaks(rule: Rule, group: Group) -> list[tuple[Piece, ...]]:
    return [_thin(side, of_side) for side, of_side in zip(rule.sides, group, strict=True)]


def _thin(side: Side, of_side: Sequence[Piece]) -> tuple[Piece, ...]:
    """The fewest pieces whose removal leaves too few different ones for the side."""
    if side.distinct == 1:
        return tuple(of_side)
    mentions: dict[str, list[Piece]] = {}
    for piece in of_side:
        mentions.setdefault(piece.same, []).append(piece)
    fewest_first = sorted((tuple(same) for same in mentions.values()), key=_cost)
    return _together(fewest_first[: max(0, len(mentions) - side.distinct + 1)])


def _together(breaks: Iterable[tuple[Piece, ...]]) -> tuple[Piece, ...]:
    return tuple({piece.id: piece for one in breaks for piece in one}.values())


def _cost(gone: tuple[Piece, ...]) -> tuple[int, int, int]:
    """How hard it is to remove these: what the site holds on to, how many, how light."""
    fixed = sum(piece.fixed for piece in gone)
    return fixed, len(gone), -max(piece.finding.severity for piece in gone)
