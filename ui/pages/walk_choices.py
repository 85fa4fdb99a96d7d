"""Puts the offers for a piece into the rows of the list of choices."""

from app.audit.model import Finding
from app.checkup import Checkup, Offer
from app.text import _, say
from app.trim.plan import Action
from ui.pages import after_text, phrases
from ui.pages.decisions import OWN_KEY
from ui.widgets.choice_button import ChoiceRow


def rows(checkup: Checkup, finding: Finding, offers: tuple[Offer, ...]) -> tuple[ChoiceRow, ...]:
    """The offers in words, and the way to one's own wording."""
    own = checkup.decision(finding.id)
    detail = ""
    if own is not None and own.action is Action.OWN:
        detail = phrases.quoted(own.text)
    offered = tuple(_row(checkup, finding, offer) for offer in offers)
    return (*offered, ChoiceRow(OWN_KEY, _("Write my own…"), detail))


def _row(checkup: Checkup, finding: Finding, offer: Offer) -> ChoiceRow:
    title, detail = _title(offer), _detail(checkup, finding, offer)
    badge = _("Suggested") if offer.choice.suggested else ""
    spoken = _(
        "{title}. {badge} Exposure after it {exposure}. Key {key}.",
        title=title,
        badge=f"{badge}." if badge else "",
        exposure=offer.exposure,
        key=offer.key,
    )
    arrow = _("→ {exposure}", exposure=offer.exposure)
    return ChoiceRow(offer.key, title, detail, arrow, badge, spoken)


def _title(offer: Offer) -> str:
    match offer.choice.action:
        case Action.REMOVE:
            return _("Remove it")
        case Action.KEEP:
            return _("Keep it")
        case _:
            return phrases.quoted(offer.choice.text)


def _detail(checkup: Checkup, finding: Finding, offer: Offer) -> str:
    choice = offer.choice
    says = say(choice.says)
    if choice.action is Action.REMOVE:
        around = after_text.gap(checkup.preview(finding.id, choice), finding.start)
        return around or says
    return says
