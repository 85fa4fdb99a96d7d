"""The exposure: how much a stranger can tell from what others can see, 0 to 100.

Pieces join as chances do: ``1 - product of (1 - p)``. That is bounded, does not depend on order,
and taking anything away never raises it. In a category the k-th largest counts half as much as the
one before (an eighth from the fourth on), and the category is capped.
"""

import datetime as dt
import math
from collections.abc import Iterable, Mapping, Sequence

from app.audit.model import Band, Drop, Exposure, Finding, Inference, Severity, Sureness
from app.audit.mosaic import conclude, join
from app.audit.taxonomy import categories, scoring
from app.audit.weight import OTHERS, weights
from app.profile.model import Audience, Profile
from nlp.labels import Category

_LAST_HALVING = 3
_NOTHING: Mapping[str, float] = {}
_NOBODY: frozenset[str] = frozenset()


def exposure(  # noqa: PLR0913  the whole question in one place; four have defaults
    profile: Profile,
    findings: Sequence[Finding],
    inferences: Sequence[Inference],
    *,
    today: dt.date,
    remaining: Mapping[str, float] = _NOTHING,
    confirmed: frozenset[str] = _NOBODY,
    audiences: frozenset[Audience] = OTHERS,
) -> Exposure:
    """The exposure of a profile as it stands.

    Args:
        profile: What was read.
        findings: Findings in its fields.
        inferences: What :func:`app.audit.mosaic.infer` concludes from them for the same
            ``remaining``, ``confirmed`` and ``audiences``.
        today: The day that ages are counted from.
        remaining: Finding id → share of its weight that a decision leaves; 1 where absent.
        confirmed: Ids of unsure findings that the person confirmed.
        audiences: Whose view it is; ``weight.EVERYONE`` is that of a stranger who is not connected.
    """
    weighed = weights(profile, findings, today=today, audiences=audiences)
    return of_weights(findings, inferences, weighed, remaining=remaining, confirmed=confirmed)


def of_weights(
    findings: Sequence[Finding],
    inferences: Sequence[Inference],
    weighed: Mapping[str, float],
    *,
    remaining: Mapping[str, float] = _NOTHING,
    confirmed: frozenset[str] = _NOBODY,
) -> Exposure:
    """The exposure from weights at hand, where many plans over one profile are compared.

    Args:
        findings: As for :func:`exposure`.
        inferences: As for :func:`exposure`.
        weighed: What :func:`app.audit.weight.weights` gives for the findings.
        remaining: As for :func:`exposure`.
        confirmed: As for :func:`exposure`.
    """
    left = _left(findings, weighed, remaining, confirmed)
    pieces = combined(_pools(findings, left).values())
    joins = _joins(inferences)
    value = round(exact(pieces, joins, floor=_holds_floor(findings, left)))
    return Exposure(value, band(value), _by_category(findings, left), pieces, joins)


def drops(
    profile: Profile,
    findings: Sequence[Finding],
    *,
    today: dt.date,
    remaining: Mapping[str, float] = _NOTHING,
    confirmed: frozenset[str] = _NOBODY,
    most: int = 3,
) -> tuple[Drop, ...]:
    """What the exposure would lose if one finding went, the largest losses first.

    Each is measured by leaving that finding out: its own weight and the combinations that fall with
    it. A thing that is said twice loses little when it is removed once.
    """
    weighed = weights(profile, findings, today=today)
    together = join(profile, findings)

    def measure(left: Mapping[str, float], joined: Sequence[Inference]) -> float:
        kept = _left(findings, weighed, left, confirmed)
        pieces = combined(_pools(findings, kept).values())
        return exact(pieces, _joins(joined), floor=_holds_floor(findings, kept))

    joined = conclude(together, remaining=remaining, confirmed=confirmed)
    in_a_join = {finding_id for inference in joined for finding_id in inference.findings}
    before = measure(remaining, joined)
    lost: dict[str, float] = {}
    for finding_id in _left(findings, weighed, remaining, confirmed):
        without = {**remaining, finding_id: 0.0}
        still = joined
        if finding_id in in_a_join:
            still = conclude(together, remaining=without, confirmed=confirmed)
        lost[finding_id] = before - measure(without, still)
    # By the exact loss: near the top of the scale many round to the same whole number.
    largest = sorted(lost, key=lost.__getitem__, reverse=True)[:most]
    return tuple(Drop(i, round(before) - round(before - lost[i])) for i in largest)


def _left(
    findings: Sequence[Finding],
    weighed: Mapping[str, float],
    remaining: Mapping[str, float],
    confirmed: frozenset[str],
) -> dict[str, float]:
    """Finding id → weight that is left; unsure findings only once confirmed."""
    return {
        f.id: weighed[f.id] * remaining.get(f.id, 1.0)
        for f in findings
        if f.id in weighed and (f.sureness is not Sureness.CONFIRM or f.id in confirmed)
    }


def _pools(findings: Sequence[Finding], left: Mapping[str, float]) -> dict[Category, float]:
    """Chance by pool of categories, after its cap."""
    rules = categories()
    return _capped((rules[f.category].pool, left[f.id]) for f in findings if f.id in left)


def _by_category(findings: Sequence[Finding], left: Mapping[str, float]) -> dict[Category, float]:
    """Chance by category, each by itself."""
    return _capped((f.category, left[f.id]) for f in findings if left.get(f.id))


def _capped(by_category: Iterable[tuple[Category, float]]) -> dict[Category, float]:
    grouped: dict[Category, list[float]] = {}
    for category, weight in by_category:
        grouped.setdefault(category, []).append(weight)
    return {category: capped(category, values) for category, values in grouped.items()}


def capped(pool: Category, weights_left: Iterable[float]) -> float:
    """Chance of one pool of categories, after its cap."""
    return min(categories()[pool].cap, ranked(weights_left))


def ranked(values: Iterable[float]) -> float:
    """Chances joined, the k-th largest halved k times (three at most)."""
    descending = sorted(values, reverse=True)
    return combined(p / 2 ** min(rank, _LAST_HALVING) for rank, p in enumerate(descending))


def combined(chances: Iterable[float]) -> float:
    """That at least one of independent chances comes true."""
    return 1 - math.prod(1 - p for p in sorted(chances))


def _joins(inferences: Sequence[Inference]) -> float:
    return joined(inference.weight for inference in inferences)


def joined(rule_weights: Iterable[float]) -> float:
    """Chance that any of the largest combinations holds."""
    return combined(sorted(rule_weights, reverse=True)[: scoring().joins_at_most])


def _holds_floor(findings: Sequence[Finding], left: Mapping[str, float]) -> bool:
    """Whether something critical is open that nobody should have to weigh against the rest."""
    return any(holds_floor(f, left.get(f.id, 0.0)) for f in findings)


def holds_floor(finding: Finding, weight_left: float) -> bool:
    """Whether a finding with this weight left keeps the exposure from falling below the floor."""
    return finding.severity is Severity.CRITICAL and weight_left >= scoring().floor_weight


def exact(pieces: float, joins: float, *, floor: bool) -> float:
    """The exposure before it is rounded, 0 to 100."""
    value = 100 * combined((pieces, joins))
    return max(value, scoring().floor_value) if floor else value


def band(value: int) -> Band:
    """What an exposure means."""
    return max(
        (band for band, start in scoring().bands.items() if value >= start),
        key=lambda band: scoring().bands[band],
    )
