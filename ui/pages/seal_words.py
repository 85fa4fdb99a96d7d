"""How tightly the reader is locked up, in words and icons, from what it really tried."""

from dataclasses import dataclass

from app.text import Sentence, _, say
from app.worker.model import Attempt, Feat, Level, Outcome, Seal
from ui.seal_look import SealLook


@dataclass(frozen=True, slots=True)
class Line:
    """An attempt as it is shown."""

    icon: str
    role: str
    text: str
    outcome: str


def look(seal: Seal) -> SealLook:
    """How a seal is shown at the bottom of the rail."""
    match seal.level:
        case Level.SEALED:
            detail = _("Tried just now: no internet, nothing written elsewhere. Check it")
            return SealLook("ph.lock-key-fill", "good", _("Sealed"), detail)
        case Level.PARTLY:
            if _refused(seal, Feat.INTERNET):
                detail = _("Tried just now: no internet, but some of the rest worked. Check it")
            else:
                detail = _("Tried just now: some of it was not refused. Check it")
            return SealLook("ph.warning-fill", "caution", _("Half sealed"), detail)
        case Level.NOT:
            detail = _("This system does not lock the reader up. Check it")
            return SealLook("ph.warning-fill", "caution", _("Not sealed"), detail)


def lines(seal: Seal) -> tuple[Line, ...]:
    """Every attempt, those that worked first."""
    order = {Outcome.ALLOWED: 0, Outcome.REFUSED: 1, Outcome.NOT_TRIED: 2}
    return tuple(
        _line(attempt) for attempt in sorted(seal.attempts, key=lambda a: order[a.outcome])
    )


def level(seal: Seal) -> str:
    """What the level means, in a sentence."""
    return say(Sentence(f"seal.level.{seal.level}"))


def _line(attempt: Attempt) -> Line:
    icon, role = {
        Outcome.REFUSED: ("ph.check-circle-fill", "good"),
        Outcome.ALLOWED: ("ph.warning-fill", "caution"),
        Outcome.NOT_TRIED: ("ph.question", "text_soft"),
    }[attempt.outcome]
    outcome = say(Sentence(f"seal.outcome.{attempt.outcome}"))
    if attempt.code:
        outcome = _("{outcome} ({code})", outcome=outcome, code=attempt.code)
    return Line(icon, role, say(Sentence(f"seal.feat.{attempt.what}")), outcome)


def _refused(seal: Seal, feat: Feat) -> bool:
    return any(a.what is feat and a.outcome is Outcome.REFUSED for a in seal.attempts)
